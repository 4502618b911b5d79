"""Why a query finds nothing: the term that emptied it, and the smallest change that brings facts back."""

from __future__ import annotations

from tui.query.clause import every
from tui.query.compile import Compiler
from tui.query.names import known
from tui.query.nodes import And, Not, Or, Term

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.query.nodes import Node
    from tui.query.results import Results


def explain(results: Results) -> str:
    """Return one sentence for a query without results."""
    if not int(str(results.index.meta("total"))):
        return "the base holds no fact"
    parts = _parts(results.node)
    counts = [_count(results, [part]) for part in parts]
    for part, count in zip(parts, counts, strict=True):
        if not count:
            return f"no fact has {_text(results, part)}{_hint(results, part)}"
    culprit = next(at for at in range(1, len(parts) + 1) if not _count(results, parts[:at])) - 1
    before = " ".join(_text(results, part) for part in parts[:culprit])
    without = {at: _count(results, [*parts[:at], *parts[at + 1 :]]) for at in range(len(parts))}
    best = max(without, key=lambda at: without[at])
    said = f"{before} finds {_count(results, parts[:culprit])}, none of them {_text(results, parts[culprit])}"
    if without[best]:
        said += f"; without {_text(results, parts[best])} there are {without[best]}"
    return said


def _parts(node: Node) -> Sequence[Node]:
    return node.parts if isinstance(node, And) and not isinstance(node, Or) else [node]


def _count(results: Results, parts: Sequence[Node]) -> int:
    compiler = Compiler(results.index.db, results.today)
    sql, values = every([compiler.compile(part) for part in parts]).as_sql()
    return int(results.index.db.execute(f"SELECT count(*) FROM fact WHERE {sql}", values).fetchone()[0])


def _text(results: Results, part: Node) -> str:
    return results.query[part.start : part.end].strip()


def _hint(results: Results, part: Node) -> str:
    """Name the nearest known value, where a name is unknown."""
    if isinstance(part, Not) or not isinstance(part, Term) or not part.field:
        return ""
    from tui.model.nearest import suggestion  # noqa: PLC0415

    near = suggestion(part.values[0].text, known(results.index.db, part.field))
    return f"; {near}" if near else ""
