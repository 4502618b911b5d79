"""Facts and sources as values, read back from the index: what the rules of evidence take."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tui.model.entries import Source
from tui.model.fact import Citation, Fact
from tui.query.entries import entries

if TYPE_CHECKING:
    from tui.store.index import Index


def facts(index: Index) -> list[Fact]:
    """Return all facts in the order of their files, which settles what their dates leave open."""
    rows = index.db.execute(
        "SELECT record.json, fact.file, fact.line FROM fact JOIN record ON record.row = fact.row"
        " ORDER BY fact.file, fact.line, fact.row"
    )
    return [_fact(json.loads(text), file, line) for text, file, line in rows]


def sources(index: Index) -> dict[str, Source]:
    """Return all sources by id, in the order of their files."""
    return {record["id"]: Source(**_fields(record, Source._fields)) for record in entries(index, "source")}


def _fact(record: dict[str, Any], file: int, line: int) -> Fact:
    values = _fields(record, Fact._fields)
    values["cites"] = tuple(Citation(**_fields(cite, Citation._fields)) for cite in record["cites"])
    values["resolves"] = tuple(record["resolves"].items())
    return Fact(**{**values, "file": file, "line": line})


def _fields(record: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    """Return a record's own fields; JSON has lists where values are tuples."""
    return {name: _frozen(record[name]) for name in names if name in record}


def _frozen(value: Any) -> Any:  # noqa: ANN401  (any JSON)
    return tuple(value) if isinstance(value, list) else value
