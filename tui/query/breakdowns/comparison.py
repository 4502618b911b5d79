"""Two sources compared: a row for what both tell, what bears on one another, and what each tells alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.evidence.comparison import compare
from tui.evidence.origins import origins
from tui.evidence.rivals import rivals
from tui.query.values import facts, sources

if TYPE_CHECKING:
    from tui.query.entries import Record
    from tui.store.index import Index

FIELDS = (
    "told", "link", "first", "second", "dates", "first_date", "second_date", "first_text", "second_text",
    "first_rivals", "second_rivals",
)  # fmt: skip


def comparison(index: Index, first: str, second: str) -> list[Record]:
    """Return the rows; `id` is the first's fact, or the second's where it tells it alone."""
    held = facts(index)
    known, others = {fact.id: fact for fact in held}, rivals(held)
    rows = []
    for pair in compare(held, first, second):
        row: Record = {"id": pair.first or pair.second, **pair._asdict()}
        for side in ("first", "second"):
            fact = known.get(row[side])
            row |= {f"{side}_date": fact.date if fact else "", f"{side}_text": fact.text if fact else ""}
            row[f"{side}_rivals"] = others.get(row[side], ())
        rows.append(row)
    return rows


def one_origin(index: Index, first: str, second: str) -> bool:
    """Say whether two sources are not independent: one copies the other, or both stand in one container."""
    found = origins(sources(index))
    return found[first] == found[second]
