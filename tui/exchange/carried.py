"""The part of an entry that a format carries, as it is written beside what other programs show of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.exchange.outgoing import KINDS, filled
from tui.model.fields import CITATION, TABLES
from tui.model.titles import in_order
from tui.query.links import passage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.exchange.outgoing import Outgoing

    Record = dict[str, Any]
    Keys = Mapping[str, frozenset[str]]


def carried(kind: str, record: Record, carries: Keys) -> Record:
    """Return the keys of an entry that say something and are carried; citations as `cites`."""
    keys = carries[kind]
    found = {key: record[key] for key in filled(TABLES[kind], record) if key in keys}
    if record.get("note_confidential") and "note" in found:
        found["note_confidential"] = True
    if kind == "fact":
        wanted = CITATION.keys() if "cite" in keys else keys
        cites = [{key: value for key, value in cite.items() if key in wanted} for cite in record["cites"]]
        if cites:
            found["cites"] = cites
    return found


def tables(going: Outgoing) -> dict[str, list[Record]]:
    """Return all entries that are carried and no facts, by table; tables without any are left out."""
    carries: Keys = going.exporter.CARRIES
    found = {
        kind: [carried(kind, record, carries) for record in going.entries(kind)] for kind in KINDS if kind in carries
    }
    return {"base": [carried("base", going.head, carries)], **{kind: held for kind, held in found.items() if held}}


def cited(cite: Record, source: Record) -> tuple[str, str]:
    """Return a citation in words, and the address of the passage it quotes, or ''."""
    said = [*map(in_order, source.get("author") or ()), source.get("title") or source.get("id") or ""]
    said += [source.get("container"), source.get("date"), cite.get("locator")]
    return ", ".join(part for part in said if part), passage(source, cite)
