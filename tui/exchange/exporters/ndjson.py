"""NDJSON: an object a line, `table` saying what it is; the head first, what facts refer to next, then the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.outgoing import KINDS
from tui.exchange.whole import EVERYTHING
from tui.store.records import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exchange.outgoing import Outgoing

CARRIES = EVERYTHING


def lines(going: Outgoing) -> Iterator[str]:
    """Yield an object a line."""
    yield f"{dumps({'table': 'base', **going.head})}\n"
    for kind in KINDS:
        for record in going.entries(kind):
            yield f"{dumps({'table': kind, **record})}\n"
    for record in going.facts():
        yield f"{dumps({'table': 'fact', **record})}\n"
