"""Counting facets for whoever shows them: at once in a small base, in a thread in a large one."""

from __future__ import annotations

from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

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
        node.run_worker(partial(_aside, node, base, query, take), thread=True, exclusive=True, group="facets")
    else:
        take(query, _count(base, query))


def _aside(node: DOMNode, base: Base, query: str, take: Take) -> None:
    worker = get_current_worker()
    with _LOCK:
        if worker.is_cancelled:
            return
        found = _count(base, query)
    if not worker.is_cancelled:
        node.app.call_from_thread(take, query, found)


def _count(base: Base, query: str) -> Counts:
    ask = partial(base.beside, "facets")
    return counted(ask(query), ask)
