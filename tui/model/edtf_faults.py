"""Why a part of an EDTF text is wrong, and how to write it."""

from __future__ import annotations

from tui.model.calendar import MONTHS
from tui.model.date_words import year_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.model.date_shape import Simple

_COMPONENTS = ("year", "month", "day")
_YEAR_DIGITS = 4
_SPANS = {1: "the decade", 2: "the century", 3: "the millennium"}
_WITHOUT_HYPHENS = {6: (4, 6), 8: (4, 6, 8)}  # YYYYMM and YYYYMMDD: where the parts end
_SUCH_AS = "write a date such as 2018-05-01, 2018-05 or 2018"
_LONGEST_SHOWN = 24


def malformed(text: str, index: int, piece: str, column: int) -> str:
    """Tell why a component (0 year, 1 month, 2 day, 3 one too many) has the wrong shape."""
    if index == len(_COMPONENTS):
        return f"after year, month and day comes nothing more: {_SUCH_AS}"
    name = _COMPONENTS[index]
    core = piece.strip("?~%")
    if ".." in text:
        reason = "a .. stands alone at an end of an interval, or beside the dates of a set: ../1984, [1667..1672]"
    elif not core:
        reason = f"the {name} is missing: {_SUCH_AS}"
    elif _has_mark(core) or _has_mark(piece[1:-1].replace(core, "")):
        reason = f"one mark stands at each side of the {name} at most: % is uncertain and approximate"
    elif core.strip("0123456789X"):
        reason = f"{_shown(core)} is no {name}: {_SUCH_AS}"
    else:
        reason = _wrong_length(text, index, core, column) if index else _wrong_year(text, core)
    return reason


def _has_mark(text: str) -> bool:
    return any(mark in text for mark in "?~%")


def _wrong_length(text: str, index: int, core: str, column: int) -> str:
    """Tell why digits are no month or day."""
    if len(core) == _YEAR_DIGITS and index == 1:
        return f"a month has two digits: for the years {text[: column - 2]} to {core} write / between them"
    fix = f": write {text[: column - 1]}0{core}" if len(core) == 1 and column == len(text) else ""
    return f"a {_COMPONENTS[index]} has two digits{fix}"


def _wrong_year(text: str, core: str) -> str:
    """Tell why digits are no year."""
    missing = _YEAR_DIGITS - len(core)
    if text.isdigit() and len(text) in _WITHOUT_HYPHENS:
        parts = [text[end - 2 if end > _YEAR_DIGITS else 0 : end] for end in _WITHOUT_HYPHENS[len(text)]]
        reason = f"EDTF has hyphens between year, month and day: write {'-'.join(parts)}"
    elif missing > 0:
        spans = f"{core}{'X' * missing} for {_SPANS[missing]}"
        reason = f"a year has four digits: write {spans}, {'0' * missing}{core} for the year"
    elif missing == 0:
        reason = "the mark of a negative year stands before its minus: ?-0043"
    elif "X" in core:
        reason = "a year has four digits, X for each one left open: 198X"
    else:
        reason = f"a year of more than four digits starts with Y: write Y{_shown(core.lstrip('0') or '0')}"
    return reason


def _shown(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"


def no_month(date: Simple) -> str:
    """Tell why the month is none."""
    year, month = date.digits, date.month
    if month == "00":
        return f"there is no month 00: leave it out ({year}) or write {year}-XX"
    if "X" in month:
        return f"no month from 01 to 12 fits {month}"
    if date.day.isdigit() and 1 <= int(date.day) <= len(MONTHS):
        return f"there is no month {month}: write {year}-{date.day}-{month} if that is the day"
    return f"there is no month {month}: months go from 01 to 12, seasons and parts of a year from 21 to 41"


def no_day(date: Simple, length: int) -> str:
    """Tell why the day is none, in a month of that length."""
    if date.day == "00":
        return "there is no day 00: leave it out, or write XX for a day that is not known"
    return f"{MONTHS[int(date.month) - 1]} {year_words(date.year or 0)} has {length} days"


def never(date: Simple) -> str:
    """Tell why no day fits the digits left open."""
    if date.day == "00":
        return no_day(date, 0)
    return f"no day {date.month}-{date.day} exists in {'-' if date.negative else ''}{date.digits}"
