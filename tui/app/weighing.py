"""Counting in a thread how much of the saved text of a source the facts account for, once it is looked at."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.aside import aside

if TYPE_CHECKING:
    from tui.app.base import Base, Record
    from tui.app.screens.browse import Browse
    from tui.store.index import Index


def weigh(screen: Browse, key: str) -> None:
    """Count for a source that has a text and was not counted yet; its detail then tells."""
    source = screen.base.entries("source").get(key)
    if source and source["text"] and key not in screen.base.shares:
        index = screen.base.apart()
        aside(screen, "weigh", lambda: (_share(index, source),), partial(_weighed, screen, screen.base, key))


def _share(index: Index, source: Record) -> tuple[int, int] | str:
    from tui.app.texts import weigh as share  # noqa: PLC0415  (no text is read at first)

    return share(index, source)


def _weighed(screen: Browse, base: Base, source: str, found: tuple[int, int] | str) -> None:
    base.shares[source] = found
    if screen.found.view.pane == "sources" and screen.rows.key == source:
        screen.show_detail()
