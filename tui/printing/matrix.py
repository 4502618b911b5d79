"""The matrix of issues as a table of figures, stronger where there are more; longer spells where it is too wide."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from tui.printing.figures import Figures, count, figures
from tui.printing.grid import Column, header
from tui.printing.lines import EMPTY, Line, Part, beside
from tui.printing.tree import guided, tree_guides
from tui.printing.wrapping import cells
from tui.query.breakdowns import FEET
from tui.query.breakdowns.matrix import NONE, SPANNING, UNDATED, WORDS, matrix
from tui.query.breakdowns.spells import SPELLS, coarser

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.printing.page import Page
    from tui.query.breakdowns.matrix import Column as MatrixColumn
    from tui.query.breakdowns.matrix import Matrix
    from tui.query.entries import Record
    from tui.query.results import Results

_TITLE, _WIDEST_TITLE = 16, 32  # columns of an issue's title
_GAP = " "
_MORE = "others"
_LEVELS = "▁▂▃▄▅▆▇█"


def heat(page: Page, results: Results, found: Matrix, rows: Sequence[Record], asked: str) -> Iterator[Line]:
    """Yield the rows of a matrix, or of one by a longer spell, or of fewer columns, as fits the page.

    `asked` is what --by asked for: a matrix too wide for anything is by a longer spell already.
    """
    drawn, shown = found, list(rows)
    while not _fits(page, drawn.columns, shown) and drawn.by in SPELLS and coarser(drawn.by):
        drawn = matrix(results, coarser(drawn.by))
        fresh = {row["id"]: row for row in drawn.rows}
        shown = [fresh[row["id"]] for row in rows]
    columns, shown = _narrowed(page, drawn.columns, shown)
    if not rows:
        return
    fits = _fits(page, columns, shown)
    drawn = drawn if fits else found
    told = [f"by {drawn.by}: a column for each {asked} is more than can be shown"] if drawn.by != asked else []
    told += [] if fits else ["only what is not 0 is shown"]
    if told:
        yield from page.text("; ".join(told), role="muted")
        yield EMPTY
    yield from _Table(page, columns, shown).lines() if fits else _stacked(page, found.columns, rows)
    yield EMPTY
    yield from page.text(_legend(drawn), role="muted")


def _stacked(page: Page, columns: Sequence[MatrixColumn], rows: Sequence[Record]) -> Iterator[Line]:
    """Yield each row's cells below its title, where not even the fewest columns fit."""
    names = [*(column.name for column in columns), "sum", "facts"]
    heads = ["issue", *(_head(page, column) for column in columns), "sum", "facts"]
    drawn = [Figures([_label(page, row)], [count(page, row[name]) for name in names]) for row in rows]
    yield from figures(page, heads, drawn)


def _label(page: Page, row: Record) -> Part:
    if row["id"] in WORDS:
        return page.part(WORDS[row["id"]], "muted")
    return Part(page.shown(row["title"]))


def _legend(found: Matrix) -> str:
    if found.by in SPELLS:
        told = f"{SPANNING}: over more than one {found.by}, or without a bound"
        return f"{told}; {UNDATED}: no date; a fact of two issues counts in both, and once in the last row"
    if found.by == "kind":
        return "a fact of two issues counts in both, and once in the last row"
    return f"a fact of two {found.by}s counts under both, one of two issues in both; facts: each once"


def _spare(page: Page, columns: Sequence[MatrixColumn], rows: Sequence[Record]) -> int:
    """Return how many columns of the page are left, below 0 for missing, beside titles of the least width."""
    names = [*(column.name for column in columns), "sum", "facts"]
    heads = [*(_head(page, column) for column in columns), "sum", "facts"]
    return page.width - _TITLE - sum(
        max(cells(head), _widest(rows, name)) + len(_GAP) for head, name in zip(heads, names, strict=True)
    )  # fmt: skip


def _fits(page: Page, columns: Sequence[MatrixColumn], rows: Sequence[Record]) -> bool:
    return _spare(page, columns, rows) >= 0


def _narrowed(
    page: Page, columns: Sequence[MatrixColumn], rows: Sequence[Record]
) -> tuple[list[MatrixColumn], list[Record]]:
    """Put the last columns that do not fit together into one, named `others`."""
    *named, last = columns
    kept = len(named)
    while kept > 1 and not _fits(page, [*named[:kept], last], rows):
        kept -= 1
    if kept == len(named) or last.name != NONE:
        return list(columns), list(rows)
    kept = max(kept - 1, 1)
    rest = [column.name for column in named[kept:]]
    more = last._replace(name=_MORE, short=_MORE)
    merged = [{**row, _MORE: sum(row[name] for name in rest)} for row in rows]
    return [*named[:kept], more, last], merged


def _head(page: Page, column: MatrixColumn) -> str:
    return str(page.shown({SPANNING: SPANNING, UNDATED: UNDATED}.get(column.name, column.short)))


def _widest(rows: Sequence[Record], name: str) -> int:
    return max((len(f"{row[name]:,}") for row in rows), default=1)


class _Table:
    """Draws rows of figures; a figure's strength is its share of the largest of the body."""

    def __init__(self, page: Page, columns: Sequence[MatrixColumn], rows: Sequence[Record]) -> None:
        self.page, self.rows = page, rows
        self.names = [*(column.name for column in columns), "sum", "facts"]
        heads = [*(_head(page, column) for column in columns), "sum", "facts"]
        body = [row for row in rows if row["id"] not in FEET]
        self.heated = {column.name for column in columns} - {SPANNING, UNDATED, NONE, _MORE}
        self.most = max(chain([1], (row[name] for row in body for name in self.heated)))
        self.marks = page.blocks and _spare(page, columns, rows) >= len(columns)
        columns_ = [
            Column(head, max(cells(head), _widest(rows, name) + (self.marks and name in self.heated)), right=True)
            for head, name in zip(heads, self.names, strict=True)
        ]
        room = page.width - sum(column.width + len(_GAP) for column in columns_)
        self.columns = [Column("issue", min(room, _WIDEST_TITLE)), *columns_]

    def lines(self) -> Iterator[Line]:
        """Yield the heads and the rows."""
        widths = [column.width for column in self.columns]
        yield from beside([list(header([column])) for column in self.columns], widths, _GAP)
        guides = tree_guides([row["depth"] for row in self.rows])
        for row, guide in zip(self.rows, guides, strict=True):
            label = guided(self.page, guide, [_label(self.page, row)], self.columns[0].width)
            counts = [[[self._cell(row, *column)]] for column in zip(self.names, widths[1:], strict=True)]
            yield from beside([label, *counts], widths, _GAP)

    def _cell(self, row: Record, name: str, width: int) -> Part:
        number, heated = row[name], name in self.heated and row["id"] not in FEET
        mark = _level(number, self.most) if heated else " "
        text = f"{number:,}" if number else "·"
        if self.marks and name in self.heated:
            text += mark
        return self.page.part(f"{text:>{width}}", self._role(number) if heated else "" if number else "muted")

    def _role(self, number: int) -> str:
        """Return a role the stronger the larger the figure."""
        if not number:
            return "muted"
        return "title" if number * 2 > self.most else "accent" if number * 4 > self.most else "text"


def _level(count: int, most: int) -> str:
    return _LEVELS[(count * len(_LEVELS) - 1) // most] if count else " "
