"""CSL-JSON as citation managers write it: each item a source; what a source has no key for is kept in its `csl`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tui.exchange.csl_items import source
from tui.exchange.incoming import Incoming
from tui.store.files import InputError

if TYPE_CHECKING:
    from tui.exchange.incoming import Given

_UNSURE = {"issued": "date", "accessed": "accessed", "type": "type"}


def read(given: Given) -> Incoming:
    """Read every item; say which dates could not be read. Raises InputError where the file is no CSL-JSON."""
    incoming = Incoming(given.path)
    text = given.text()
    for number, held in enumerate(_items(given.path, text), 1):
        if not isinstance(held, dict):
            incoming.miss(1, f"item {number} is no object", "an item has a type, an id and a title")
            continue
        _take(incoming, held, number)
    return incoming


def _items(path: str, text: str) -> list[Any]:
    try:
        held = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(f"{path}:{error.lineno}:{error.colno}: is no JSON: {error.msg.lower()}") from None
    except (RecursionError, ValueError):
        raise InputError(f"{path}: is nested too deeply, or holds a number too long") from None
    if isinstance(held, dict) and isinstance(held.get("items"), list):
        held = held["items"]
    if isinstance(held, dict):
        held = [held]
    if not isinstance(held, list):
        raise InputError(f"{path}: is no CSL-JSON, which is a list of items")
    return held


def _take(incoming: Incoming, held: dict[str, Any], number: int) -> None:
    values = source(held)
    taken = incoming.taken.get("source", set())
    if not values.get("id") or values["id"] in taken:
        # An id that two items have is kept with the other variables, and leaves with them.
        csl = {"id": values["id"], **values.get("csl", {})} if values.get("id") else values.get("csl", {})
        words = str(held.get("title") or held.get("id") or "")
        values = {**values, "id": incoming.name("source", words), **({"csl": csl} if csl else {})}
    incoming.add("source", values)
    for variable, key in _UNSURE.items():
        if variable in held and key not in values:
            why = "is none of CSL's" if key == "type" else "is not sure"
            incoming.miss(1, f"{key} of item {number} '{values['id']}' {why}: kept in csl", lost=False)
