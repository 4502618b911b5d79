"""A plain table of chosen fields; too many for the width are written below each other."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from tui.printing.grid import Column, fitted, header, row, wishes
from tui.printing.lines import EMPTY, Line, Part, flow, hung

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.printing.page import Page

_SAMPLE = 200  # rows that the widths are taken from
_FIGURES = frozenset(("line", "number", "facts", "says", "alone", "passes_on", "depth", "count", "column"))


def table(page: Page, fields: Sequence[str], rows: Iterable[Sequence[object]], *, head: bool = True) -> Iterator[Line]:
    """Yield rows of values under their names; with `head` off, without these."""
    drawn = ([_cell(page, field, value) for field, value in zip(fields, values, strict=True)] for values in rows)
    sample = list(islice(drawn, _SAMPLE))
    titles = [page.shown(field) for field in fields]
    widths = fitted(wishes(sample, titles if head else [""] * len(titles)), page.width)
    if not sample:
        return
    if widths is None:
        yield from _below(page, titles, chain(sample, drawn))
        return
    columns = [
        Column(title, width, right=field in _FIGURES)
        for title, width, field in zip(titles, widths, fields, strict=True)
    ]
    if head:
        yield from header(columns)
    for cells in chain(sample, drawn):
        yield from row(columns, cells)


def _below(page: Page, titles: Sequence[str], rows: Iterable[Sequence[Line]]) -> Iterator[Line]:
    indent = min(max(map(len, titles)) + 2, page.width // 2)
    for number, cells in enumerate(rows):
        if number:
            yield EMPTY
        for title, cell in zip(titles, cells, strict=True):
            if cell:
                yield from hung([Part(title[: indent - 1], "muted")], flow(cell, page.width - indent), indent)


def _cell(page: Page, field: str, value: object) -> Line:
    text = page.shown("" if value is None else str(value))
    return [Part(text, "date" if field == "date" else "")] if text else []
