"""Dates in plain words and figures, turned into EDTF: `7 August 2022`, `44 BC`, `1990s`, `13/01/2025`."""

from __future__ import annotations

from tui.model.calendar import MONTHS, year_text
from tui.model.date import DateError

_LONGEST = 60  # characters
_YEAR_DIGITS = 4
_MONTHS = {
    **{name.lower(): number for number, name in enumerate(MONTHS, 1)},
    **{name[:3].lower(): number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
}
# Season and quarter -> the two digits that EDTF writes in the month's place.
_PARTS = {
    "spring": 21,
    "summer": 22,
    "autumn": 23,
    "fall": 23,
    "winter": 24,
    "q1": 33,
    "q2": 34,
    "q3": 35,
    "q4": 36,
}
_FILLERS = {"the", "of", "in", "on"}
_ABOUT = {"about", "around", "approximately", "circa", "ca", "c"}
_BEFORE_CHRIST = {"bc", "bce"}
_ERAS = {"bc", "bce", "ad", "ce"}


def to_edtf(text: str) -> str:
    """Return the EDTF text of a date in words or figures, empty where it is none.

    Raises DateError where it can be read in two ways. The text may still name a day that does not exist.
    """
    if len(text) > _LONGEST:
        return ""
    text = text.strip()
    for separator in "/.-":
        parts = text.split(separator)
        if 1 < len(parts) <= 3 and all(part.isascii() and part.isdigit() for part in parts):  # noqa: PLR2004
            return _figures(parts, separator)
    return _span(text) or _words(text)


def _figures(parts: list[str], separator: str) -> str:
    """Read a date in figures only."""
    lengths = [len(part) for part in parts]
    short = [length <= 2 for length in lengths]  # noqa: PLR2004 - digits of a day or month
    numbers = [int(part) for part in parts]
    if all(short) and len(parts) == 3:  # noqa: PLR2004 - day, month and year
        raise DateError("write the year with four digits: 2018-05-01")
    if lengths[0] == _YEAR_DIGITS and all(short[1:]):
        return _year_first(parts, numbers, separator)
    if lengths[-1] == _YEAR_DIGITS and all(short[:-1]):
        return _year_last(parts[-1], numbers[:-1])
    if lengths == [_YEAR_DIGITS, _YEAR_DIGITS] and separator == "-":
        raise DateError(f"for the years {parts[0]} to {parts[1]} write {parts[0]}/{parts[1]}")
    return ""


def _year_first(parts: list[str], numbers: list[int], separator: str) -> str:
    if separator == "-" and all(len(part) == 2 for part in parts[1:]):  # noqa: PLR2004 - EDTF as it stands
        return ""
    if len(parts) == 2 and separator == "/":  # noqa: PLR2004 - 2004/05
        years = f"{parts[0]}/{parts[0][:2]}{numbers[1]:02d}"
        if not 1 <= numbers[1] <= len(MONTHS):
            raise DateError(f"an end of an interval has a year of four digits: write {years}")
        raise DateError(f"write {parts[0]}-{numbers[1]:02d} for the month, {years} for the years")
    return "-".join([parts[0], *(f"{number:02d}" for number in numbers[1:])])


def _year_last(year: str, numbers: list[int]) -> str:
    months = range(1, len(MONTHS) + 1)
    if len(numbers) == 1:
        return f"{year}-{numbers[0]:02d}" if numbers[0] in months else ""
    first, second = numbers
    day_first = f"{year}-{second:02d}-{first:02d}"
    month_first = f"{year}-{first:02d}-{second:02d}"
    if first in months and second in months and first != second:
        raise DateError(f"this can be two days: write {day_first} or {month_first}")
    return day_first if second in months else month_first if first in months else ""


def _span(text: str) -> str:
    """Read `1990 to 1995`, `since 2018`, `until May 2018` as an interval."""
    first, _, rest = text.partition(" ")
    if rest and first.lower() in ("since", "until", "till"):
        side = _side(rest)
        return f"{side}/.." if first.lower() == "since" else f"../{side}"
    if rest and first.lower() == "from":
        text = rest
    for separator in (" to ", "\N{EN DASH}", "\N{EM DASH}", " - "):
        before, found, after = text.partition(separator)
        if found and before.strip() and after.strip():
            return f"{_side(before)}/{_side(after)}"
    return ""


def _side(text: str) -> str:
    return to_edtf(text) or text.strip()


def _words(text: str) -> str:
    words = [word.replace(".", "").replace("'", "") for word in text.lower().replace(",", " ").split()]
    words = [word for word in words if word and word not in _FILLERS]
    about = bool(words) and words[0] in _ABOUT
    words, era = _without_era(words[1:] if about else words)
    if about and not era and len(words) == 1 and words[0].isdigit() and len(words[0]) == _YEAR_DIGITS:
        return f"{words[0]}~"
    edtf = _named(words, era) if words and all(word.isascii() for word in words) else ""
    return f"{edtf}~" if edtf and about else edtf


def _without_era(words: list[str]) -> tuple[list[str], str]:
    """Return the words without `BC` or the like, at the end (`44 BC`, `44BC`) or in front (`AD 79`)."""
    if words and words[-1] in _ERAS:
        return words[:-1], words[-1]
    if words and words[0] in ("ad", "ce"):
        return words[1:], words[0]
    if words and words[-1].lstrip("0123456789") in _ERAS:
        era = words[-1].lstrip("0123456789")
        return [*words[:-1], words[-1].removesuffix(era)], era
    return words, ""


def _named(words: list[str], era: str) -> str:
    months = [_MONTHS[word] for word in words if word in _MONTHS]
    parts = [_PARTS[word] for word in words if word in _PARTS]
    numbers = [_cardinal(word) for word in words if word not in _MONTHS and word not in _PARTS]
    if len(words) == 2 and words[1] == "century" and not era:  # noqa: PLR2004 - `20th century`
        raise _century(_cardinal(words[0]))
    if len(words) == 1 and not era and words[0][:-1].isdigit() and words[0][-1] == "s":
        return _decade(words[0][:-1])
    if "" in numbers or len(months) + len(parts) > 1:
        return ""
    if not numbers and months:
        raise DateError(f"which year? write {MONTHS[months[0] - 1]} and a year, or 2018-{months[0]:02d}")
    if len(numbers) == 1 and (months or parts or era):
        return _dated(_year(numbers[0], era, alone=not (months or parts)), *months, *parts)
    if len(numbers) == 2 and months:  # noqa: PLR2004 - day and year
        # `7 August 2022`, `August 7 2022`, `2022 August 7`; era or length says which one is the year.
        first_is_year = len(numbers[0]) > 2 and not era  # noqa: PLR2004 - digits of a day
        year, day = numbers if first_is_year else numbers[::-1]
        return _dated(_year(year, era, alone=False), months[0], int(day)) if len(day) <= 2 else ""  # noqa: PLR2004
    return ""


def _cardinal(word: str) -> str:
    """`7` of `7`, `7th`; empty for other words."""
    for ending in ("st", "nd", "rd", "th"):
        word = word.removesuffix(ending)
    return word if word.isdigit() else ""


def _dated(year: str, *rest: int) -> str:
    return "-".join([year, *(f"{number:02d}" for number in rest)]) if year else ""


def _year(digits: str, era: str, *, alone: bool) -> str:
    """Return a year as EDTF, empty where it cannot be one or cannot take a month."""
    number = int(digits)
    if not era and len(digits) <= 2:  # noqa: PLR2004 - '22
        raise DateError("write the year with four digits, or with CE or BCE behind it")
    if era in _BEFORE_CHRIST:
        number = 1 - number
    text = year_text(number)
    if (era and not digits.strip("0")) or (text[0] == "Y" and not alone):
        return ""
    return text


def _decade(digits: str) -> str:
    if len(digits) == 2 and digits[1] == "0":  # noqa: PLR2004 - `90s`
        raise DateError(f"which century? write 19{digits[0]}X for the 19{digits}s")
    if len(digits) != _YEAR_DIGITS or digits[3] != "0":
        return ""
    if digits[2] == "0":
        raise DateError(f"write {digits[:3]}X for the decade, {digits[:2]}XX for the century")
    return f"{digits[:3]}X"


def _century(ordinal: str) -> DateError:
    if not ordinal or not 1 <= int(ordinal) <= 99:  # noqa: PLR2004 - years of four digits
        return DateError("write a century as its years: 1901/2000")
    hundreds = int(ordinal) - 1
    return DateError(
        f"write {hundreds:02d}XX for {hundreds}00 to {hundreds}99, "
        f"{hundreds:02d}01/{hundreds + 1:02d}00 for centuries that begin with a year 1"
    )
