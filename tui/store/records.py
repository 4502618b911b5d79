"""The JSON of facts and entries: every field, and what is derived from them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tui.model.calendar import iso
from tui.model.edtf import parse

if TYPE_CHECKING:
    from tui.evidence.outcomes import Outcome
    from tui.evidence.standing import Standing
    from tui.model.fact import Citation, Fact

# C1 controls and bidirectional marks are legal in JSON and hostile on a terminal: written as \uXXXX.
_ESCAPES = {
    code: f"\\u{code:04x}"
    for code in (
        *range(0x7F, 0xA0),
        0x61C,
        0x200E,
        0x200F,
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
        0x2028,
        0x2029,
    )
}


def dumps(value: object) -> str:
    """Return compact JSON in one line, readable as UTF-8 and harmless on a terminal."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text if text.isascii() else text.translate(_ESCAPES)


def plain(entry: Any, *, without: tuple[str, ...] = ("file", "line")) -> dict[str, Any]:  # noqa: ANN401  (any named tuple)
    """Return an entry's fields by name."""
    return {key: value for key, value in entry._asdict().items() if key not in without}


def fact_record(fact: Fact, standing: Standing, outcome: Outcome | None) -> dict[str, Any]:
    """Return a fact with its bounds, label and standing; outcome, file and line are added when it is written out.

    (Whether an open forecast is overdue depends on the day, and a path is shown from where the reader stands.)
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
    }


def _citation(cite: Citation) -> dict[str, Any]:
    return {key: value for key, value in plain(cite).items() if value or key == "source"}
