"""The base on one page: what it holds, how it stands, when it happens."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.model.calendar import civil_from_days
from tui.query.columns import outcome
from tui.query.entries import Record, base, entries
from tui.query.facets import counts

if TYPE_CHECKING:
    from tui.query.results import Results


def summary(results: Results) -> Record:
    """Return the head of the base and its counts under the query."""
    found = counts(results)
    facts = found.get("kind", Counter()).total()
    verdicts = Counter(str(verdict) for (verdict,) in results.rows(outcome(results.today)) if verdict)
    return {
        "base": base(results.index),
        "facts": facts,
        "dated": found.get("has", Counter())["date"],
        "kinds": dict(found.get("kind", {})),
        "standings": dict(found.get("standing", {})),
        "outcomes": dict(verdicts),
        "issues": len(entries(results.index, "issue")),
        "actors": len(entries(results.index, "actor")),
        "sources": len(entries(results.index, "source")),
        "questions": len(entries(results.index, "question")),
        "quoted": found.get("has", Counter())["quote"],
        "problems": results.index.db.execute("SELECT count(*) FROM problem").fetchone()[0],
        "years": years(results),
    }


def years(results: Results) -> dict[int, int]:
    """Return how many facts surely fall within one year, by year; gaps between are years without any."""
    found: Counter[int] = Counter()
    for earliest, latest in results.rows("fact.earliest, fact.latest"):
        if earliest is not None and latest is not None:
            first, last = civil_from_days(int(str(earliest)))[0], civil_from_days(int(str(latest)))[0]
            found[first] += first == last
    return {year: found[year] for year in sorted(found) if found[year]}
