"""Silences: how long nothing was told of an issue, from when to when, and against its own pace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.edtf import parse
from tui.output.naming import counted
from tui.printing.lines import EMPTY, Line, Part, flow, hung, packed
from tui.printing.wrapping import cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.printing.page import Page
    from tui.query.entries import Record

_TO = "–"


def silences(page: Page, rows: Sequence[Record]) -> Iterator[Line]:
    """Yield the gaps, an entry each: its days, the issue, its dates, the pace, and the facts at its sides."""
    rows = page.shown(rows)
    indent = max((cells(_days(row)) for row in rows), default=0) + 2
    for row in rows:
        yield from hung([Part(_days(row), "title")], list(_told(page, row, page.width - indent)), indent)
    if rows:
        yield EMPTY
    unbounded = {row["id"]: row["unbounded"] for row in rows if row["unbounded"]}
    if unbounded:
        told = "facts that may lie in a silence, having no date or an open one, are left out: "
        yield from page.text(told + ", ".join(f"{count} of {name}" for name, count in unbounded.items()), role="muted")


def _days(row: Record) -> str:
    return counted(row["days"], "day")


def _told(page: Page, row: Record, width: int) -> Iterator[Line]:
    dates = f"{parse(row['from']).label} {_TO} {parse(row['to']).label}"
    pace = f"{row['ratio']:g} times its median of {counted(row['median'], 'day')}" if row["ratio"] is not None else ""
    few = "" if pace else f"{counted(row['gaps'], 'gap')}: too few for a pace"
    yield from flow([Part(row["title"])], width)
    yield from packed([page.part(dates, "date"), page.part(pace), page.part(few, "muted")], page.dot, width)
    yield from packed([Part(row["after"], "muted"), Part(row["before"], "muted")], page.dot, width)
