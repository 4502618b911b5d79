"""Dates in the Extended Date/Time Format, Library of Congress, 4 February 2019: levels 0, 1 and 2.

    2018-05            a month                  ../1985       until 1985, no start said
    1985-04-12T23:20:30Z                        1985/         from 1985 to an unknown end
    1984? 1984~ 1984%  uncertain, approximate, both; also by part: 2004-06-~11
    198X, 2004-XX      digits left open         [1667,1670..1672]  one of them; {…} all of them
    2001-21            spring (21 to 41)        Y-17E7, 1950S2     long years, significant digits

Marks (`? ~ %`) never move the bounds. A date with a time keeps the day that is written, whatever its zone.
Seasons are bounded as `tui.model.edtf_bounds` says.
"""

from __future__ import annotations

from tui.model.date import Date, DateError
from tui.model.date_shape import Choice, Interval, Simple
from tui.model.edtf_date import read

__all__ = ["MAX_LENGTH", "Date", "DateError", "parse"]

MAX_LENGTH = 2000  # characters; the longest sensible date is a set of some dozen days
_MEMO_SIZE = 16_384
_memo: dict[str, Date] = {}


def parse(text: str) -> Date:
    """Read a date; the same text gives the same Date. Raises DateError."""
    date = _memo.get(text)
    if date is None:
        try:
            date = _parse(text)
        except DateError as error:
            if len(text) > MAX_LENGTH:
                raise
            from tui.model.edtf_rewrites import better  # noqa: PLC0415 - needed by wrong dates only

            raise better(text, error, _parse) from None
        if len(_memo) >= _MEMO_SIZE:
            _memo.clear()
        _memo[text] = date
    return date


def _parse(text: str) -> Date:
    if len(text) > MAX_LENGTH:
        raise DateError(f"a date has at most {MAX_LENGTH} characters", MAX_LENGTH + 1)
    if not text.isascii():
        column = next(column for column, character in enumerate(text, 1) if not character.isascii())
        raise DateError(f"{text[column - 1]!r} has no place in a date", column)
    if text[:1] in ("[", "{"):
        return _set(text)
    if "/" in text:
        return _interval(text)
    if "T" in text:
        from tui.model.edtf_time import read_time  # noqa: PLC0415 - few dates have a time

        date = read_time(text)
    else:
        date = read(text)
    return Date(
        text,
        date,
        bounds=(date.earliest, date.latest),
        precision=date.precision,
        marks=date.marks[0] | date.marks[1] | date.marks[2],
        sort_key=date.earliest,
    )


def _interval(text: str) -> Date:
    before, _, after = text.partition("/")
    at = len(before) + 1
    if "/" in after:
        raise DateError("an interval has one /: 2004-06/2006-08", at + after.index("/") + 1)
    if "T" in text:
        raise DateError("an interval has no times of day: write its days", text.index("T") + 1)
    start = _end(before, 0)
    end = _end(after, at)
    shape = Interval(start, end)
    bounds = (
        start.earliest if isinstance(start, Simple) else None,
        end.latest if isinstance(end, Simple) else None,
    )
    key = bounds[1] if bounds[0] is None else bounds[0]
    if key is None:
        raise DateError("an interval needs a date at one end at least: 2018/.. or ../2018", at)
    if bounds[0] is not None and bounds[1] is not None and bounds[1] < bounds[0]:
        raise DateError(f"the interval ends before it starts: write {after}/{before}", at + 1)
    marks = _marks((start, end))
    ends = (_known(start), _known(end))
    return Date(text, shape, bounds=bounds, ends=ends, precision="interval", marks=marks, sort_key=key)


def _end(text: str, at: int) -> Simple | str:
    return text if text in ("", "..") else read(text, at)


def _known(end: Simple | str) -> str:
    if isinstance(end, Simple):
        return "known"
    return "open" if end else "unknown"


def _marks(dates: tuple[Simple | str | None, ...]) -> int:
    bits = 0
    for date in dates:
        if isinstance(date, Simple):
            bits |= date.marks[0] | date.marks[1] | date.marks[2]
    return bits


def _set(text: str) -> Date:
    closing = "]" if text[0] == "[" else "}"
    if text[-1] != closing or len(text) == 1:
        raise DateError(f"a set that starts with {text[0]} ends with {closing}", len(text) + 1)
    if "T" in text:
        raise DateError("a set has no times of day: write its days", text.index("T") + 1)
    members: list[tuple[Simple | None, Simple | None]] = []
    pieces = text[1:-1].split(",")
    at = 1
    for index, piece in enumerate(pieces):
        member = _member(piece, at)
        if (member[0] is None and index > 0) or (member[1] is None and index < len(pieces) - 1):
            raise DateError("an open .. stands at the beginning or the end of a set only", at + 1)
        members.append(member)
        at += len(piece) + 1
    starts = [member[0].earliest for member in members if member[0]]
    ends = [member[1].latest for member in members if member[1]]
    opened = (members[0][0] is None, members[-1][1] is None)
    bounds = (None if opened[0] else min(starts), None if opened[1] else max(ends))
    return Date(
        text,
        Choice(tuple(members), every=closing == "}"),
        bounds=bounds,
        ends=("open" if opened[0] else "known", "open" if opened[1] else "known"),
        precision="set",
        marks=_marks(tuple(date for member in members for date in member)),
        # A set open at both sides stands where its first known date ends.
        sort_key=max(ends) if opened == (True, False) else ends[0] if opened[0] else min(starts),
    )


def _member(text: str, at: int) -> tuple[Simple | None, Simple | None]:
    """Read a member of a set: one date, a range, or a range open at one side."""
    before, dots, after = text.partition("..")
    if not dots:
        if not text:
            raise DateError("a set holds dates, with one comma between them: [1667,1668]", at + 1)
        if "/" in text:
            raise DateError(f"a set has ranges, not intervals: write {text.replace('/', '..')}", at + 1)
        date = read(text, at)
        return date, date
    start = read(before, at) if before else None
    end = read(after, at + len(before) + 2) if after else None
    if start is None and end is None:
        raise DateError("a date stands on one side of .. at least: ..1984 or 1984..", at + 1)
    if start and end:
        if start.precision != end.precision:
            raise DateError("the dates on both sides of .. must be equally exact: 1667..1672", at + 1)
        if end.latest < start.earliest:
            raise DateError(f"the range ends before it starts: write {after}..{before}", at + len(before) + 3)
    return start, end
