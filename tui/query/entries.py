"""Records of facts and entries as the faces read them; their keys are those of the JSON output."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from tui.query.records import records
from tui.query.results import Results

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.store.index import Index

Record = dict[str, Any]


def entries(index: Index, kind: str) -> list[Record]:
    """Return all entries of a kind ('issue', 'actor', 'source', 'question', 'view') in file order."""
    rows = index.db.execute("SELECT record FROM entry WHERE kind = ? ORDER BY number", (kind,))
    return [json.loads(record) for (record,) in rows]


def entry(index: Index, kind: str, name: str) -> Record | None:
    """Return one entry, or None."""
    row = index.db.execute("SELECT record FROM entry WHERE kind = ? AND id = ?", (kind, name)).fetchone()
    return cast("Record", json.loads(row[0])) if row else None


def fact(index: Index, name: str, today: int) -> Record | None:
    """Return one fact's record by its id, or None."""
    row = index.db.execute("SELECT row FROM fact WHERE id = ?", (name,)).fetchone()
    return fact_at(index, row[0], today) if row else None


def fact_at(index: Index, number: int, today: int) -> Record:
    """Return one fact's record by its row number."""
    found = Results.of_rows(index, [number], today=today)
    return cast("Record", json.loads(next(iter(records(found)))))


def titles(index: Index, kind: str, names: Iterable[str]) -> dict[str, str]:
    """Return the shown title or name of each id; an unknown id is its own."""
    found = dict(index.db.execute("SELECT id, title FROM entry WHERE kind = ?", (kind,)).fetchall())
    return {name: found.get(name, name) for name in names}


def incoming(index: Index, name: str) -> list[tuple[str, str, str]]:
    """Return the relations other facts have to this one: (fact, relation, verdict)."""
    rows = index.db.execute("SELECT fact, kind, value FROM relation WHERE target = ? ORDER BY rowid", (name,))
    return [(fact_, kind, value) for fact_, kind, value in rows if kind != "answers"]


def base(index: Index) -> Record:
    """Return the head of the base."""
    return cast("Record", json.loads(str(index.meta("base"))))
