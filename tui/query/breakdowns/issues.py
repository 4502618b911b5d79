"""Issues as a tree, with how many facts each has under a query."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.model.words import KINDS, STANDINGS
from tui.query.entries import Record, entries
from tui.query.facets import counts, pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.query.results import Results

FIELDS = ("id", "title", "parent", "depth", "facts", *KINDS, *STANDINGS)


def issues(results: Results) -> list[Record]:
    """Return issues parents first; a parent counts its children's facts, each once."""
    totals = counts(results).get("issue", Counter())
    kinds, stands = pairs(results, "issue", "kind"), pairs(results, "issue", "standing")
    return [
        {
            **issue,
            "depth": len(issue["path"]) - 1,
            "facts": totals[issue["id"]],
            **{kind: kinds.get(issue["id"], Counter())[kind] for kind in KINDS},
            **{standing: stands.get(issue["id"], Counter())[standing] for standing in STANDINGS},
        }
        for issue in _tree(entries(results.index, "issue"))
    ]


def _tree(found: Sequence[Record]) -> list[Record]:
    """Put children behind their parents; what hangs in a circle or on nothing stands at the top."""
    children: dict[str, list[Record]] = {}
    known = {issue["id"] for issue in found}
    for issue in found:
        top = len(issue["path"]) < 2 or issue["parent"] not in known  # noqa: PLR2004  (itself and a parent)
        children.setdefault("" if top else issue["parent"], []).append(issue)
    ordered: list[Record] = []
    stack = list(reversed(children.get("", [])))
    while stack:
        issue = stack.pop()
        ordered.append(issue)
        stack += reversed(children.get(issue["id"], []))
    placed = {issue["id"] for issue in ordered}
    return ordered + [issue for issue in found if issue["id"] not in placed]
