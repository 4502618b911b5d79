"""Entries as TOML text, as a person would write them: keys in the order of the documentation, nothing that is empty."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from tui.model.fields import CITATION, TABLES
from tui.model.private import Private

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# What a basic string of TOML must not hold as it is, beside what JSON escapes: DEL, and signs nobody would see.
_UNSEEN = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
# A key left at what it means anyway is not written.
_DEFAULTS = {"fact": {"kind": "event", "importance": "normal"}, "source": {"type": "webpage"}}


def entry(kind: str, values: Mapping[str, object]) -> str:
    """Return an entry as TOML, its header first; `cites` holds citations as tables, unknown keys are left out.

    A fact's only citation stands among its own keys, several stand in [[fact.cite]] tables.
    """
    header = "[base]" if kind == "base" else f"[[{kind}]]"
    cites = values.get("cites")
    several = list(cites) if isinstance(cites, (list, tuple)) else []
    flat = {**values, **several.pop()} if len(several) == 1 else values
    lines = [header, *_pairs(TABLES[kind], flat, _DEFAULTS.get(kind, {}))]
    for cite in several:
        lines += ["", "[[fact.cite]]", *_pairs(CITATION, {"source": "", **cite}, {})]
    return "\n".join(lines) + "\n"


def _pairs(fields: Mapping[str, object], values: Mapping[str, object], defaults: Mapping[str, object]) -> Iterator[str]:
    for key in fields:
        value = values.get(key)
        if key == "note" and values.get("note_confidential"):
            value = Private(value)
        if value not in (None, "", (), [], {}, False) and value != defaults.get(key):
            yield f"{key} = {toml(value)}"


def toml(value: object) -> str:
    """Return a value as TOML: strings, numbers, truth, lists, and tables in one line."""
    if isinstance(value, Private):
        return f"{{ text = {string(value)}, confidential = true }}"
    if isinstance(value, str):
        return string(value)
    if isinstance(value, dict):
        inside = ", ".join(f"{_key(str(key))} = {toml(item)}" for key, item in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(toml(item) for item in value)}]"
    return json.dumps(value)


def string(text: str) -> str:
    """Return a string of TOML in one line."""
    return _UNSEEN.sub(_escaped, json.dumps(text, ensure_ascii=False))


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else string(name)
