"""Parquet: the facts as one table, citations nested; base, entries and losses as metadata of its schema."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from tui.exchange.outgoing import KINDS
from tui.exchange.whole import EVERYTHING
from tui.model.fields import CITATION, TABLES
from tui.store.records import dumps

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.exchange.outgoing import Outgoing, Record

CARRIES = EVERYTHING
_GROUP = 5_000  # facts held in memory at once
_LISTS = {"strings", "refs", "tags"}
_DERIVED = ("label", "precision", "earliest", "latest", "standing", "outcome")


def save(going: Outgoing, path: str) -> None:
    """Write the table, a group of rows at a time. Raises ImportError without the extra."""
    import pyarrow as pa  # noqa: PLC0415  (an extra)
    import pyarrow.parquet as pq  # noqa: PLC0415

    held = {"base": going.head, "losses": going.told(), **{kind: going.entries(kind) for kind in KINDS}}
    schema = _schema(pa).with_metadata({f"dateline.{name}": dumps(value) for name, value in held.items()})
    facts = going.facts()
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        while group := [_row(fact) for fact in islice(facts, _GROUP)]:
            writer.write_table(pa.Table.from_pylist(group, schema=schema))


def _schema(pa: Any) -> Any:  # noqa: ANN401  (pyarrow has no types)
    of = {"bool": pa.bool_(), **dict.fromkeys(_LISTS, pa.list_(pa.string()))}
    fields = {key: of.get(field.type, pa.string()) for key, field in _own().items()}
    cite = pa.struct([(key, of.get(field.type, pa.string())) for key, field in CITATION.items()])
    verdict = pa.struct([("fact", pa.string()), ("verdict", pa.string())])
    return pa.schema(
        [
            *{**fields, "resolves": pa.list_(verdict)}.items(),
            ("cites", pa.list_(cite)),
            ("note_confidential", pa.bool_()),
            *((name, pa.string()) for name in _DERIVED),
            ("origins", pa.list_(pa.string())),
        ]
    )


def _own() -> Mapping[str, Any]:
    """Return the keys of a fact that are columns of their own."""
    return {key: field for key, field in TABLES["fact"].items() if key not in CITATION and key != "cite"}


def _row(fact: Record) -> Record:
    """Return a fact as a row; what it does not say is NULL."""
    said = {key: value for key, value in fact.items() if value != ""}
    return {**said, "resolves": [{"fact": name, "verdict": verdict} for name, verdict in fact["resolves"].items()]}
