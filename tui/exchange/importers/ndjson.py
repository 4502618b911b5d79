"""NDJSON as exported, or as `list` prints it: an object a line; one without `table` is a fact."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tui.exchange.incoming import Incoming
from tui.model.fields import TABLES

if TYPE_CHECKING:
    from tui.exchange.incoming import Given


def read(given: Given) -> Incoming:
    """Read every line that holds an object; say which do not. Raises InputError."""
    incoming = Incoming(given.path)
    for line, text in enumerate(given.text().split("\n"), 1):
        if not text.strip():
            continue
        try:
            record = json.loads(text)
        except (ValueError, RecursionError) as error:
            incoming.miss(line, f"this line is no JSON: {str(error).lower()}", "write one object a line")
            continue
        take(incoming, record, line)
    return incoming


def take(incoming: Incoming, record: Any, line: int, kind: str = "fact") -> None:  # noqa: ANN401  (whatever JSON gave)
    """Take one object as an entry of the table it names, else of `kind`."""
    table = record.get("table", kind) if isinstance(record, dict) else ""
    if table not in TABLES:
        incoming.miss(line, "this is no entry of a base", f'"table" is one of {", ".join(TABLES)}')
        return
    incoming.add(table, {key: value for key, value in record.items() if value is not None}, line)
