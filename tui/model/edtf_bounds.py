"""The first and last day of a date, by its digits.

Seasons whose hemisphere is not told (21 to 24) are read as the northern ones, by meteorological quarters:
spring is March to May, winter is December of the year to February of the next. A source may mean otherwise,
so seasons are shown in words and never as months.
"""

from __future__ import annotations

from tui.model.calendar import MONTHS, days_from_civil, month_length
from tui.model.date import DateError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.model.date_shape import Simple

    Columns = tuple[int, ...]

# EDTF level 2: code -> first month and number of months; winters (and southern summers) end in the next year.
SEASONS = {
    **{code: (first, 3) for code, first in zip(range(21, 29), (3, 6, 9, 12) * 2, strict=True)},
    **{code: (first, 3) for code, first in zip(range(29, 33), (9, 12, 3, 6), strict=True)},
    **{code: (first, 3) for code, first in zip(range(33, 37), (1, 4, 7, 10), strict=True)},
    **{code: (first, 4) for code, first in zip(range(37, 40), (1, 5, 9), strict=True)},
    **{code: (first, 6) for code, first in zip(range(40, 42), (1, 7), strict=True)},
}
FIRST_SEASON = 21
_COARSER = {1: "decade", 2: "century"}


def settle(date: Simple, columns: Columns) -> Simple:
    """Fill in bounds and precision; `columns` are where year, month and day begin, for errors."""
    if "X" in date.digits or "X" in date.month or "X" in date.day:
        return _settle_open(date, columns)
    year = -int(date.digits) if date.negative else int(date.digits)
    if not date.month:
        date.earliest = days_from_civil(year, 1, 1)
        date.latest = days_from_civil(year + 1, 1, 1) - 1
        return date
    month = int(date.month)
    if month >= FIRST_SEASON:
        return _settle_season(date, year, year, columns)
    if not 1 <= month <= len(MONTHS):
        raise _no_month(date, columns)
    length = month_length(year, month)
    if not date.day:
        date.earliest = days_from_civil(year, month, 1)
        date.latest = date.earliest + length - 1
        return date
    if not 1 <= int(date.day) <= length:
        raise _no_day(date, length, columns)
    date.earliest = date.latest = days_from_civil(year, month, int(date.day))
    return date


def open_months(pattern: str) -> list[int]:
    """Return the months 1 to 12 whose two digits fit the pattern (`1X`: 10, 11, 12)."""
    return [month for month in range(1, 13) if _fits(month, pattern)]


def open_days(pattern: str, longest: int = 31) -> list[int]:
    """Return the days whose two digits fit the pattern."""
    return [day for day in range(1, longest + 1) if _fits(day, pattern)]


def open_years(digits: str, *, negative: bool) -> Sequence[int]:
    """Return the years whose digits fit, earliest first: at most 10,000, the year 0 never with a minus."""
    known = digits.rstrip("X")
    if "X" not in known:
        step = 10 ** (len(digits) - len(known))
        first = int(known or "0") * step
        years: Sequence[int] = range(first, first + step)
    else:
        years = [0]
        for digit in digits:
            choices = range(10) if digit == "X" else (int(digit),)
            years = [10 * year + choice for year in years for choice in choices]
    return [-year for year in reversed(years) if year] if negative else years


def _fits(number: int, pattern: str) -> bool:
    tens, ones = divmod(number, 10)
    return pattern[0] in ("X", str(tens)) and pattern[1] in ("X", str(ones))


def _settle_open(date: Simple, columns: Columns) -> Simple:
    years = open_years(date.digits, negative=date.negative)
    if not date.month:
        date.precision = _COARSER.get(len(date.digits) - date.digits.index("X"), "millennium")
        date.earliest = days_from_civil(years[0], 1, 1)
        date.latest = days_from_civil(years[-1] + 1, 1, 1) - 1
        return date
    if date.month.isdigit() and int(date.month) >= FIRST_SEASON:
        return _settle_season(date, years[0], years[-1], columns)
    months = open_months(date.month)
    if not months:
        raise _no_month(date, columns)
    if not date.day:
        date.earliest = days_from_civil(years[0], months[0], 1)
        date.latest = days_from_civil(years[-1], months[-1], month_length(years[-1], months[-1]))
        return date
    # A leap year has every day any year has; which of the years really have it is seen below.
    days = [(month, day) for month in months for day in open_days(date.day, month_length(2000, month))]
    found = _first(years, days)
    if found is None:
        raise _never(date, columns)
    date.earliest = found
    date.latest = _first(reversed(years), days[::-1]) or found
    return date


def _first(years: Iterable[int], days: list[tuple[int, int]]) -> int | None:
    """Return the first of the days that exists, in the first of the years that has one."""
    for year in years:
        for month, day in days:
            if day <= month_length(year, month):
                return days_from_civil(year, month, day)
    return None


def _settle_season(date: Simple, first: int, last: int, columns: Columns) -> Simple:
    if int(date.month) not in SEASONS:
        raise _no_month(date, columns)
    if date.day:
        raise DateError(
            f"{date.month} is a season or part of a year, which has no days: leave -{date.day} out",
            columns[2],
        )
    month, length = SEASONS[int(date.month)]
    date.precision = "season"
    date.earliest = days_from_civil(first, month, 1)
    past = month + length - 1
    date.latest = days_from_civil(last + past // 12, past % 12 + 1, 1) - 1
    return date


def _no_month(date: Simple, columns: Columns) -> DateError:
    from tui.model.edtf_faults import no_month  # noqa: PLC0415 - needed by wrong dates only

    return DateError(no_month(date), columns[1])


def _no_day(date: Simple, length: int, columns: Columns) -> DateError:
    from tui.model.edtf_faults import no_day  # noqa: PLC0415 - as above

    return DateError(no_day(date, length), columns[2])


def _never(date: Simple, columns: Columns) -> DateError:
    from tui.model.edtf_faults import never  # noqa: PLC0415 - as above

    return DateError(never(date), columns[2])
