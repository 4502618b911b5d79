"""Rows of cells for a list, and which columns find room."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tui.app.base import Record
    from tui.app.document import Document
    from tui.app.text import Span

GAP = 1


class Column(NamedTuple):
    """One column.

    width  cells it takes; 0 for the one that takes what is left
    least  the fewest cells it can do with, its own width where 0; for the one that takes what is left, the fewest
           it is to have before others go
    rank   the order in which columns go where room is short, the highest first; 0 never goes
    hits   whether the words searched for are shown in it
    fit    tells the text of a cell in fewer cells, where it can be told in fewer
    """

    title: str
    width: int = 0
    least: int = 0
    rank: int = 0
    align: str = "left"
    hits: bool = False
    fit: Callable[[str, int], str] | None = None


class Row(NamedTuple):
    """One row: the id of what it shows, a cell for each column, and whether it stands back."""

    key: str
    cells: tuple[Span, ...]
    faint: bool = False


class Rows:
    """The rows of a pane, all at hand, with the records they were made of.

    `empty` is what stands there where there are none.
    """

    complete = True

    def __init__(
        self, columns: Sequence[Column], rows: Sequence[Row], records: Mapping[str, Record], empty: Document
    ) -> None:
        self.columns, self.rows, self.records, self.empty = tuple(columns), rows, records, empty

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    def row(self, place: int) -> Row:
        """Return the row at a place."""
        return self.rows[place]

    def at(self, key: str) -> int | None:
        """Return the place of an id, None where it is not among the rows."""
        return next((place for place, row in enumerate(self.rows) if row.key == key), None)

    def heading(self, place: int) -> str:
        """Return what stands over the first column while the row at a place is the first one seen."""
        del place
        return self.columns[0].title


def fitted(columns: Sequence[Column], cells: int) -> list[tuple[int, int]]:
    """Return the columns that find room, by number, each with its width; together with gaps they fill the cells.

    Columns go, those of the highest rank first; where even those that never go are too wide, all come back narrower.
    """
    for tight in (False, True):
        kept = list(range(len(columns)))
        while True:
            widths = {at: _width(columns[at], tight=tight) for at in kept}
            flexible = [at for at in kept if not columns[at].width]
            free = cells - sum(widths.values()) - GAP * (len(kept) - 1)
            if free >= sum(_wanted(columns[at], tight=tight) for at in flexible):
                return _shared(widths, flexible, free)
            ranked = [at for at in kept if columns[at].rank]
            if not ranked:
                break
            kept.remove(max(ranked, key=lambda at: columns[at].rank))
    return _shared(widths, flexible, max(free, 0))


def _width(column: Column, *, tight: bool) -> int:
    return column.least if tight and column.width and column.least else column.width


def _wanted(column: Column, *, tight: bool) -> int:
    """Return how many cells a column that takes the rest is to have: two thirds where there is little room."""
    return column.least * 2 // 3 if tight else column.least


def _shared(widths: dict[int, int], flexible: list[int], free: int) -> list[tuple[int, int]]:
    """Give what is left to the flexible columns, as equally as can be."""
    for number, at in enumerate(flexible):
        widths[at] = free // len(flexible) + (number < free % len(flexible))
    return list(widths.items())
