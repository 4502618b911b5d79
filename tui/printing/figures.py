"""A table of counts: a label and figures in each row, sums below; stacked where it is too narrow for columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.printing.grid import GAP, Column, header
from tui.printing.grid import row as line
from tui.printing.lines import Line, Part, flow, indented, length, packed
from tui.printing.wrapping import cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.printing.page import Page

_LEAST = 12  # columns of a label beside which figures can stand
_INDENT = 2


class Figures(NamedTuple):
    """One row: its label, and a part for each column, empty ones where there is nothing to tell."""

    label: Line
    cells: Sequence[Part]


def figures(page: Page, heads: Sequence[str], rows: Sequence[Figures], feet: Sequence[Figures] = ()) -> Iterator[Line]:
    """Yield rows under their heads, the label's first; columns in which nothing is told are left out."""
    told = [at for at in range(len(heads) - 1) if any(_tells(row.cells[at]) for row in rows)]
    columns = [_column(heads[at + 1], [row.cells[at] for row in (*rows, *feet)]) for at in told]
    room = page.width - sum(column.width + len(GAP) for column in columns)
    if room < _LEAST:
        yield from _stacked(page, heads, rows, feet)
        return
    longest = max((length(row.label) for row in (*rows, *feet)), default=0)
    columns = [Column(heads[0], min(max(longest, cells(heads[0])), room)), *columns]
    yield from header(columns)
    for row in (*rows, *feet):
        yield from line(columns, [row.label, *([row.cells[at]] for at in told)])


def _column(head: str, parts: Sequence[Part]) -> Column:
    return Column(head, max(cells(head), *(cells(part.text) for part in parts)), right=True)


def _stacked(page: Page, heads: Sequence[str], rows: Sequence[Figures], feet: Sequence[Figures]) -> Iterator[Line]:
    for row in (*rows, *feet):
        yield from flow(row.label, page.width)
        told = [
            Part(f"{head}: {part.text}", part.role)
            for head, part in zip(heads[1:], row.cells, strict=True)
            if _tells(part)
        ]
        yield from indented(packed(told, page.dot, page.width - _INDENT), _INDENT)


def count(page: Page, number: float | None, role: str = "") -> Part:
    """Return a count, halves too; nothing is a dash."""
    return page.part(f"{number:,g}" if number else "–", role if number else "muted")


def share(page: Page, value: float | None) -> Part:
    """Return a share of 1 in per cent."""
    return page.part("" if value is None else f"{value * 100:.0f} %")


def _tells(part: Part) -> bool:
    return part.text not in ("", "–", "-")
