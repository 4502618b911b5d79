"""A date for a narrow column: short months, `~` in front, `?` behind, about 17 columns at most."""

from __future__ import annotations

from tui.model.calendar import MONTHS, civil_from_days
from tui.model.date_shape import APPROXIMATE, UNCERTAIN, Choice, Interval, Simple
from tui.model.date_words import TO, possible_days, round_years, year_span
from tui.model.edtf_bounds import FIRST_SEASON, open_months, open_years

WIDTH = 17
_SEASONS = ("spring", "summer", "autumn", "winter")
_DAY, _MONTH, _YEAR = 3, 2, 1  # how many components are told


def short(shape: Simple | Interval | Choice) -> str:
    """Put a date in few columns; an interval that does not fit is told by months, then by years."""
    if isinstance(shape, Simple):
        return _simple(shape)
    text = ""
    for parts in (_DAY, _MONTH, _YEAR):
        text = _interval(shape, parts) if isinstance(shape, Interval) else _choice(shape, parts)
        if len(text) <= WIDTH:
            return text
    return _span(shape) or text


def _simple(date: Simple, parts: int = _DAY) -> str:
    return _marked(_unmarked(date, parts), date)


def _marked(text: str, *dates: Simple) -> str:
    """Put on the text the marks that any of the dates has."""
    bits = 0
    for date in dates:
        bits |= date.marks[0] | date.marks[1] | date.marks[2] | (APPROXIMATE if date.significant else 0)
    return f"{'~' if bits & APPROXIMATE else ''}{text}{'?' if bits & UNCERTAIN else ''}"


def _unmarked(date: Simple, parts: int) -> str:
    if not date.month or parts == _YEAR:
        return _year(date)
    year = _year_behind(date)
    if date.month.isdigit() and int(date.month) >= FIRST_SEASON:
        return f"{_season(int(date.month))} {year}"
    month = _months(date)
    if not date.day or parts == _MONTH:
        return f"{month or 'some month'} {year}"
    if date.time:
        return f"{int(date.day)} {month} {year} {date.time[:5]}"
    named = "" if date.day == "XX" else f"{_days(possible_days(date))} {month or 'XX'} {year}"
    if named and len(named) <= WIDTH:
        return named
    return f"some day {month} {year}" if date.month.isdigit() else f"some day {year}"


def _year(date: Simple) -> str:
    if date.year is not None:
        return _exact_year(date.year)
    if date.digits == "XXXX":
        return "some year BCE" if date.negative else "some year"
    if decade := round_years(date):
        return decade
    if "X" in date.digits.rstrip("X"):
        return f"{'-' if date.negative else ''}{date.digits}"
    years = open_years(date.digits, negative=date.negative)
    return year_span(years[0], years[-1])


def _exact_year(year: int) -> str:
    if year < 1:
        count = 1 - year
        return f"{count} BCE" if count <= 9999 else f"{count:,} BCE"  # noqa: PLR2004 - four digits
    return f"{year} CE" if year < 1000 else str(year) if year <= 9999 else f"{year:,}"  # noqa: PLR2004 - as above


def _year_behind(date: Simple) -> str:
    """Return the year behind a month: an open one by its digits, unless it is a round decade or century."""
    if date.year is not None:
        return _exact_year(date.year)
    return round_years(date) or f"{'-' if date.negative else ''}{date.digits}"


def _season(code: int) -> str:
    if code <= 32:  # noqa: PLR2004 - seasons proper
        side = "" if code <= 24 else "N " if code <= 28 else "S "  # noqa: PLR2004 - EDTF's table
        return side + _SEASONS[(code - 21) % 4]
    if code <= 36:  # noqa: PLR2004 - quarters
        return f"Q{code - 32}"
    return f"{('1st', '2nd', '3rd')[code - 37]} third" if code <= 39 else f"H{code - 39}"  # noqa: PLR2004 - of a year


def _months(date: Simple) -> str:
    """Return `May`, `Jan/Nov` or a span of names; empty where the month is wholly open."""
    if date.month == "XX":
        return ""
    months = open_months(date.month)
    names = [MONTHS[month - 1][:3] for month in months]
    return f"{names[0]}{TO}{names[-1]}" if len(names) > 2 else "/".join(names)  # noqa: PLR2004 - three are a span


def _days(days: list[int]) -> str:
    span = len(days) > 2 and days[-1] - days[0] == len(days) - 1  # noqa: PLR2004 - three are a span
    return f"{days[0]}{TO}{days[-1]}" if span else "/".join(str(day) for day in days)


def _interval(interval: Interval, parts: int) -> str:
    start, end = interval.start, interval.end
    if isinstance(start, Simple) and isinstance(end, Simple):
        return _range(start, end, parts)
    if isinstance(start, Simple):
        return f"{_simple(start, parts)}{TO}{'' if end else '?'}"
    return f"{'' if start else '?'}{TO}{_simple(end, parts) if isinstance(end, Simple) else ''}"


def _range(start: Simple, end: Simple, parts: int) -> str:
    before, after = _unmarked(start, parts), _unmarked(end, parts)
    if before == after:
        return _marked(before, start, end)
    if start.month and end.month and start.digits == end.digits and start.negative == end.negative:
        # The common year, and month, are told once: 1 to 20 Jun 2004, 1 Feb to 8 Mar 2004.
        common = f" {_year_behind(start)}"
        if parts == _DAY and start.day and end.day and start.month == end.month:
            common = f" {_months(start)}{common}"
        before = before.removesuffix(common)
    return f"{_marked(before, start)}{TO}{_marked(after, end)}"


def _span(shape: Interval | Choice) -> str:
    """Return the first and last year of what is told no shorter, empty where a side is open."""
    if isinstance(shape, Interval):
        dates = [date for date in (shape.start, shape.end) if isinstance(date, Simple)]
        closed = len(dates) == 2  # noqa: PLR2004 - both ends
    else:
        dates = [date for member in shape.members for date in member if date]
        closed = len(dates) == 2 * len(shape.members)
    first = civil_from_days(min(date.earliest for date in dates))[0]
    last = civil_from_days(max(date.latest for date in dates))[0]
    if not closed:
        return ""
    begin = _exact_year(first).removesuffix(" BCE") if last < 1 else _exact_year(first)
    return _marked(f"{begin}{TO}{_exact_year(last)}", *dates)


def _choice(choice: Choice, parts: int) -> str:
    first, last = choice.members[0], choice.members[-1]
    start, end = first[0], last[1]
    if not start or not end:
        # Open at one side, or at both.
        upper = f"≤{_simple(first[1], parts)}" if first[1] and not start else ""
        lower = f"≥{_simple(last[0], parts)}" if last[0] and not end else ""
        if upper and lower:
            return f"{upper}…{lower}"
        return f"≥{_simple(start, parts)}" if start else f"≤{_simple(end, parts)}" if end else ""
    if start is end:
        return _simple(start, parts)
    before, after = _simple(start, parts), _simple(end, parts)
    if len(choice.members) == 2 and first[0] is first[1] and last[0] is last[1]:  # noqa: PLR2004 - a pair
        text = f"{before} {'+' if choice.every else 'or'} {after}"
        if len(text) <= WIDTH:
            return text
    return f"{before}…{after}"
