"""Corrections for a reader: what is told now, and what was told before."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tui.output.corrections import HEADINGS, said
from tui.printing.changes import field
from tui.printing.headings import heading
from tui.printing.lines import EMPTY, Line, Part, flow

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.printing.page import Page
    from tui.query.entries import Record

_INDENT = 2


def column(page: Page, rows: Sequence[Record], sources: Mapping[str, str]) -> Iterator[Line]:
    """Yield the facts under a heading for each sort of correction; `sources` are their titles by id."""
    for number, (what, group) in enumerate(groupby(rows, key=lambda row: row["what"])):
        found = list(group)
        yield from [EMPTY] if number else []
        yield from heading(page, f"{HEADINGS[what]} ({len(found):,})")
        for row in found:
            sides = {side: said(row, side, sources) for side in ("before", "after")}
            yield from _told(page, page.shown({**row, **sides}))


def _told(page: Page, row: Record) -> Iterator[Line]:
    yield from flow([Part(row["text"]), page.dot, Part(row["id"], "muted")], page.width)
    for line in field(page, row, page.width - _INDENT) if row["field"] else ():
        yield [Part(" " * _INDENT), *line]
