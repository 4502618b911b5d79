"""Actors: the facts they take part in, and those they assert."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.query.entries import Record, entries
from tui.query.facets import counts

if TYPE_CHECKING:
    from tui.query.results import Results

FIELDS = ("id", "name", "kind", "role", "facts", "says", "aliases")


def actors(results: Results) -> list[Record]:
    """Return the actors with their counts under the query, those with most facts first."""
    found = counts(results)
    takes_part, says = found.get("actor", Counter()), found.get("said", Counter())
    rows = [
        {**actor, "facts": takes_part[actor["id"]], "says": says[actor["id"]]}
        for actor in entries(results.index, "actor")
    ]
    return sorted(rows, key=lambda row: (-row["facts"], row["name"]))
