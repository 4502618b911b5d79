"""Years beyond four digits (`Y12018`, `Y-17E7`) and years with significant digits (`1950S2`)."""

from __future__ import annotations

from tui.model.calendar import days_from_civil, year_text
from tui.model.date import DateError
from tui.model.date_shape import MARKS, Simple

# A day number of these years fits 43 bits and a sign.
MAX_YEAR = 20_000_000_000
_FEWEST_DIGITS = 5
_COARSER = {0: "year", 1: "decade", 2: "century"}


def long_year(text: str, at: int) -> Simple:
    """Read a year that starts with `Y`, marks and significant digits included."""
    body, start, marks = _split_marks(text)
    number, separator, significant = body[1:].partition("S")
    sign = "-" if number.startswith("-") else ""
    mantissa, exponential, exponent = number.removeprefix("-").partition("E")
    column = at + start + 2
    if not mantissa.isdigit() or (exponential and not exponent.isdigit()):
        raise DateError(_long_year_reason(body, mantissa, exponent), column)
    if mantissa[0] == "0":
        raise DateError("a year after Y is written without leading zeros", column)
    year = _value(mantissa, exponent, column)
    if len(str(year)) < _FEWEST_DIGITS:
        written = year_text(-year if sign else year)
        raise DateError(f"Y is for years of more than four digits: write {written}", at + start + 1)
    return _settled(str(year), sign, significant if separator else None, marks, at + len(text) + 1)


def significant_year(text: str, at: int) -> Simple:
    """Read a four-digit year with significant digits."""
    body, start, marks = _split_marks(text)
    number, _, significant = body.partition("S")
    sign = "-" if number.startswith("-") else ""
    digits = number.removeprefix("-")
    if MARKS.get(digits[-1:]):
        raise DateError(
            f"the mark stands behind the significant digits: {number[:-1]}S{significant}{number[-1]}", at + 1
        )
    if len(digits) != _FEWEST_DIGITS - 1 or not digits.isdigit():
        raise DateError("S follows a year of four digits, or one that starts with Y: 1950S2", at + start + 1)
    if sign and digits == "0000":
        raise DateError("there is no year -0000: 0000 is 1 BCE", at + start + 1)
    return _settled(digits, sign, significant, marks, at + len(text) + 1)


def _split_marks(text: str) -> tuple[str, int, int]:
    """Return the year without its marks, how many characters stood before it, the marks' bits."""
    start = 1 if text[0] in MARKS else 0
    end = len(text) - 1 if text[-1] in MARKS else len(text)
    marks = (MARKS[text[0]] if start else 0) | (MARKS[text[-1]] if end < len(text) else 0)
    return text[start:end], start, marks


def _value(mantissa: str, exponent: str, column: int) -> int:
    """Return the year's value; digits are counted first, so no number grows large."""
    longest = len(str(MAX_YEAR))
    power = int(exponent) if exponent and len(exponent) <= longest else 0
    if len(exponent) <= longest and len(mantissa) + power <= longest:
        year = int(mantissa + "0" * power)
        if year <= MAX_YEAR:
            return year
    raise _too_far(column)


def _too_far(column: int) -> DateError:
    return DateError(f"years go from -{MAX_YEAR:,} to {MAX_YEAR:,} here", column)


def _settled(digits: str, sign: str, significant: str | None, marks: int, end: int) -> Simple:
    date = Simple(digits)
    date.negative = bool(sign)
    date.marks = (marks, 0, 0)
    first = last = int(digits)
    if significant is not None:
        date.significant = _significant(significant, len(digits), end)
        # Leading zeros are not significant: 0198S2 is one of the years 190 to 199.
        unsaid = max(0, len(digits.lstrip("0")) - date.significant)
        date.precision = _COARSER.get(unsaid, "millennium")
        first -= first % 10**unsaid
        last = first + 10**unsaid - 1
        if last > MAX_YEAR:
            raise _too_far(max(1, end - len(significant)))
    if sign:
        first, last = -last, -first
    date.earliest = days_from_civil(first, 1, 1)
    date.latest = days_from_civil(last + 1, 1, 1) - 1
    return date


def _significant(text: str, most: int, end: int) -> int:
    column = max(1, end - len(text))
    if not text.isdigit():
        raise DateError("a number of digits follows S, and nothing else: 1950S2", column)
    if len(text) > len(str(most)) or not 1 <= int(text) <= most:
        raise DateError(f"this year has {most} digits: 1 to {most} of them can be significant", column)
    return int(text)


def _long_year_reason(body: str, mantissa: str, exponent: str) -> str:
    if "X" in body:
        return "after Y no digit is left open: write how many are significant, Y170000000S2"
    if "-" in mantissa + exponent:
        return "a year after Y stands alone, without month, day or negative exponent: Y12018"
    return "after Y comes a year in figures: Y12018, Y-12018, Y17E7"
