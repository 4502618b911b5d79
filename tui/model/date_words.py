"""A date in English words, as exact as it is written and no more.

A year before 1000 is told with CE, one before 1 with BCE, one beyond four digits as `year 12,018`. Open
digits read `the 1980s`; where that could be the decade or the century (`190X`, `19XX`) the decade is told by
its years.
"""

from __future__ import annotations

from tui.model.calendar import MONTHS, month_length
from tui.model.date_shape import APPROXIMATE, Choice, Interval, Simple
from tui.model.edtf_bounds import FIRST_SEASON, open_days, open_months, open_years

_ORDINALS = ("first", "second", "third", "fourth")
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_MARK_WORDS = ("", "uncertain", "approximate", "approximate and uncertain")
_PARTS_OF_A_YEAR = ((40, "half"), (37, "quadrimester"), (33, "quarter"))  # by the first of their codes
_COMPONENTS = ("year", "month", "day")
_ROUND = (1, 2)  # open digits of a decade and a century
_FEW = 4  # alternatives that are listed; more are told as a span
TO = "\N{EN DASH}"


def label(shape: Simple | Interval | Choice) -> str:
    """Put a date in words."""
    if isinstance(shape, Simple):
        return simple(shape)
    return _interval(shape) if isinstance(shape, Interval) else _choice(shape)


def year_words(year: int) -> str:
    """Put an astronomical year in words: `1984`, `198 CE`, `44 BCE`, `year 12,018`."""
    era = " BCE" if year < 1 else ""
    count = 1 - year if year < 1 else year
    if count > 9999:  # noqa: PLR2004 - more than four digits
        return f"year {count:,}{era}"
    return f"{count}{era}" if era or count > 999 else f"{count} CE"  # noqa: PLR2004 - could be read as something else


def year_span(first: int, last: int) -> str:
    """Put a span of years in words, none beyond four digits; the era is told once where one serves."""
    if last < 1 or first > 0:
        end = year_words(last)
        return f"{1 - first if last < 1 else first}{TO}{end}"
    return f"{year_words(first)}{TO}{year_words(last)}"


def round_years(date: Simple) -> str:
    """Return `1980s` or `1900s` where the open digits are plainly a decade or a century, else nothing."""
    head = date.digits.rstrip("X")
    unsaid = len(date.digits) - len(head)
    if date.negative or not head.isdigit() or head[0] == "0" or unsaid not in _ROUND:
        return ""
    # A decade whose digits end in 0 would read like its century: 190X is not `1900s`, 19XX is.
    return "" if unsaid == 1 and head[-1] == "0" else f"{head}{'0' * unsaid}s"


def simple(date: Simple) -> str:
    """Put one date in words, with its marks."""
    if date.significant:
        return _significant(date)
    words = _unmarked(date)
    marks = date.marks[: 1 + bool(date.month) + bool(date.day)]
    if not any(marks):
        return words
    if len(set(marks)) == 1:
        return _about(words) if marks[0] == APPROXIMATE else f"{words} ({_MARK_WORDS[marks[0]]})"
    told = []
    for mark in dict.fromkeys(mark for mark in marks if mark):
        names = [name for name, its in zip(_COMPONENTS, marks, strict=False) if its == mark]
        told.append(f"{' and '.join(names)} {_MARK_WORDS[mark]}")
    return f"{words} ({', '.join(told)})"


def _about(words: str) -> str:
    return f"about the {words}" if words.startswith("year ") else f"about {words}"


def _either(alternatives: list[str]) -> str:
    """Join alternatives: `a`, `a or b`, `a, b or c`."""
    *most, last = alternatives
    return f"{', '.join(most)} or {last}" if most else last


def _significant(date: Simple) -> str:
    count = _NUMBERS[date.significant] if date.significant < len(_NUMBERS) else str(date.significant)
    digits = "digit" if date.significant == 1 else "digits"
    marked = f", {_MARK_WORDS[date.marks[0]]}" if date.marks[0] else ""
    return f"{_about(year_words(date.year or 0))} ({count} {digits} significant{marked})"


def _unmarked(date: Simple) -> str:
    if date.day:
        words = _day(date)
        return f"{words}, {_clock(date)}" if date.time else words
    if not date.month:
        return _open_year(date) if date.year is None else year_words(date.year)
    if date.month.isdigit() and int(date.month) >= FIRST_SEASON:
        return _season(date)
    if date.month == "XX":
        return f"some month{_of_year(date, ' in ')}"
    return f"{_months(date)}{_of_year(date, ' ')}"


