"""JSON as exported, a list for each table, or a list of facts as `list --format json` prints it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tui.exchange.importers.ndjson import take
from tui.exchange.incoming import Incoming
from tui.model.fields import TABLES
from tui.store.files import InputError

if TYPE_CHECKING:
    from tui.exchange.incoming import Given


def read(given: Given) -> Incoming:
    """Read every object; say which are no entries. Raises InputError where the file is no JSON."""
    incoming = Incoming(given.path)
    held = loaded(given)
    if isinstance(held, list):
        held = {"fact": held}
    if not isinstance(held, dict) or not held.keys() & TABLES.keys():
        raise InputError(f"{given.path}: holds no table of a base; these are {', '.join(TABLES)}")
    for kind, records in held.items():
        if kind not in TABLES:
            incoming.miss(1, f"there is no table '{kind}'")
            continue
        for record in records if isinstance(records, list) else [records]:
            take(incoming, record, 1, kind)
    return incoming


def loaded(given: Given) -> Any:  # noqa: ANN401  (whatever JSON gave)
    """Return what a file of JSON holds. Raises InputError."""
    try:
        return json.loads(given.text())
    except json.JSONDecodeError as error:
        raise InputError(f"{given.path}:{error.lineno}:{error.colno}: is no JSON: {error.msg.lower()}") from None
    except RecursionError:
        raise InputError(f"{given.path}: is nested too deeply") from None
