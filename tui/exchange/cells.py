"""One cell of a table: a fact's values as text, and back."""

from __future__ import annotations

import json
import re
from typing import Any

from tui.model.fields import CITATION, TABLES
from tui.store.records import dumps

COLUMNS = (*(key for key in TABLES["fact"] if key != "cite"), "note_confidential", "cites")
"""The columns of a table of facts: every key; of several citations the first has its own, `cites` the others."""

LISTS = frozenset(key for key in COLUMNS if TABLES["fact"].get(key, TABLES["fact"]["id"]).type in ("refs", "tags"))
# What a spreadsheet takes for a formula, behind any apostrophes of our own.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_APART = re.compile(r"[,;|]")
_JOINED = re.compile(r"[^,;|\"\[{=\s](?:[^,;|\"={]*[^,;|\"={\s])?")


def row(record: dict[str, Any]) -> list[str]:
    """Return a fact's cells, in the order of COLUMNS."""
    first, *others = record["cites"] or [{}]
    values = {**record, **{key: first.get(key, "") for key in CITATION}, "cites": others}
    return [guarded(_cell(values.get(key))) for key in COLUMNS]


def _cell(value: object) -> str:
    if isinstance(value, bool) or value is None:
        return "true" if value else ""
    if isinstance(value, dict):
        simple = all(map(_JOINED.fullmatch, value))
        return ",".join(f"{key}={said}" for key, said in value.items()) if simple else dumps(value)
    if isinstance(value, list):
        simple = all(isinstance(item, str) and _JOINED.fullmatch(item) for item in value)
        return ",".join(value) if simple else dumps(value)
    return str(value)


def guarded(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Take that apostrophe away again."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def listed(text: str) -> list[Any]:
    """Return the values of a cell: a JSON list, or words between commas, semicolons or bars."""
    if text.startswith("["):
        try:
            held = json.loads(text)
        except (ValueError, RecursionError):
            held = None
        if isinstance(held, list):
            return held
    return [word.strip() for word in _APART.split(text) if word.strip()]


def verdicts(text: str) -> object:
    """Return the verdicts of a cell: a JSON object, or `forecast=yes,other=no`; the text where it is neither."""
    if text.startswith("{"):
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            return text
    pairs = [word.partition("=") for word in listed(text)]
    return {name.strip(): said.strip() for name, _, said in pairs} if all(equals for _, equals, _ in pairs) else text
