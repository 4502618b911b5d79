"""CSV (RFC 4180): a row a fact; what a spreadsheet would take for a formula has an apostrophe before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.cells import COLUMNS, row
from tui.exchange.whole import EVERYTHING
from tui.output.tables import comma_separated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exchange.outgoing import Outgoing

CARRIES = {"fact": EVERYTHING["fact"]}


def lines(going: Outgoing) -> Iterator[str]:
    """Yield a header and a row a fact."""
    return comma_separated(COLUMNS, map(row, going.facts()), header=True)
