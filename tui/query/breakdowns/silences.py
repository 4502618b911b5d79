"""Silences: for each issue its longest gaps, against its own pace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.evidence.silences import pace
from tui.model.calendar import iso
from tui.query.breakdowns.issues import issues
from tui.query.facets import values

if TYPE_CHECKING:
    from tui.query.entries import Record
    from tui.query.results import Results

FIELDS = ("id", "title", "days", "from", "to", "after", "before", "median", "ratio", "gaps", "facts", "unbounded")
MOST = 3  # gaps of an issue that are shown


def silences(results: Results) -> list[Record]:
    """Return the longest gaps of every issue under a query, those longest against their pace first.

    `from` is the last day of what came before, `to` the first of what comes next; `after` and `before` are
    the facts there. `unbounded` counts the issue's facts without both bounds, which are left out.
    """
    held = _by_issue(results)
    rows = []
    for issue in issues(results):
        found = pace(held.get(issue["id"], ()))
        rows += [
            {
                "id": issue["id"],
                "title": issue["title"],
                "days": gap.days,
                "from": iso(gap.start),
                "to": iso(gap.end),
                "after": gap.after,
                "before": gap.before,
                "median": found.median,
                "ratio": _rounded(found.ratio(gap)),
                "gaps": len(found.gaps),
                "facts": found.facts,
                "unbounded": found.unbounded,
            }
            for gap in found.gaps[:MOST]
        ]
    return sorted(rows, key=lambda row: (row["ratio"] is None, -(row["ratio"] or 0), -row["days"]))


def _by_issue(results: Results) -> dict[str, list[tuple[str, int | None, int | None]]]:
    """Return each issue's facts, its children's too, with their bounds."""
    terms = {f"t{number}": value for number, (field, value) in values(results.index).items() if field == "issue"}
    found: dict[str, list[tuple[str, int | None, int | None]]] = {value: [] for value in terms.values()}
    for held, name, first, last in results.rows("fact.terms, fact.id, fact.earliest, fact.latest"):
        for term in str(held).split():
            if term in terms:
                found[terms[term]].append((str(name), _day(first), _day(last)))
    return found


def _day(value: object) -> int | None:
    return None if value is None else int(str(value))


def _rounded(ratio: float | None) -> float | None:
    return None if ratio is None else round(ratio, 1)
