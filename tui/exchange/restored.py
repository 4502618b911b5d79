"""What an export of ours put into another program's file, taken back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tui.exchange.shapes import wrong
from tui.model.date import DateError
from tui.model.edtf import parse
from tui.model.fields import TABLES

if TYPE_CHECKING:
    from tui.exchange.incoming import Incoming

    Record = dict[str, Any]


def record(value: object) -> Record:
    """Return an object, from JSON text or as it is; {} for anything else."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return {}
    return value if isinstance(value, dict) else {}


def fact(value: object) -> Record:
    """Return a fact that has text and date; {} for anything else, which is then read as other programs show it."""
    found = record(value)
    try:
        parse(found["date"])
    except (DateError, KeyError, TypeError, AttributeError):
        return {}
    whole = isinstance(found.get("text"), str) and found["text"].strip() and not wrong("fact", found)
    return {"cites": [], "issues": [], **found} if whole else {}


def entries(incoming: Incoming, held: Record) -> bool:
    """Take the entries of all tables; whether there are any."""
    before = len(incoming.items)
    for kind in TABLES:
        records = held.get(kind)
        for values in records if isinstance(records, list) else ():
            if isinstance(values, dict):
                incoming.add(kind, values)
    return len(incoming.items) > before
