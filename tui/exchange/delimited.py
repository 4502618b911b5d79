r"""Rows of delimited text with the lines they begin at: quoted as in RFC 4180, or escaped as Dateline's TSV is."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from tui.store.files import MAX_BYTES, InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.exchange.incoming import Given, Incoming

    Rows = Iterator[tuple[int, list[str]]]

_LOOKED_AT = 50  # rows, to find out what stands between cells
_ESCAPED = re.compile(r"\\(?:x([0-9a-f]{2})|(.))")
_STANDS_FOR = {"t": "\t", "n": "\n", "r": "\r"}


def utf8(given: Given) -> str:
    """Return the file's text. Raises InputError where it is not UTF-8."""
    text = given.text()
    broken = re.search("[\udc80-\udcff]", text)
    if broken:
        line = text.count("\n", 0, broken.start()) + 1
        raise InputError(f"{given.path}:{line}: is not UTF-8; save it as 'CSV UTF-8', or convert it: iconv -t UTF-8")
    return text


def quoted(incoming: Incoming, text: str, delimiters: str) -> Rows:
    """Yield the rows that say something; a row whose quotes are wrong is told and left out."""
    first, _, rest = text.partition("\n")
    skipped = 0
    if len(first.strip()) == len("sep=;") and first.startswith("sep="):  # Excel's word to itself
        delimiters, text, skipped = first[4], rest, 1
    delimiter = max(delimiters, key=lambda sign: _fits(text, sign))
    csv.field_size_limit(MAX_BYTES)
    reader = csv.reader(_lines(text), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1 + skipped
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            incoming.miss(line, *_wrong(str(error)))
            continue
        if any(map(str.strip, cells)):
            yield line, cells


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+$", text)


def _fits(text: str, delimiter: str) -> tuple[int, int]:
    """Return how many of the first rows have as many cells as the header, and how many that are."""
    reader = csv.reader(_lines(text[: 1 << 16]), delimiter=delimiter)
    rows = [cells for _, cells in zip(range(_LOOKED_AT), reader, strict=False) if cells]
    wide = len(rows[0]) if rows else 0
    return sum(len(cells) == wide for cells in rows) if wide > 1 else 0, wide


def _wrong(error: str) -> tuple[str, str]:
    if "end of data" in error:
        return "a quote is opened here and never closed: this row and all that follow are left out", "close the quote"
    return "this row is left out: text stands behind a closing quote", 'write a quote within a cell twice: ""'


def escaped(text: str) -> Rows:
    """Yield the rows of tab-separated text with escapes."""
    for line, row in enumerate(text.split("\n"), 1):
        if row.strip():
            yield line, [_ESCAPED.sub(_meant, cell) for cell in row.split("\t")]


def _meant(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else _STANDS_FOR.get(found[2], found[2])


def even(incoming: Incoming, rows: Iterable[tuple[int, list[str]]], wide: int) -> Rows:
    """Yield the rows with as many cells as the header has; a longer one is left out: its cells would stand wrong."""
    for line, cells in rows:
        if len(cells) < wide:
            what = f"this row has {len(cells)} of {wide} cells"
            incoming.miss(line, f"{what}; those that are missing are taken as empty", lost=False)
        over = [cell for cell in cells[wide:] if cell.strip()]
        if over:
            what = f"this row has {len(cells)} cells, the header {wide}: it is left out"
            incoming.miss(line, what, "put a cell that holds the separator in quotes")
        else:
            yield line, (cells + [""] * wide)[:wide]
