"""CSV: a row a fact, separated by comma, semicolon, tab or bar; columns by --map, else by the names in the header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.delimited import quoted, utf8
from tui.exchange.incoming import Incoming
from tui.exchange.rows import take

if TYPE_CHECKING:
    from tui.exchange.incoming import Given


def read(given: Given) -> Incoming:
    """Read every row; say which are left out and what of the others is not sure. Raises InputError."""
    incoming = Incoming(given.path)
    take(given, incoming, quoted(incoming, utf8(given), ",;\t|"))
    return incoming
