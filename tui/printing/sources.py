"""Sources: what each is, how many facts stand in it, and how many on it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.output.naming import RELIABILITY, by_line, counted
from tui.printing.lines import EMPTY, Line, Part, flow, hung, packed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.printing.page import Page
    from tui.query.entries import Record

_BAR, _SHORT_BAR = 12, 4
_WIDE = 60


def sources(page: Page, rows: Sequence[Record]) -> Iterator[Line]:
    """Yield the sources, an empty line between two."""
    rows = page.shown(rows)
    most = max((row["facts"] for row in rows), default=0)
    figures = len(f"{most:,}")
    bar = _BAR if page.width >= _WIDE else _SHORT_BAR
    for number, row in enumerate(rows):
        yield from [EMPTY] if number else []
        head = [
            Part(f"{row['facts']:>{figures},} ", "" if row["facts"] else "muted"),
            page.bar(row["facts"], most, bar),
        ]
        indent = figures + bar + 3
        yield from hung(head, list(_source(page, row, page.width - indent)), indent)


def _source(page: Page, row: Record, width: int) -> Iterator[Line]:
    yield from flow([page.part(row["called"], "title" if row["title"] else "", row["url"] or row["archive"])], width)
    yield from packed([Part(fact, "muted") for fact in [*by_line(row), row["id"]]], page.dot, width)
    yield from packed(_rests(page, row), page.dot, width)
    if not page.links and row["url"]:
        yield [Part(row["url"], "link")]


def _rests(page: Page, row: Record) -> Iterator[Part]:
    """Yield what hangs on a source, how reliable it is, and what it copies."""
    if row["facts"] and row["alone"] == row["facts"]:
        yield page.part("all of them on it alone" if row["facts"] > 1 else "on it alone", "standing-single")
    elif row["alone"]:
        yield page.part(f"{counted(row['alone'], 'fact')} on it alone", "standing-single")
    if row["passes_on"]:
        yield page.part(f"passes on {counted(row['passes_on'], 'fact')}")
    if row["origin"]:
        yield page.part(f"copies {row['origin']}", "warning")
    if row["reliability"]:
        yield page.part(f"reliability {row['reliability']}, {RELIABILITY[row['reliability']]}")
    if row["archive"]:
        yield page.part("archived", "ok", row["archive"])
