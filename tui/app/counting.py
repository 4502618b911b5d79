"""Counting facets for whoever shows them: at once in a small base, in a thread in a large one."""

from __future__ import annotations

from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from tui.app.aside import aside
from tui.app.panes.facets import counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.dom import DOMNode

    from tui.app.base import Base
    from tui.app.panes.facets import Counts

    Take = Callable[[str, Counts], None]

_LOCK = Lock()  # one statement at a time holds the connection of facets


def count(node: DOMNode, base: Base, query: str, take: Take) -> None:
    """Count what a query finds and hand it on; a newer count of the same node takes the place of one that runs."""
    if base.large:
        aside(node, "facets", lambda: (_count(base, query),), partial(take, query), lock=_LOCK)
    else:
        take(query, _count(base, query))


def _count(base: Base, query: str) -> Counts:
    ask = partial(base.beside, "facets")
    return counted(ask(query), ask)
