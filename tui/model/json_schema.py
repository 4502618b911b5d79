"""A JSON Schema of a base, for editors: made from the tables of keys, in draft 7, which editors know best.

Whatever it refuses is a problem of the base; a base it takes may still have others, which `check` finds.
"""

from __future__ import annotations

from typing import Any

from tui.model.csl import VARIABLES
from tui.model.fields import CITATION, TABLES, Field

_SAYS = {"type": "string", "pattern": r"\S"}
_SAYINGS = {"type": "array", "items": _SAYS}
_NOTE = {"text": {"type": "string"}, "confidential": {"type": "boolean"}}
_CHANCE = {"type": "number", "minimum": 0, "maximum": 1}
# Beyond ASCII every sign is taken for a letter: what is one, the engines of editors do not agree on.
_ID = {"type": "string", "pattern": r"^[^\x00-/:-@\[-^`\x7b-\x7f][^\x00-,/:-@\[-^`\x7b-\x7f]{0,79}$"}
_DATE = {
    "anyOf": [{"type": "string", "pattern": r"^[0-9XEYTZS+\-:/.,?~%{}\[\] ]+$"}, {"type": "integer"}],
    "examples": ["2018", "2018-05", "2018-05-31", "1998/2002", "198X", "2018?", "2018-21"],
}
_TYPES: dict[str, dict[str, Any]] = {
    "string": {"type": "string"},
    "note": {"anyOf": [{"type": "string"}, {"type": "object", "properties": _NOTE, "additionalProperties": False}]},
    "text": _SAYS,
    "id": _ID,
    "ref": _SAYS,
    "refs": _SAYINGS,
    "strings": _SAYINGS,
    "tags": _SAYINGS,
    "date": _DATE,
    "word": {"type": "string"},
    "url": {"type": "string", "pattern": r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/]\S*$"},
    "verdicts": {"type": "object"},
    "likelihood": {"anyOf": [_SAYS, _CHANCE, {"type": "array", "items": _CHANCE, "minItems": 2, "maxItems": 2}]},
    "bool": {"type": "boolean"},
    "csl": {
        "type": "object",
        "properties": {"json": {"type": "string"}},
        "additionalProperties": False,
        "patternProperties": {f"^({'|'.join(sorted(VARIABLES))})$": {}},
    },
}


def schema() -> dict[str, Any]:
    """Return the schema of a file: one table of `base`, lists of all others."""
    tables = {name: _table(name, fields) for name, fields in TABLES.items()}
    tables["fact"]["properties"]["cite"] = {
        "description": TABLES["fact"]["cite"].about,
        "type": "array",
        "items": {**_object(CITATION), "required": ["source"]},
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A base of facts for Dateline",
        "type": "object",
        "properties": {
            name: table if name == "base" else {"type": "array", "items": table} for name, table in tables.items()
        },
        "additionalProperties": False,
    }


def _table(name: str, fields: dict[str, Field]) -> dict[str, Any]:
    plain = {key: field for key, field in fields.items() if field.type != "cites"}
    needed = [key for key, field in fields.items() if field.required]
    return {"title": name, **_object(plain), **({"required": needed} if needed else {})}


def _object(fields: dict[str, Field]) -> dict[str, Any]:
    properties = {key: _property(field) for key, field in fields.items()}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _property(field: Field) -> dict[str, Any]:
    made = {"description": field.about, **_TYPES[field.type]}
    if field.values:
        words = {"enum": list(field.values)}
        made |= {"additionalProperties": words} if field.type == "verdicts" else words
    return made
