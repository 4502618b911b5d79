"""Dates in columns: coarser where there is less room, never finer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    from tui.model.date import Date

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|spring|summer|autumn|winter|some month)"
# What goes first: times, then days, then months.
_COARSER = (
    (re.compile(r"\.\.\."), ".."),
    (re.compile(r" \d\d:\d\d\b"), ""),
    (re.compile(rf"(?:some day|\b[\dX]{{1,2}}(?:–[\dX]{{1,2}})?) (?={_MONTH}|XX|-?\d)"), ""),
    (re.compile(rf"{_MONTH} (?=-?\d)"), ""),
)
_TWICE = re.compile(r"^(~?)(-?\d+)\??(?:[–…-]|\.\.)\2(\??)$")


def narrow(text: str, cells: int) -> str:
    """Return a short date in fewer cells where it can be told in them: by months, then by years."""
    for pattern, instead in _COARSER:
        if cell_len(text) <= cells:
            break
        text = pattern.sub(instead, text)
    return _TWICE.sub(r"\1\2\3", text)


def short(edtf: str) -> str:
    """Return an EDTF date for a column, '' for none; what is no date stays as it is."""
    date = _read(edtf)
    return date.short if date else edtf


def year(number: int) -> str:
    """Return an astronomical year as the rows tell it: -753 is 754 BCE."""
    if number > 0:
        return str(number)
    plain = f"{number:05}" if number else "0000"
    return short(plain if len(plain) == len("-0001") or not number else f"Y{number}")


def label(edtf: str) -> str:
    """Return an EDTF date in words, '' for none; what is no date stays as it is."""
    date = _read(edtf)
    return date.label if date else edtf


def _read(edtf: str) -> Date | None:
    from tui.model.edtf import DateError, parse  # noqa: PLC0415  (the index holds what the first rows show)

    try:
        return parse(edtf) if edtf else None
    except DateError:
        return None
