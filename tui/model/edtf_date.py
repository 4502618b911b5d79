"""One date of an EDTF text: year, month or season, day, with their marks and the digits left open."""

from __future__ import annotations

from tui.model.date import DateError
from tui.model.date_shape import MARKS, Simple
from tui.model.edtf_bounds import settle
from tui.model.edtf_year import long_year, significant_year

_COLUMNS = (1, 6, 9)  # of year, month and day in YYYY-MM-DD
_WIDTHS = (4, 2, 2)


def read(text: str, at: int = 0) -> Simple:
    """Read one date without time; `at` characters stand before it. Raises DateError. Text is ASCII."""
    size = len(text)
    plain = None
    if size == 4:  # noqa: PLR2004 - YYYY
        plain = Simple(text) if text.isdigit() else None
    elif size == 7:  # noqa: PLR2004 - YYYY-MM
        if text[4] == "-" and text[:4].isdigit() and text[5:].isdigit():
            plain = Simple(text[:4], text[5:])
    elif size == 10:  # noqa: PLR2004, SIM102 - YYYY-MM-DD
        if text[4] == text[7] == "-" and (text[:4] + text[5:7] + text[8:]).isdigit():
            plain = Simple(text[:4], text[5:7], text[8:])
    if plain is not None:
        return settle(plain, (at + 1, at + 6, at + 9) if at else _COLUMNS)
    return _read_marked(text, at)


def _read_marked(text: str, at: int) -> Simple:
    lead = MARKS.get(text[:1], 0)
    start = 1 if lead else 0
    if text.startswith("Y", start):
        return long_year(text, at)
    negative = text.startswith("-", start)
    start += negative
    pieces = text[start:].split("-")
    if len(pieces) > len(_WIDTHS):
        raise _malformed(text, len(_WIDTHS), pieces[3], start + 4 + sum(len(piece) for piece in pieces[:3]), at)
    if len(pieces) == 1 and "S" in text:
        return significant_year(text, at)
    column = at + start + 1
    columns, cores, marks = [], [], [lead, 0, 0]
    for index, piece in enumerate(pieces):
        core, left, right = _unmarked(piece)
        if len(core) != _WIDTHS[index] or core.strip("0123456789X") or (index == 0 and left and (lead or negative)):
            raise _malformed(text, index, piece, column - at, at)
        columns.append(column)
        cores.append(core)
        marks[index] |= left
        for qualified in range(index + 1):
            marks[qualified] |= right
        column += len(piece) + 1
    date = Simple(*cores)
    date.negative = negative
    date.marks = (marks[0], marks[1], marks[2])
    if negative and cores[0] == "0000":
        raise DateError("there is no year -0000: 0000 is 1 BCE", columns[0])
    return settle(date, (*columns, column, column))


def _unmarked(piece: str) -> tuple[str, int, int]:
    """Return a component without its marks, the one before it, the one behind it."""
    left, right = MARKS.get(piece[:1], 0), 0
    if left:
        piece = piece[1:]
    if piece[-1:] in MARKS:
        right, piece = MARKS[piece[-1]], piece[:-1]
    return piece, left, right


def _malformed(text: str, index: int, piece: str, column: int, at: int) -> DateError:
    from tui.model.edtf_faults import malformed  # noqa: PLC0415 - needed by wrong dates only

    return DateError(malformed(text, index, piece, column), at + column)
