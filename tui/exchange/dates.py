"""The dates of other programs' files: taken where they can be read in one way only, else kept as words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.model.calendar import MONTHS
from tui.model.date import DateError
from tui.model.edtf import parse
from tui.model.plain_dates import to_edtf

if TYPE_CHECKING:
    from tui.exchange.incoming import Incoming

# Months of languages in which a name stands for one month only: `listopad` is another one in Zagreb than in Warsaw.
_NAMES = (
    "januar januari janvier enero gennaio janeiro",
    "februar februari février fevrier febrero febbraio fevereiro",
    "märz maerz maart mars marzo março marco",
    "avril abril aprile",
    "mai mei mayo maggio maio",
    "juni juin junio giugno junho",
    "juli juillet julio luglio julho",
    "augustus août aout agosto",
    "septembre septiembre settembre setembro",
    "oktober octobre octubre ottobre outubro",
    "novembre noviembre novembro",
    "dezember décembre decembre diciembre dicembre dezembro",
)
_ENGLISH = {name: MONTHS[place] for place, names in enumerate(_NAMES) for name in names.split()}
# Left out where they stand beside a date: they say nothing that day, month and year do not.
_BESIDE = {
    "de", "del", "den", "le", "el", "il", "am", "op",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun",
}  # fmt: skip
_TIME = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(?::(\d\d)(?:[.,]\d+)?)? ?(Z|z|[+-]\d\d(?::?\d\d)?)?",
)
_COMPACT = re.compile(r"(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_SWAPPED = re.compile(r"(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])[1-9]\d{3}|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[1-9]\d{3}")
_SEASON_OR_YEARS = re.compile(r"(\d\d)(\d\d)-(2[1-9]|3\d|4[01])")


def dated(incoming: Incoming, line: int, text: str) -> dict[str, str]:
    """Return the keys `date` and `when` for a date in words, figures, ISO 8601 or EDTF; none for an empty text.

    What may be read in two ways, or not at all, stays in `when` alone, and is told. A format that writes EDTF by its
    own rules must not ask here: `2021-22`, EDTF's summer of 2021, is two years to everybody else.
    """
    words = " ".join(text.split())
    if not words:
        return {}
    try:
        meant = surely(words)
    except DateError as error:
        incoming.miss(line, f"the date '{words}' is kept as words, in 'when'", error.reason, lost=False)
        return {"when": words}
    return {"date": meant} if meant == words else {"date": meant, "when": words}


def surely(text: str) -> str:
    """Return the EDTF text of a date. Raises DateError where there is none, or more than one."""
    two = _SEASON_OR_YEARS.fullmatch(text)
    if two and two[2] < two[3]:
        raise DateError(f"this can be a season or two years: write {two[1]}{two[2]}/{two[1]}{two[3]} for the years")
    try:
        parse(text)
    except DateError as error:
        meant = _moment(text) or _figures(text) or to_edtf(_english(text))
        if not meant:
            raise DateError(error.reason) from None
        parse(meant)
        return meant
    return text


def _moment(text: str) -> str:
    """Read day and time; the day alone where seconds are missing, or the time is a spreadsheet's midnight."""
    found = _TIME.fullmatch(text)
    if not found:
        return ""
    day, minute, second, zone = found[1], found[2], found[3], found[4] or ""
    if not second or (minute == "00:00" and second == "00" and not zone):
        return day
    if len(zone) == len("+0100"):
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{day}T{minute}:{second}{zone.upper()}"


def _figures(text: str) -> str:
    """Read `20190403`, unless the same figures are a day when the year is taken to stand last."""
    found = _COMPACT.fullmatch(text)
    return "-".join(found.groups()) if found and not _SWAPPED.fullmatch(text) else ""


def _english(text: str) -> str:
    """Put the names of months into English; `1er`, `1º` and `2.` become numbers."""
    words = [re.sub(r"(?<=\d)(?:er|re|º|°|ª|\.)(?=,?$)", "", word) for word in text.split()]
    plain = [(word, word.casefold().strip(".,")) for word in words]
    return " ".join(_ENGLISH.get(name, word) for word, name in plain if name not in _BESIDE)
