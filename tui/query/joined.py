"""Names with a dot for rows that are not those of a list: of facts told otherwise, or of issues, actors, sources."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tui.query.columns import columns
from tui.query.dotted import NAMES, of_entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.query.entries import Record
    from tui.query.results import Results

FACT = "fact"


def joined(results: Results, rows: Sequence[Record], kind: str, names: Sequence[str]) -> list[Record]:
    """Return rows of a kind (`fact`, `issue`, …) with what names with a dot mean for each; of an entry, its own keys.

    Raises FieldError for a name of a fact there is not.
    """
    wanted = [name for name in names if "." in name]
    if kind != FACT:
        wanted = [name for name in wanted if name in NAMES and name.startswith(f"{kind}.")]
    if not wanted:
        return list(rows)
    held = _of_facts(results, rows, wanted) if kind == FACT else _of_entries(results, rows, kind, wanted)
    return [{**row, **dict(zip(wanted, held.get(row["id"], ()), strict=False))} for row in rows]


def _of_facts(results: Results, rows: Sequence[Record], names: Sequence[str]) -> dict[str, Sequence[object]]:
    sql = f"SELECT fact.id, {columns(names, results.today)} FROM fact WHERE fact.id IN (SELECT value FROM json_each(?))"
    return {name: values for name, *values in results.index.db.execute(sql, (_ids(rows),))}


def _of_entries(
    results: Results, rows: Sequence[Record], kind: str, names: Sequence[str]
) -> dict[str, Sequence[object]]:
    found = ", ".join(of_entry(kind, name.partition(".")[2]) for name in names)
    sql = f"SELECT id, {found} FROM entry WHERE kind = ? AND id IN (SELECT value FROM json_each(?))"
    return {name: values for name, *values in results.index.db.execute(sql, (kind, _ids(rows)))}


def _ids(rows: Sequence[Record]) -> str:
    return json.dumps([row["id"] for row in rows])
