"""Conditions while they are put together: a full-text expression, or SQL with its values."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Clause:
    """A condition: `match` for FTS5 where it can be one expression, else `sql` over `fact` and its values."""

    __slots__ = ("match", "sql", "values")

    def __init__(self, match: str = "", sql: str = "", values: Sequence[object] = ()) -> None:
        self.match, self.sql, self.values = match, sql, tuple(values)

    def as_sql(self) -> tuple[str, tuple[object, ...]]:
        """Return the condition as SQL over the table `fact`."""
        parts, values = [], list(self.values)
        if self.sql:
            parts.append(self.sql)
        if self.match:
            parts.append("fact.row IN (SELECT rowid FROM search WHERE search MATCH ?)")
            values.append(self.match)
        return " AND ".join(parts) or "1", tuple(values)


EVERYTHING = Clause()
NOTHING = Clause(sql="0")


def every(clauses: Sequence[Clause]) -> Clause:
    """Return the condition that all hold: full-text parts become one expression, read in one pass."""
    match = " AND ".join(f"({clause.match})" for clause in clauses if clause.match)
    sql = " AND ".join(f"({clause.sql})" for clause in clauses if clause.sql)
    return Clause(match, sql, [value for clause in clauses for value in clause.values])


def some(clauses: Sequence[Clause]) -> Clause:
    """Return the condition that at least one holds."""
    if all(clause.match and not clause.sql for clause in clauses):
        return Clause(" OR ".join(f"({clause.match})" for clause in clauses))
    parts = [clause.as_sql() for clause in clauses]
    return Clause(sql=_any([f"({sql})" for sql, _ in parts]), values=[value for _, held in parts for value in held])


def _any(parts: list[str]) -> str:
    """Join conditions by OR, halves in brackets: SQLite takes a thousand levels and would nest one a part."""
    if len(parts) < 3:  # noqa: PLR2004  (two are a half each)
        return " OR ".join(parts)
    half = len(parts) // 2
    return f"({_any(parts[:half])}) OR ({_any(parts[half:])})"


def negated(clause: Clause) -> Clause:
    """Return the condition that one does not hold; the token t0 stands in every fact."""
    if clause.match and not clause.sql:
        return Clause(f"(terms : t0) NOT ({clause.match})")
    sql, values = clause.as_sql()
    return Clause(sql=f"NOT ({sql})", values=values)
