"""What a date says for certain, and what it only allows: the parts a drawing keeps apart.

2018                 some time in 2018: nothing in it is certain
2018-05-03           that day
2018-02/2019-11      certain from the last day of its first month to the first of its last
2022-08/..           certain from the last day of its first month to the day up to which things are known
[2018,2020]          one of two years: two spans, and nothing certain
{2018-05-01,2020}    both: the day is certain, the day in 2020 is not
"""

from __future__ import annotations

from tui.model.date_shape import Choice, Interval, Simple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.model.date import Date

KNOWN, OPEN, UNKNOWN = "known", "open", "unknown"


class Span:
    """One stretch of days.

    first, last  the days it is bounded by; where an end is open or unknown, those of what is known of it
    sure         first and last day of what is certain, None where nothing is
    left, right  `known`, `open` or `unknown`: whether it may reach beyond `first` and `last` without bound
    either       whether it is one of several of which only one is meant
    """

    __slots__ = ("either", "first", "last", "left", "right", "sure")

    def __init__(  # noqa: PLR0913 - a value
        self,
        first: int,
        last: int,
        sure: tuple[int, int] | None,
        left: str = KNOWN,
        right: str = KNOWN,
        *,
        either: bool = False,
    ) -> None:
        self.first, self.last, self.sure, self.left, self.right = first, last, sure, left, right
        self.either = either

    @property
    def earliest(self) -> int | None:
        """The first day it may cover, None where that has no bound."""
        return self.first if self.left == KNOWN else None

    @property
    def latest(self) -> int | None:
        """The last day it may cover, None where that has no bound."""
        return self.last if self.right == KNOWN else None


def spans(date: Date, until: int | None = None) -> tuple[Span, ...]:
    """Return the stretches of a date, in the order they are written.

    `until` is the day up to which things are known: an interval with an open end is certain to last till then.
    """
    shape = date._shape  # noqa: SLF001 - the model's own
    if isinstance(shape, Simple):
        return (_single(shape),)
    if isinstance(shape, Interval):
        return (_interval(shape, until),)
    return tuple(_member(shape, start, end) for start, end in shape.members)


def _single(date: Simple) -> Span:
    day = date.earliest == date.latest
    return Span(date.earliest, date.latest, (date.earliest, date.latest) if day else None)


def _interval(interval: Interval, until: int | None) -> Span:
    start, end = interval.start, interval.end
    if isinstance(start, Simple) and isinstance(end, Simple):
        # It starts no later than it ends, whichever of the two is told less exactly.
        sure = min(start.latest, end.latest), max(start.earliest, end.earliest)
        return Span(start.earliest, end.latest, sure if sure[0] <= sure[1] else None)
    if isinstance(start, Simple):
        if not end:
            return _half(start, KNOWN, UNKNOWN)
        last = max(start.latest, start.latest if until is None else until)
        return Span(start.earliest, last, (start.latest, last), right=OPEN)
    if not isinstance(end, Simple):
        raise TypeError("an interval has a date at one end at least")
    if not start:
        return _half(end, UNKNOWN, KNOWN)
    return Span(end.earliest, end.latest, (end.earliest, end.earliest), left=OPEN)


def _half(known: Simple, left: str, right: str) -> Span:
    """Return an interval whose other end is unknown: that end may be as near as in the same month or year."""
    span = _single(known)
    return Span(span.first, span.last, span.sure, left, right)


def _member(choice: Choice, start: Simple | None, end: Simple | None) -> Span:
    """Return a member of a set."""
    known = start or end
    if known is None:
        raise TypeError("a member of a set has a date at one side at least")
    first, last = (start or known).earliest, (end or known).latest
    either = not choice.every and len(choice.members) > 1
    sure = None if either else _sure(choice, start, end)
    return Span(first, last, sure, KNOWN if start else OPEN, KNOWN if end else OPEN, either=either)


def _sure(choice: Choice, start: Simple | None, end: Simple | None) -> tuple[int, int] | None:
    """Return what is certain of a member that is meant: its days, where it is told by the day."""
    if start is None or end is None:
        known = start or end
        exact = known is not None and choice.every and known.earliest == known.latest
        return (known.earliest, known.latest) if known and exact else None
    exact = start.earliest == start.latest and end.earliest == end.latest
    return (start.earliest, end.latest) if exact and (choice.every or start.earliest == end.latest) else None
