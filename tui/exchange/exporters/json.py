"""JSON: the whole base as one object, a list for each table; an entry a line, so that a difference can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.outgoing import KINDS
from tui.exchange.whole import EVERYTHING
from tui.output.objects import array
from tui.store.records import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exchange.outgoing import Outgoing

CARRIES = EVERYTHING


def lines(going: Outgoing) -> Iterator[str]:
    """Yield the object in pieces."""
    yield f'{{"base":{dumps(going.head)}'
    for kind in KINDS:
        yield f',\n"{kind}":'
        yield from array(map(dumps, going.entries(kind)))
    yield ',"fact":'
    yield from array(map(dumps, going.facts()))
    yield "}\n"
