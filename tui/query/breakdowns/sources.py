"""Sources: how many facts stand in each, how many on it alone, and what it copies."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.query.entries import Record, entries
from tui.query.facets import counts

if TYPE_CHECKING:
    from tui.query.results import Results

FIELDS = (
    "id",
    "title",
    "author",
    "container",
    "date",
    "type",
    "facts",
    "alone",
    "passes_on",
    "reliability",
    "origin",
    "url",
)


def sources(results: Results) -> list[Record]:
    """Return the sources with their counts under the query, those with most facts first.

    `alone`: facts for which it is the only source; `passes_on`: facts that came through it on the way.
    """
    found = counts(results)
    cited, via = found.get("source", Counter()), found.get("via", Counter())
    alone = Counter(str(sources) for (sources,) in results.rows("fact.sources"))
    rows = [
        {**source, "facts": cited[source["id"]], "alone": alone[source["id"]], "passes_on": via[source["id"]]}
        for source in entries(results.index, "source")
    ]
    return sorted(rows, key=lambda row: (-row["facts"], -row["passes_on"], row["id"]))
