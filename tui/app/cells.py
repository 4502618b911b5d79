"""The matrix of issues as what a table draws: labels, heads, figures, and what each cell opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.app.text import Span, cut, width
from tui.query.breakdowns import FACTS, FEET, SUM
from tui.query.breakdowns.matrix import WORDS, Matrix, MatrixError, matrix
from tui.query.breakdowns.spells import SPELLS, coarser

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.base import Base
    from tui.query.results import Results

_HEAD = 12  # cells of a column's head at the most
ADDED = ("sum", "facts")
NOTHING = "·"


class Column(NamedTuple):
    """A column: its name in the matrix, what it is called, its head, and its width."""

    name: str
    title: str
    head: str
    width: int


class Cells(NamedTuple):
    """A matrix laid out; the figures of `rows` stand in the order of `columns`, `most` is the largest but sums."""

    found: Matrix
    columns: tuple[Column, ...]
    labels: tuple[str, ...]
    rows: tuple[tuple[int, ...], ...]
    most: int

    def query(self, row: int, column: int) -> str | None:
        """Return the query that finds the facts of a cell, each once; None where none can be written."""
        issue, name = self.found.rows[row]["id"], self.columns[column].name
        found = self.found.query(FACTS if issue == SUM else issue, name)
        return found or (None if self.found.base or issue not in FEET or name not in ADDED else "")


def made(results: Results, by: str) -> Matrix:
    """Return the matrix, by a longer spell where it is too wide for anything. Raises MatrixError."""
    try:
        return matrix(results, by)
    except MatrixError:
        if by not in SPELLS or not coarser(by):
            raise
        return made(results, coarser(by))


def laid_out(base: Base, found: Matrix) -> Cells:
    """Return a matrix with its names and widths."""
    names = [(column.name, column.short, _title(base, found, column.name)) for column in found.columns]
    columns = [
        _column(base, found, name, short if found.by in (*SPELLS, "kind") else title, title)
        for name, short, title in [*names, *((name, name, name) for name in ADDED)]
    ]
    return Cells(
        found,
        tuple(columns),
        tuple(_label(base, row["id"], row["title"], row["depth"]) for row in found.rows),
        tuple(tuple(row[column.name] for column in columns) for row in found.rows),
        max((row[one.name] for row in found.rows if row["id"] not in FEET for one in found.columns), default=0),
    )


def _title(base: Base, found: Matrix, name: str) -> str:
    field, _, value = name.partition(":")
    return base.called(field, value) if value and field == found.by else name


def _column(base: Base, found: Matrix, name: str, head: str, title: str) -> Column:
    head = name if head in ("more", "none") and found.by in SPELLS else head
    shown = cut(base.signs.shown(head), _HEAD, base.signs.cut)
    most = max((len(f"{row[name]:,}") for row in found.rows), default=1)
    return Column(name, base.signs.shown(title), shown, max(most, width([Span(shown)])))


def _label(base: Base, issue: str, title: str, depth: int) -> str:
    lead = "  " * (depth - 1) + base.signs.branch if depth else ""
    return lead + base.signs.shown(WORDS.get(issue) or title or issue)


def role(number: int, most: int) -> str:
    """Return a role the stronger the larger the figure is."""
    if not number:
        return "muted"
    return "title" if number * 2 > most else "accent" if number * 4 > most else "text"


def labels_width(labels: Sequence[str], cells: int) -> int:
    """Return how many cells labels get of so many."""
    longest = max((width([Span(label)]) for label in labels), default=0)
    return min(longest, max(cells // 3, 10), 30)
