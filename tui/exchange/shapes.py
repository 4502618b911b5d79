"""Whether values from another program's file have a shape that can be an entry; the loader looks at what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.model.fields import CITATION, TABLES
from tui.store.records import dumps

if TYPE_CHECKING:
    from collections.abc import Mapping

_LISTS = ("refs", "strings", "tags")


def wrong(kind: str, values: Mapping[str, Any]) -> str:
    """Return what is wrong with the shape of an entry; '' where it has one."""
    try:
        dumps(values).encode()
    except UnicodeEncodeError:
        return "it holds half a character (a lone surrogate)"
    cites = values.get("cites", [])
    if not isinstance(cites, list) or not all(isinstance(cite, dict) for cite in cites):
        return "'cites' must be a list of objects"
    found = _of(TABLES[kind], values)
    return found or next(filter(None, (_of(CITATION, cite) for cite in cites)), "")


def _of(fields: Mapping[str, Any], values: Mapping[str, Any]) -> str:
    for key, field in fields.items():
        value = values.get(key)
        if field.type in _LISTS:
            if value is not None and not (isinstance(value, list) and all(isinstance(item, str) for item in value)):
                return f"'{key}' must be a list of strings"
        elif field.type == "verdicts":
            if value is not None and not (isinstance(value, dict) and {*map(type, value.values())} <= {str}):
                return f"'{key}' must be an object of strings"
        elif field.type in ("id", "ref", "text", "string") and value is not None and not isinstance(value, str):
            return f"'{key}' must be a string"
    return ""
