"""Periods as a query or the date field of the interface takes them, turned into days.

    2018, 2018-05, 198X, [1667,1670]   any EDTF: its bounds
    2018..2020, 2018.., ..2018-05      from the first day of one date to the last of another
    today, last-week, this-quarter     a word; weeks start on Monday
    -30d, +2w, -3m, +1y                from that day to today, or from today to that day
    May 2018, 7 August 2022, 1990s     words and figures, where they can be read in one way only

In a range a shift means its day alone: `-3m..+1y`. Months and years are shifted in the calendar: 31 March
less one month is the last of February.
"""

from __future__ import annotations

from tui.model.calendar import civil_from_days, days_from_civil, month_length, weekday
from tui.model.date import DateError
from tui.model.edtf import MAX_LENGTH, parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    Bounds = tuple[int | None, int | None]

_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_STEPS = {"last": -1, "this": 0, "next": 1}
_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12}
_DAYS_IN = {"d": 1, "w": 7}
_MONTHS_BY_LETTER = {"m": 1, "y": 12}
_SUCH_AS = "write one such as 2018-05-01, 2018..2020, this-year or -30d"
_MOST_DIGITS = 6  # of a shift: beyond a million years nothing is near today


def parse_period(text: str, today: int) -> Bounds:
    """Return the first and last day of a period, None at a side that is open or unknown; raises DateError."""
    if len(text) > MAX_LENGTH:
        raise DateError(f"a period has at most {MAX_LENGTH} characters", MAX_LENGTH + 1)
    bare = text.strip()
    # EDTF has two dots of its own, in sets and at an open end of an interval.
    if ".." not in bare or bare[0] in "[{" or bare.startswith("../") or bare.endswith("/.."):
        return _moved(text, 0, today)
    return _range(text, today)


def relative_words() -> tuple[str, ...]:
    """Return every word for a period, for completion and help."""
    return (*_DAYS, *(f"{step}-{unit}" for unit in ("week", *_MONTHS_IN) for step in _STEPS))


def _range(text: str, today: int) -> Bounds:
    before, _, after = text.partition("..")
    if ".." in after or after.startswith("."):
        raise DateError("a range has one pair of dots: 2018..2020", len(before) + 3)
    if not before.strip() and not after.strip():
        raise DateError("a date stands on one side of .. at least: 2018.. or ..2018")
    first = _edge(before, 0, today)[0] if before.strip() else None
    last = _edge(after, len(before) + 2, today)[1] if after.strip() else None
    if first is not None and last is not None and last < first:
        raise DateError(f"the period ends before it starts: write {after.strip()}..{before.strip()}", len(before) + 3)
    return first, last


def _edge(text: str, at: int, today: int) -> tuple[int, int]:
    """Return the days of one side of a range, which both exist."""
    day = _shifted(text.strip().lower(), today)
    first, last = (day, day) if day is not None else _moved(text, at, today)
    if first is None or last is None:
        raise DateError("a side of a range is one date: 2018..2020", at + 1)
    return first, last


def _moved(text: str, at: int, today: int) -> Bounds:
    """Read a period without `..` at its place in the whole text, which errors tell."""
    start = at + len(text) - len(text.lstrip())
    try:
        return _single(text.strip(), today)
    except DateError as error:
        raise DateError(error.reason, start + error.column) from None


def _single(text: str, today: int) -> Bounds:
    if not text:
        raise DateError(f"there is no date: {_SUCH_AS}")
    word = text.lower()
    bounds = _named("-".join(word.replace("_", " ").replace("-", " ").split()), today)
    if bounds:
        return bounds
    day = _shifted(word, today)
    if day is not None:
        return min(day, today), max(day, today)
    try:
        date = parse(text)
    except DateError as error:
        return _plain(text, error)
    return date.earliest, date.latest


def _plain(text: str, error: DateError) -> Bounds:
    """Read words and figures, or raise why the text is neither these nor EDTF."""
    from tui.model.plain_dates import to_edtf  # noqa: PLC0415 - most periods are EDTF

    meant = to_edtf(text)
    if meant:
        try:
            date = parse(meant)
        except DateError as wrong:
            raise DateError(wrong.reason) from None
        return date.earliest, date.latest
    _refuse_shift(text.lower())
    if text[:1].isalpha():
        from tui.model.nearest import nearest  # noqa: PLC0415 - only mistyped words are compared

        found = nearest(text, relative_words())
        fix = f"did you mean {found}?" if found else _SUCH_AS
        raise DateError(f"this is no date: {fix}")
    raise error


def _named(word: str, today: int) -> tuple[int, int] | None:
    """Return the days of `today`, `last-month` and so on, None for other words."""
    if word in _DAYS:
        day = today + _DAYS[word]
        return day, day
    which, _, unit = word.partition("-")
    if which not in _STEPS:
        return None
    if unit == "week":
        monday = today - weekday(today) + 7 * _STEPS[which]
        return monday, monday + 6
    if unit not in _MONTHS_IN:
        return None
    size = _MONTHS_IN[unit]
    year, month, _ = civil_from_days(today)
    first = ((12 * year + month - 1) // size + _STEPS[which]) * size
    return _month_start(first), _month_start(first + size) - 1


def _month_start(months: int) -> int:
    """Return the first day of a month counted from January of the year 0."""
    return days_from_civil(months // 12, months % 12 + 1, 1)


def _shifted(text: str, today: int) -> int | None:
    """Return the day that `-30d`, `+2w`, `-3m` or `+1y` leads to, None for other texts."""
    digits, unit = text[1:-1], text[-1:]
    if text[:1] not in ("+", "-") or not (digits.isascii() and digits.isdigit()):
        return None
    if unit not in _DAYS_IN and unit not in _MONTHS_BY_LETTER:
        return None
    if len(digits) > _MOST_DIGITS:
        raise DateError(f"a shift has at most {_MOST_DIGITS} digits: {text[0]}30{unit}", 2)
    count = int(digits) if text[0] == "+" else -int(digits)
    if unit in _DAYS_IN:
        return today + count * _DAYS_IN[unit]
    year, month, day = civil_from_days(today)
    year, month = divmod(12 * year + month - 1 + count * _MONTHS_BY_LETTER[unit], 12)
    return days_from_civil(year, month + 1, min(day, month_length(year, month + 1)))


def _refuse_shift(text: str) -> None:
    """Raise for a shift without its unit or its sign."""
    if text[:1] in ("+", "-") and text[1:].isdigit() and len(text) <= 4:  # noqa: PLR2004 - longer ones are years
        raise DateError(f"a shift needs a unit: {text}d for days, or w, m, y", len(text) + 1)
    if text[-1:] in ("d", "w", "m", "y") and text[:-1].isdigit():
        raise DateError(f"a shift needs a sign: -{text} for the time until today, +{text} from today on")
