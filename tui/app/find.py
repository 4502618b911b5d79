"""From a view to what it shows: rows, how many facts there are, and the words to highlight."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, NamedTuple, Protocol

from tui.app.hits import Hits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.app.base import Base
    from tui.app.document import Document
    from tui.app.rows import Column, Row
    from tui.app.state import View


class Source(Protocol):
    """Rows as a list asks for them."""

    @property
    def columns(self) -> Sequence[Column]:
        """What stands in the cells."""

    @property
    def complete(self) -> bool:
        """Whether all rows are known."""

    @property
    def empty(self) -> Document:
        """What stands there where there are no rows."""

    def __len__(self) -> int:
        """How many rows there are."""

    def row(self, place: int) -> Row:
        """Return the row at a place."""

    def at(self, key: str) -> int | None:
        """Return the place of an id, None where it is not among the rows."""

    def heading(self, place: int) -> str:
        """Return what stands over the first column."""


class Found(NamedTuple):
    """What a view shows. `total` facts are found, None while they are being counted."""

    view: View
    rows: Source
    total: int | None
    hits: Hits


def find(base: Base, view: View, *, aside: bool = False) -> Iterator[Found]:
    """Yield what a view shows: first what can be shown at once, then, if there is more, all of it.

    `aside` asks over the connection of another thread. Raises QueryError.
    """
    results = base.results(view, aside=aside)
    hits = Hits(results.node)
    if view.pane == "chronology":
        from tui.app.panes.chronology import rows  # noqa: PLC0415  (each pane is imported when it is shown)

        found = rows(base, results, view, whole=False)
        yield Found(view, found, len(found) if found.complete else None, hits)
        if not found.complete:
            found = rows(base, results, view, whole=True)
            yield Found(view, found, len(found), hits)
    else:
        module = importlib.import_module(f"tui.app.panes.{view.pane}")
        yield Found(view, module.rows(base, results), results.total, hits)


def detail(base: Base, found: Found, key: str) -> Document:
    """Return what is known of one row."""
    module = importlib.import_module(f"tui.app.panes.{found.view.pane}")
    document: Document = module.detail(base, found.rows, key)
    return document
