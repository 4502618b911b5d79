"""How many facts of a result have each value of each field."""

from __future__ import annotations

from collections import Counter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.query.results import Results
    from tui.store.index import Index

_STEP = 5000


def values(index: Index) -> dict[int, tuple[str, str]]:
    """Return every term's field and value by its number."""
    return {
        number: (field, value) for number, field, value in index.db.execute("SELECT number, field, value FROM term")
    }


def counts(results: Results) -> dict[str, Counter[str]]:
    """Return for each field a count of facts per value; issues count their children's facts too, each once."""
    found: dict[str, Counter[str]] = {}
    for number, total in _numbers(results).items():
        field, value = _known(results)[number]
        found.setdefault(field, Counter())[value] = total
    return found


def _numbers(results: Results) -> Counter[int]:
    """Count term numbers; over everything the index has counted already."""
    if not results.query:
        return Counter(dict(results.index.db.execute("SELECT number, facts FROM term")))
    found: Counter[str] = Counter()
    lines: list[str] = []
    for (terms,) in results.rows("fact.terms"):
        lines.append(str(terms))
        if len(lines) >= _STEP:
            found.update(" ".join(lines).split())
            lines.clear()
    found.update(" ".join(lines).split())
    found.pop("t0", None)
    return Counter({int(term[1:]): total for term, total in found.items()})


def _known(results: Results) -> dict[int, tuple[str, str]]:
    index = results.index
    if index.terms is None:
        index.terms = values(index)
    return index.terms


def pairs(results: Results, first: str, second: str) -> dict[str, Counter[str]]:
    """Return for each value of one field a count of facts per value of another: issues by standing, for instance."""
    known = _known(results)
    rows = {f"t{number}": value for number, (field, value) in known.items() if field == first}
    cells = {f"t{number}": value for number, (field, value) in known.items() if field == second}
    found: dict[str, Counter[str]] = {value: Counter() for value in rows.values()}
    for (terms,) in results.rows("fact.terms"):
        held = str(terms).split()
        below = [cells[term] for term in held if term in cells]
        for term in held:
            if term in rows:
                found[rows[term]].update(below)
    return found
