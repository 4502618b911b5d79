"""Columns of fixed widths: rows are drawn one by one, so that any number of them can stream."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.printing.lines import Line, Part, beside, flow, padded, plain
from tui.printing.wrapping import cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GAP = "  "
_PROSE = 24  # columns that a long text can be read in
_LONG_WORD = 32  # the longest that is not cut: an id, not an address


class Column(NamedTuple):
    """One column: its heading, its width, and whether figures stand at its right side."""

    title: str
    width: int
    right: bool = False


def header(columns: Sequence[Column]) -> Iterator[Line]:
    """Yield the line of headings."""
    yield from row(columns, [[Part(column.title, "title")] for column in columns])


def row(columns: Sequence[Column], texts: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of one row, each cell wrapped in its column."""
    blocks = [
        [padded(line, column.width, right=column.right) for line in flow(cell, column.width)]
        for column, cell in zip(columns, texts, strict=True)
    ]
    yield from beside(blocks, [column.width for column in columns], GAP)


class Wish(NamedTuple):
    """What a column would like, room for its longest text, and what it needs."""

    text: int
    least: int


def wishes(rows: Sequence[Sequence[Line]], titles: Sequence[str]) -> list[Wish]:
    """Return what each column of some rows would like."""
    return [_wish([title, *(plain(texts[at]) for texts in rows)]) for at, title in enumerate(titles)]


def _wish(texts: Sequence[str]) -> Wish:
    longest = max(1, *map(cells, texts))
    word = max(cells(word) for text in texts for word in text.split(" "))
    return Wish(longest, max(min(word, _LONG_WORD), min(longest, _PROSE), 1))


def fitted(wishes: Sequence[Wish], room: int) -> list[int] | None:
    """Return the widths of columns, or None where they cannot stand side by side.

    Each gets what it needs; what is left goes to those that lack least first, and in even shares to the others.
    """
    widths = [wish.least for wish in wishes]
    spare = room - sum(widths) - len(GAP) * (len(wishes) - 1)
    if spare < 0:
        return None
    lacking = sorted(range(len(wishes)), key=lambda at: wishes[at].text - widths[at])
    for done, at in enumerate(lacking):
        more = min(wishes[at].text - widths[at], spare // (len(lacking) - done))
        widths[at] += more
        spare -= more
    return widths
