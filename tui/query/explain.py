"""Why a query finds nothing: the term that emptied it, and the smallest change that brings facts back."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from tui.model.nearest import nearest, suggestion
from tui.query.clause import every
from tui.query.compile import Compiler
from tui.query.fields import FIELDS
from tui.query.names import known, numbers
from tui.query.nodes import Not, Term
from tui.query.results import Results
from tui.query.rewrite import parts, removable, replaced, terms, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.query.nodes import Node, Value

# So many shorter queries are tried at the most; that settles every query of seven terms.
TRIED = 100


class Change(NamedTuple):
    """A query that finds something, how it differs from the one asked, and how many facts it finds."""

    said: str
    query: str
    total: int


class Why(NamedTuple):
    """Why nothing is found, and the smallest change that finds something, if there is one."""

    reason: str
    change: Change | None = None


def why(results: Results) -> Why:
    """Say why a query finds nothing."""
    if not int(str(results.index.meta("total"))):
        return Why("the base holds no fact")
    change = _corrected(results) or _shorter(results)
    held = parts(results.node)
    counts = [_count(results, [part]) for part in held]
    for part, count in zip(held, counts, strict=True):
        if not count:
            return Why(f"no fact has {text(results.query, part)}{_hint(results, part)}", change)
    culprit = next(at for at in range(1, len(held) + 1) if not _count(results, held[:at])) - 1
    before = " ".join(text(results.query, part) for part in held[:culprit])
    found = _count(results, held[:culprit])
    return Why(f"{before} finds {found}, none of them {text(results.query, held[culprit])}", change)


def explain(results: Results) -> str:
    """Return one sentence for a query without results."""
    reason, change = why(results)
    if change is None or reason.endswith("?"):
        return reason
    return f"{reason}; {change.said} there {'is' if change.total == 1 else 'are'} {change.total}"


def _corrected(results: Results) -> Change | None:
    """Return the query with the nearest name in the place of each that nothing has."""
    query = results.query
    said: list[str] = []
    for term in reversed(list(terms(results.node))):
        for at, value in reversed(list(enumerate(term.values))):
            near = _near(results, term.field, value)
            if near:
                query = replaced(query, term, at, near)
                said.insert(0, f"{term.field}:{near}")
    total = _total(results, query) if said else 0
    return Change(f"with {' '.join(said)}", query, total) if total else None


def _near(results: Results, field: str, value: Value) -> str:
    """Return the nearest name to one that nothing has, '' where it is known or none is near."""
    named = field and FIELDS[field].by in ("name", "id") and not value.regex
    if not named or (field != "id" and numbers(results.index.db, field, value)):
        return ""
    names = known(results.index.db, field)
    if any(name == value.text or (value.prefix and name.startswith(value.text)) for name in names):
        return ""
    near = nearest(value.text, names)
    return "" if '"' in near else near


def _shorter(results: Results) -> Change | None:
    """Return the query without as few of its parts as will do; of several ways, the one that finds the most."""
    tried = 0
    candidates = list(removable(results.node))
    for size in range(1, len(candidates)):
        found: list[Change] = []
        for gone in combinations(candidates, size):
            query = text(results.query, results.node, gone)
            if query:
                found.append(Change(f"without {_named(results, gone)}", query, _total(results, query)))
            tried += 1
            if tried >= TRIED:
                break
        best = max(found, key=lambda change: change.total, default=None)
        if best is not None and best.total:
            return best
        if tried >= TRIED:
            return None
    return None


def _named(results: Results, gone: Sequence[Node]) -> str:
    return " and ".join(text(results.query, node) for node in gone)


def _total(results: Results, query: str) -> int:
    return Results(results.index, query, today=results.today).total


def _count(results: Results, held: Sequence[Node]) -> int:
    compiler = Compiler(results.index.db, results.today)
    sql, values = every([compiler.compile(part) for part in held]).as_sql()
    return int(results.index.db.execute(f"SELECT count(*) FROM fact WHERE {sql}", values).fetchone()[0])


def _hint(results: Results, part: Node) -> str:
    """Name the nearest known value, where a name is unknown."""
    if isinstance(part, Not) or not isinstance(part, Term) or not part.field:
        return ""
    near = suggestion(part.values[0].text, known(results.index.db, part.field))
    return f"; {near}" if near else ""