def _open_year(date: Simple) -> str:
    if date.digits == "XXXX":
        return "some year BCE" if date.negative else "some year"
    if decade := round_years(date):
        return f"the {decade}"
    years = open_years(date.digits, negative=date.negative)
    if "X" in date.digits.rstrip("X"):
        return f"a year of the form {'-' if date.negative else ''}{date.digits}"
    return f"the {'decade' if len(years) == 10 else 'years'} {year_span(years[0], years[-1])}"  # noqa: PLR2004


def _of_year(date: Simple, link: str) -> str:
    """Return the year behind a month or a season; an open one is told as a span that it lies in."""
    if date.year is not None:
        return link + year_words(date.year)
    words = _open_year(date)
    return f" {'in' if words.startswith('the ') else 'of'} {words}"


def _season(date: Simple) -> str:
    code = int(date.month)
    if code <= 32:  # noqa: PLR2004 - seasons proper
        side = "" if code <= 24 else "northern " if code <= 28 else "southern "  # noqa: PLR2004 - EDTF's table
        return f"{side}{('spring', 'summer', 'autumn', 'winter')[(code - 21) % 4]}{_of_year(date, ' ')}"
    first, name = next((first, name) for first, name in _PARTS_OF_A_YEAR if code >= first)
    return f"the {_ORDINALS[code - first]} {name}{_of_year(date, ' of ')}"


def _months(date: Simple) -> str:
    """Return the month's name, or the names that its open digits allow; `some month` where both are open."""
    if date.month == "XX":
        return "some month"
    return _told([MONTHS[month - 1] for month in open_months(date.month)], "a month from", "")


def possible_days(date: Simple) -> list[int]:
    """Return the days that the open digits allow in this month, where the month is known."""
    if not date.month.isdigit():
        return open_days(date.day)
    return open_days(date.day, month_length(2000 if date.year is None else date.year, int(date.month)))


def _day(date: Simple) -> str:
    year = _of_year(date, " in " if date.month == "XX" else " ")
    months = _months(date)
    if date.day == "XX":
        return f"some day{year}" if date.month == "XX" else f"some day in {months}{year}"
    days = possible_days(date)
    if date.month.isdigit():
        return f"{_told([str(day) for day in days], 'a day from', '')} {months}{year}"
    return f"{_told([_nth(day) for day in days], 'a day from', 'the ')} of {months}{year}"


def _told(alternatives: list[str], span: str, article: str) -> str:
    """List a few alternatives; more than a few always follow each other and are told as a span."""
    if len(alternatives) <= _FEW:
        return article + _either(alternatives)
    return f"{span} {article}{alternatives[0]} to {article}{alternatives[-1]}"


def _nth(day: int) -> str:
    ending = "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")  # noqa: PLR2004 - English
    return f"{day}{ending}"


def _clock(date: Simple) -> str:
    clock = date.time.removesuffix(":00")
    if not date.zone:
        return f"{clock} local time"
    if date.zone == "Z":
        return f"{clock} UTC"
    hours, _, minutes = date.zone[1:].partition(":")
    sign = "−" if date.zone[0] == "-" else "+"
    return f"{clock} UTC{sign}{int(hours)}{f':{minutes}' if minutes.strip('0') else ''}"


def _interval(interval: Interval) -> str:
    start, end = interval.start, interval.end
    if isinstance(start, Simple) and isinstance(end, Simple):
        return f"{simple(start)} to {simple(end)}"
    if isinstance(start, Simple):
        return f"from {simple(start)} on" if end else f"{simple(start)} to an unknown end"
    return f"until {simple(end)}, start {'open' if start else 'unknown'}" if isinstance(end, Simple) else ""


def _choice(choice: Choice) -> str:
    if len(choice.members) == 1:
        start, end = choice.members[0]
        if start is end and start:
            return simple(start)
        if start is None and end:
            return f"all up to {simple(end)}" if choice.every else f"before or {_at(end)} {simple(end)}"
        if end is None and start:
            return f"all from {simple(start)} on" if choice.every else f"{_at(start)} or after {simple(start)}"
    return f"{'all' if choice.every else 'one'} of {', '.join(_member(*member) for member in choice.members)}"


def _at(date: Simple) -> str:
    return "on" if date.day and "X" not in date.month + date.day else "in"


def _member(start: Simple | None, end: Simple | None) -> str:
    if start and end:
        return simple(start) if start is end else f"{simple(start)} to {simple(end)}"
    if start:
        return f"{simple(start)} or later"
    return f"{simple(end)} or earlier" if end else ""
