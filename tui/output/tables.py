"""CSV (RFC 4180) and Markdown tables."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MARKDOWN = {ord(sign): f"\\{sign}" for sign in "\\`*_{}[]<>#|~$"}
_MARKDOWN |= dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), " ")


def comma_separated(fields: Sequence[str], rows: Iterable[Sequence[object]], *, header: bool) -> Iterator[str]:
    """Yield CSV, with CRLF: a lone CR in a value would else be lost before Python 3.11.9."""
    line = io.StringIO(newline="")
    writer = csv.writer(line, lineterminator="\r\n")
    if header:
        writer.writerow(fields)
    for row in rows:
        writer.writerow(row)
        yield line.getvalue()
        line.seek(0)
        line.truncate()
    if line.getvalue():
        yield line.getvalue()


def markdown(fields: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Yield a Markdown table (GitHub's); signs that mean something are escaped."""
    yield f"| {' | '.join(map(_heading, fields))} |\n"
    yield f"|{' --- |' * len(fields)}\n"
    for row in rows:
        yield f"| {' | '.join(escaped(value) for value in row)} |\n"


def _heading(name: str) -> str:
    return name if name.replace(".", "").isidentifier() else escaped(name)


def escaped(value: object) -> str:
    """Return a value as Markdown that means nothing but itself."""
    return "" if value is None else str(value).translate(_MARKDOWN)
