"""The JSON of facts and entries: every field, and what is derived from them."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from tui.model.calendar import iso
from tui.model.edtf import parse
from tui.model.private import Private

if TYPE_CHECKING:
    from tui.evidence.outcomes import Outcome
    from tui.evidence.standing import Standing
    from tui.model.fact import Citation, Fact

# C1 controls and bidirectional marks are legal in JSON and hostile on a terminal: written as \\uXXXX.
_HOSTILE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def dumps(value: object) -> str:
    """Return compact JSON in one line, readable as UTF-8 and harmless on a terminal."""
    return _HOSTILE.sub(lambda found: f"\\u{ord(found[0]):04x}", _encode(value))


def plain(entry: Any, *, without: tuple[str, ...] = ("file", "line")) -> dict[str, Any]:  # noqa: ANN401  (any named tuple)
    """Return an entry's fields by name; a note that does not leave with --public is told by a field of its own."""
    found = {key: value for key, value in entry._asdict().items() if key not in without}
    return {**found, "note_confidential": True} if isinstance(found.get("note"), Private) else found


def fact_record(
    fact: Fact, standing: Standing, outcome: Outcome | None, rivals: tuple[str, ...] = ()
) -> dict[str, Any]:
    """Return a fact with its bounds, label, standing and rivals.

    Outcome, file and line are added when it is written out: whether an open forecast is overdue depends on the day,
    and a path is shown from where the reader stands.
    """
    date = parse(fact.date) if fact.date else None
    return {
        **plain(fact, without=("cites", "resolves", "file", "line")),
        "cites": [_citation(cite) for cite in fact.cites],
        "resolves": dict(fact.resolves),
        "sources": list(dict.fromkeys(cite.source for cite in fact.cites if cite.source)),
        "label": date.label if date else "undated",
        "precision": date.precision if date else "",
        "earliest": iso(date.earliest) if date and date.earliest is not None else None,
        "latest": iso(date.latest) if date and date.latest is not None else None,
        "standing": standing.name,
        "origins": standing.origins,
        "supported_by": standing.supported_by,
        "contradicted_by": standing.contradicted_by,
        "qualified_by": standing.qualified_by,
        "resolved_by": dict(outcome.resolved_by) if outcome else {},
        "rivals": rivals,
    }


def _citation(cite: Citation) -> dict[str, Any]:
    return {key: value for key, value in plain(cite).items() if value or key == "source"}
