"""Issues against spells of time, kinds, actors or sources: how many facts stand in each cell, and how to get at them.

Every cell of the range is there, empty ones too. A row's `sum` adds its cells up, `facts` counts its facts,
each once: they part where a fact stands in several columns. The last two rows do the same for the columns:
a fact of two issues, or of an issue and its parent, is in `(sum)` twice and in `(facts)` once.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui.model.words import KINDS
from tui.query.breakdowns import FACTS, SUM, spells
from tui.query.breakdowns.issues import issues
from tui.query.facets import values
from tui.query.spelling import every, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.query.entries import Record
    from tui.query.results import Results

BY = (*spells.SPELLS, "actor", "source", "kind")
NO_ISSUE = "(no issue)"
# What the rows that are no issue are called.
WORDS = {NO_ISSUE: "without an issue", SUM: "sum of the rows", FACTS: "facts, each once"}
SPANNING, UNDATED, NONE = "spanning", "undated", "none"
MOST = 1000  # columns
_LAST_YEAR = 9999


class MatrixError(ValueError):
    """A matrix too wide to be any use: what to do instead."""


class Column(NamedTuple):
    """A column: its name as a field, a shorter one, and the query of its facts, '' where only their ids find them."""

    name: str
    short: str
    query: str = ""


class Matrix(NamedTuple):
    """Rows of counts by column name, issues in the order of their tree, then `(sum)` and `(facts)`."""

    by: str
    columns: tuple[Column, ...]
    rows: list[Record]
    base: str
    held: dict[tuple[str, str], list[str]]

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of a row's values in their order."""
        return ("id", "title", *(column.name for column in self.columns), "sum", "facts")

    def query(self, row: str, column: str) -> str:
        """Return the query that finds the facts of a cell, '' for none; `sum` and `facts` stand for the whole row."""
        issue = {NO_ISSUE: "-has:issue", SUM: "", FACTS: ""}.get(row, term("issue", row))
        found = next((each for each in self.columns if each.name == column), None)
        if found is None or found.query:
            return every(self.base, issue, found.query if found else "")
        ids = self.held.get((FACTS if row == SUM else row, column), [])
        return term("id", *ids) if ids else ""


class _Fact(NamedTuple):
    """A fact as the matrix sees it."""

    id: str
    issues: Sequence[str]
    columns: Sequence[str]


def matrix(results: Results, by: str) -> Matrix:
    """Return issues by quarter, year, decade, century, actor, source or kind. Raises MatrixError."""
    columns, facts = _timed(results, by) if by in spells.SPELLS else _named(results, by)
    counts, totals, held = _counted(facts)
    rows = [_row(issue, columns, counts, totals) for issue in _issues(results, totals)]
    names = [column.name for column in columns]
    sums = {name: sum(row[name] for row in rows) for name in (*names, "sum", "facts")}
    rows.append({"id": SUM, "title": "", "parent": "", "depth": 0, **sums})
    rows.append(_row({"id": FACTS, "title": "", "parent": "", "depth": 0}, columns, counts, totals))
    return Matrix(by, columns, rows, results.query, held)


def _row(issue: Record, columns: Iterable[Column], counts: dict[str, Counter[str]], totals: Counter[str]) -> Record:
    cells = {column.name: counts.get(issue["id"], Counter())[column.name] for column in columns}
    head = {key: issue[key] for key in ("id", "title", "parent", "depth")}
    return {**head, **cells, "sum": sum(cells.values()), "facts": totals[issue["id"]]}


def _issues(results: Results, totals: Counter[str]) -> Iterator[Record]:
    """Yield every issue, then ids that facts name and no issue has, then the row of facts without any."""
    known = issues(results)
    yield from known
    unknown = [
        name for name in totals if name not in {issue["id"] for issue in known} and name not in (NO_ISSUE, FACTS)
    ]
    for name in [*sorted(unknown), *([NO_ISSUE] if NO_ISSUE in totals else [])]:
        yield {"id": name, "title": name if name != NO_ISSUE else "", "parent": "", "depth": 0}


