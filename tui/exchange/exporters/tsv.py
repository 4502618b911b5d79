r"""TSV as `list` prints it: a line a fact, tab, newline and backslash written `\t`, `\n`, `\\`; no quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.cells import COLUMNS, row
from tui.exchange.whole import EVERYTHING
from tui.output.text import tsv

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exchange.outgoing import Outgoing

CARRIES = {"fact": EVERYTHING["fact"]}


def lines(going: Outgoing) -> Iterator[str]:
    """Yield a header and a line a fact."""
    return tsv(COLUMNS, map(row, going.facts()), header=True, end="\n")
