"""Questions with their answers side by side: none stands without its rivals."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tui.query.entries import Record, entries
from tui.query.records import records
from tui.query.results import Results

if TYPE_CHECKING:
    from tui.query.results import Results as Results_

FIELDS = ("id", "text", "answers", "sources", "standings")


def questions(results: Results_) -> list[Record]:
    """Return the questions that facts found answer, or all for the empty query, each with all of its answers."""
    asked = {name for (names,) in results.rows(_ANSWERS) for name in str(names or "").split(",") if name}
    rows = []
    for question in entries(results.index, "question"):
        if not results.query or question["id"] in asked:
            rivals = [
                json.loads(text)
                for text in records(Results(results.index, f'answers:"{question["id"]}"', today=results.today))
            ]
            rows.append({**question, "rivals": rivals, **_flat(rivals)})
    return rows


_ANSWERS = (
    "(SELECT group_concat(value, ',') FROM json_each("
    "(SELECT json FROM record WHERE record.row = fact.row), '$.answers'))"
)


def _flat(rivals: list[Record]) -> Record:
    return {
        "answers": [fact["id"] for fact in rivals],
        "sources": sorted({source for fact in rivals for source in fact["sources"]}),
        "standings": [fact["standing"] for fact in rivals],
    }
