"""CSL-JSON: the sources, as Zotero, Pandoc and every citation processor read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.csl_items import item
from tui.exchange.whole import EVERYTHING
from tui.output.objects import array
from tui.store.records import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exchange.outgoing import Outgoing

CARRIES = {"source": EVERYTHING["source"]}


def lines(going: Outgoing) -> Iterator[str]:
    """Yield an array of items, one a line."""
    return array(dumps(item(source)) for source in going.entries("source"))
