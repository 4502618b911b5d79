"""TSV: a row a fact, as CSV but for tabs; what Dateline wrote has escapes and no quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.cells import COLUMNS
from tui.exchange.delimited import escaped, quoted, utf8
from tui.exchange.incoming import Incoming
from tui.exchange.rows import take
from tui.query.columns import FIELDS

if TYPE_CHECKING:
    from tui.exchange.incoming import Given


def read(given: Given) -> Incoming:
    """Read every row, as CSV is read. Raises InputError."""
    incoming, text = Incoming(given.path), utf8(given)
    header = {*text.partition("\n")[0].split("\t")}
    ours = {*COLUMNS, *FIELDS} >= header >= {"id", "kind", "text"}
    take(given, incoming, escaped(text) if ours else quoted(incoming, text, "\t"))
    return incoming
