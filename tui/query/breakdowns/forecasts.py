"""The ledger of forecasts: who said it, how it was hedged, by when, and what became of it."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from tui.model.folding import fold
from tui.model.words import OUTCOMES
from tui.query.entries import Record, entries, titles
from tui.query.records import records

if TYPE_CHECKING:
    from tui.query.results import Results

FIELDS = (
    "id",
    "outcome",
    "date",
    "due",
    "hedge",
    "likelihood",
    "speaker",
    "text",
    "issues",
    "standing",
    "resolved_by",
    "rivals",
)
NONE = "(none)"
_FORECAST = '"kind":"forecast"'  # in no string: there the quotes would be escaped
_ORDER = ("overdue", "open", "no", "partly", "yes", "void")


def forecasts(results: Results) -> list[Record]:
    """Return the forecasts found, overdue ones first, then the open, then the settled; by date within each."""
    names = titles(results.index, "actor", ())
    names |= {actor["id"]: actor["name"] for actor in entries(results.index, "actor")}
    authors = {source["id"]: source["author"] for source in entries(results.index, "source")}
    found = [json.loads(record) for record in records(results) if _FORECAST in record]
    said = [speakers(fact, names, authors) for fact in found]
    rows = [{**fact, "speaker": ", ".join(by), "speakers": by} for fact, by in zip(found, said, strict=True)]
    return sorted(rows, key=lambda row: _ORDER.index(row["outcome"]))


def speakers(fact: Record, names: dict[str, str], authors: dict[str, list[str]]) -> list[str]:
    """Return who asserts a fact: the speakers named, else the authors of its sources."""
    said: dict[str, None] = {}
    for cite in fact["cites"]:
        by = cite.get("said_by", "")
        said |= dict.fromkeys([names.get(by, by)] if by else [_plain(name) for name in authors.get(cite["source"], [])])
    return list(said)


def _plain(author: str) -> str:
    """Turn `Family, Given` round."""
    family, comma, given = author.partition(", ")
    return f"{given} {family}" if comma else author


def ledger(rows: list[Record], key: str) -> dict[str, Counter[str]]:
    """Return for each speaker or hedge word (`key`) a count per outcome; `Will` and `will` are one word.

    What two say together counts for each of them.
    """
    found: dict[str, Counter[str]] = {}
    spelt: dict[str, str] = {}
    told = [(name, row) for row in rows for name in (row["speakers"] if key == "speaker" else [row[key]]) or [""]]
    for said, row in told:
        name = spelt.setdefault(fold(said), said)
        found.setdefault(name or NONE, Counter(dict.fromkeys(OUTCOMES, 0)))[row["outcome"]] += 1
    return found
