"""Proleptic Gregorian day numbers for any year, in whole numbers only.

Years are astronomical: 0 is 1 BCE, -43 is 44 BCE. Day 1 is 0001-01-01, so a day number equals
`datetime.date.toordinal()` wherever that exists, and day 0 is the last of 1 BCE.
"""

from __future__ import annotations

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2
_DAYS_IN_400_YEARS = 146_097
_LAST_FOUR_DIGIT_YEAR = 9999


def is_leap(year: int) -> bool:
    """Whether 29 February exists in the year."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """How many days the month (1 to 12) has in that year."""
    return 29 if month == _FEBRUARY and is_leap(year) else _LENGTHS[month - 1]


def days_from_civil(year: int, month: int, day: int) -> int:
    """Day number of a date; the caller vouches that the date exists."""
    # Years are counted from March: the leap day ends its year, and one formula gives the days before a month.
    if month > _FEBRUARY:
        month -= 3
    else:
        month += 9
        year -= 1
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day - 306


def civil_from_days(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number."""
    era, day = divmod(number + 305, _DAYS_IN_400_YEARS)
    year = (day - day // 1460 + day // 36_524 - day // 146_096) // 365
    day -= 365 * year + year // 4 - year // 100
    month = (5 * day + 2) // 153
    day -= (153 * month + 2) // 5 - 1
    year += 400 * era
    return (year, month + 3, day) if month < 10 else (year + 1, month - 9, day)  # noqa: PLR2004


def weekday(number: int) -> int:
    """Day of the week of a day number, Monday being 0."""
    return (number - 1) % 7


def year_text(year: int) -> str:
    """Write a year as EDTF does: four digits, a minus before 0, `Y` beyond four digits."""
    if abs(year) > _LAST_FOUR_DIGIT_YEAR:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def iso(number: int) -> str:
    """Write a day as EDTF: `2018-05-01`, `-0043-03-15`.

    EDTF has no days in years beyond four digits: there the year alone is written, `Y12018`.
    """
    year, month, day = civil_from_days(number)
    text = year_text(year)
    return text if text[0] == "Y" else f"{text}-{month:02d}-{day:02d}"
