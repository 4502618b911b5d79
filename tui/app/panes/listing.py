"""A few facts inside the detail of something else, as links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.panes.fact import linked
from tui.query.results import Results

if TYPE_CHECKING:
    from tui.app.base import Base
    from tui.app.document import Document

MOST = 40


def facts_of(document: Document, base: Base, title: str, query: str, counted: int) -> None:
    """Add the facts of a query in order, MOST at the most, whatever the query of the view is.

    `counted` is how many of them the query of the view finds.
    """
    results = Results(base.index, query, today=base.today)
    total = results.total
    if not total:
        return
    document.heading(f"{title}  {counted}" if counted == total else f"{title}  {counted} found of {total}")
    for row in results.rows("fact.id, fact.date, fact.short, fact.kind, fact.text", limit=MOST):
        name, edtf, short, kind, text = map(str, row)
        document.line(*linked(document, (name, edtf, short, kind, text)), hanging=2)
    if total > MOST:
        document.line(document.span(f"and {total - MOST} more", "muted"), indent=2)
