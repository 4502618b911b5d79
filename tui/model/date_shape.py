"""What a date's text says, before it is put in words: one date, an interval, or a set."""

from __future__ import annotations

UNCERTAIN = 1
APPROXIMATE = 2
MARKS = {"?": UNCERTAIN, "~": APPROXIMATE, "%": UNCERTAIN | APPROXIMATE}


class Simple:
    """One date: its digits as written, its marks, and the days it covers.

    `digits` is the year without sign, `X` for a digit left open; `month` may be a season (21 to 41); `marks`
    are the bits of year, month and day; `significant` is 0 where nothing is said; `earliest` and `latest` are
    day numbers.
    """

    __slots__ = (
        "day",
        "digits",
        "earliest",
        "latest",
        "marks",
        "month",
        "negative",
        "precision",
        "significant",
        "time",
        "zone",
    )

    def __init__(self, digits: str, month: str = "", day: str = "") -> None:
        self.digits = digits
        self.month = month
        self.day = day
        self.negative = False
        self.marks = (0, 0, 0)
        self.significant = 0
        self.time = ""
        self.zone = ""
        self.precision = "day" if day else "month" if month else "year"
        self.earliest = 0
        self.latest = 0

    @property
    def year(self) -> int | None:
        """The astronomical year, None where a digit is left open."""
        if "X" in self.digits:
            return None
        return -int(self.digits) if self.negative else int(self.digits)


class Interval:
    """From one date to another; an end is a date, `..` (open) or nothing (unknown)."""

    __slots__ = ("end", "start")

    def __init__(self, start: Simple | str, end: Simple | str) -> None:
        self.start = start
        self.end = end


class Choice:
    """A set: one of its members, or all of them.

    A member is a pair: the same date twice, a range's two ends, or None at the side that is open.
    """

    __slots__ = ("every", "members")

    def __init__(self, members: tuple[tuple[Simple | None, Simple | None], ...], *, every: bool) -> None:
        self.members = members
        self.every = every
