"""Mending a query that finds nothing, by the change its empty list offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.actions import Refusal

if TYPE_CHECKING:
    from tui.app.screens.browse import Browse


def mend(screen: Browse) -> None:
    """Where nothing is found, take the change that finds something."""
    if screen.found.view.rows() != screen.view.rows():
        raise Refusal("the facts are still being looked up")
    offer = screen.found.rows.empty.offer
    if len(screen.rows.rows) or not offer:
        raise Refusal("there is no row to open")
    screen.ask(screen.view._replace(query=offer))