def _counted(facts: Iterable[_Fact]) -> tuple[dict[str, Counter[str]], Counter[str], dict[tuple[str, str], list[str]]]:
    """Count facts by row and column and by row; keep the ids of cells that no query of their own finds."""
    counts: dict[str, Counter[str]] = {}
    totals = Counter[str]()
    held: dict[tuple[str, str], list[str]] = {}
    for fact in facts:
        for row in (*(fact.issues or (NO_ISSUE,)), FACTS):
            counts.setdefault(row, Counter()).update(fact.columns)
            totals[row] += 1
            for column in fact.columns:
                if column in (SPANNING, NONE):
                    held.setdefault((row, column), []).append(fact.id)
    return counts, totals, held


def _timed(results: Results, spell: str) -> tuple[tuple[Column, ...], list[_Fact]]:
    """Return the spells from the first to the last a fact surely lies in, and each fact's; none is guessed into one."""
    facts, spans = [], []
    names = _names(results, "issue")
    for terms, name, date, first, last in results.rows("fact.terms, fact.id, fact.date, fact.earliest, fact.latest"):
        at = _lies_in(first, last, spell)
        spans += [at] if at is not None else []
        column = spells.name(at, spell) if at is not None else SPANNING if date else UNDATED
        facts.append(_Fact(str(name), _held(terms, names), (column,)))
    low, high = (min(spans), max(spans)) if spans else (0, -1)
    if spell == "quarter" and spans and max(-low, high) > _LAST_YEAR * 4:
        raise MatrixError("there are no quarters in years beyond four digits; take --by year or longer")
    within = range(low, high + 1)
    _allow(high - low + 1, spell)
    columns = [
        Column(spells.name(at, spell), spells.short(at, spell), f"within:{spells.period(at, spell)}") for at in within
    ]
    return (*columns, Column(SPANNING, "more"), Column(UNDATED, "none", "-has:date")), facts


def _allow(columns: int, by: str) -> None:
    if columns > MOST:
        longer = spells.coarser(by) if by in spells.SPELLS else ""
        fix = f", or take --by {longer}" if longer else ""
        raise MatrixError(f"--by {by} makes {columns:,} columns; narrow the query, as with within:A..B{fix}")


def _lies_in(first: object, last: object, spell: str) -> int | None:
    """Return the one spell that holds both bounds, or None."""
    if first is None or last is None:
        return None
    start, end = (spells.number(int(str(day)), spell) for day in (first, last))
    return start if start == end else None


def _named(results: Results, by: str) -> tuple[tuple[Column, ...], list[_Fact]]:
    """Return the values of a field, those of most facts first (kinds in their own order), and each fact's."""
    names, wanted = _names(results, "issue"), _names(results, by)
    prefix = "" if by == "kind" else f"{by}:"
    facts = [
        _Fact(str(name), _held(terms, names), [f"{prefix}{value}" for value in _held(terms, wanted)] or (NONE,))
        for terms, name in results.rows("fact.terms, fact.id")
    ]
    if by == "kind":
        return tuple(Column(kind, kind, f"kind:{kind}") for kind in KINDS), facts
    found = Counter(column for fact in facts for column in fact.columns if column != NONE)
    _allow(len(found), by)
    ordered = [name.removeprefix(prefix) for name in sorted(found, key=lambda name: (-found[name], name))]
    return (*(Column(f"{prefix}{value}", value, term(by, value)) for value in ordered), Column(NONE, NONE)), facts


def _names(results: Results, field: str) -> dict[str, str]:
    """Return a field's values by their terms."""
    return {f"t{number}": value for number, (its, value) in values(results.index).items() if its == field}


def _held(terms: object, names: dict[str, str]) -> list[str]:
    return [names[term_] for term_ in str(terms).split() if term_ in names]
