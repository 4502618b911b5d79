"""Marks of single facts on the axis as SVG, which of them share a row, and columns where there are too many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.certain import KNOWN, OPEN
from tui.query.axis.density import density as counted
from tui.query.axis.marks import CUT
from tui.query.axis.scale import fit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.query.axis.density import Counts
    from tui.query.axis.marks import Run
    from tui.query.axis.scale import Scale
    from tui.query.axis.timeline import Drawn

    Item = tuple[Drawn, list[Run]]

LANE, BAR = 22, 8  # pixels: a lane's name, a row of marks
_POINT = 5  # cells a point takes, with some air
_COLUMNS, _HIGH = 120, 60

_ENDS = {
    (OPEN, 0): "M6 -4L-1 0L6 4Z", (OPEN, 1): "M-6 -4L1 0L-6 4Z",
    (CUT, 0): "M1 0h1.6M5 0h1.6M9 0h1.6", (CUT, 1): "M-1 0h-1.6M-5 0h-1.6M-9 0h-1.6",
}  # fmt: skip


def share(cell: float, width: int) -> str:
    """Return a column as a share of the drawing."""
    return f"{round(100 * cell / width, 2):g}%"


def mark(run: Run, width: int, y: int) -> str:
    """Return the shapes of one stretch of time: a point, or a bar hatched and solid, with its ends."""
    middle = y + BAR // 2
    if run.point:
        x = share((run.core[0] + run.core[1]) / 2, width)
        return f'<circle class="certain" cx="{x}" cy="{middle}" r="3.4"/>'
    drawn = [_tail(run.whole[0], run.core[0], width, middle), _tail(run.core[1], run.whole[1], width, middle)]
    drawn += [_bar("possible", run.core, width, y), _bar("certain", run.solid, width, y)]
    drawn += [_end(run.left, 0, run.whole[0], width, middle), _end(run.right, 1, run.whole[1], width, middle)]
    return "".join(drawn)


def _bar(of: str, columns: tuple[int, int], width: int, y: int) -> str:
    start, stop = columns
    if start >= stop:
        return ""
    return (
        f'<rect class="{of}" x="{share(start, width)}" y="{y + 1}" width="{share(stop - start, width)}" height="5.5"/>'
    )


def _tail(start: int, stop: int, width: int, middle: int) -> str:
    if start >= stop:
        return ""
    ends = f'x1="{share(start, width)}" x2="{share(stop, width)}"'
    return f'<line class="tail" {ends} y1="{middle}" y2="{middle}"/>'


def _end(end: str, side: int, column: int, width: int, middle: int) -> str:
    """Return an arrow at an open end, dots where it goes out of view, a question mark where it is unknown."""
    if end == KNOWN:
        return ""
    x = share(column, width)
    if (end, side) in _ENDS:
        shape = f'<path class="end {end}" d="{_ENDS[end, side]}"/>'
        return f'<svg x="{x}" y="{middle}" overflow="visible">{shape}</svg>'
    return f'<text class="end" x="{x}" y="{middle + 4}" text-anchor="{"end" if side else "start"}">?</text>'


def packed(items: Sequence[Item]) -> list[list[Item]]:
    """Return rows of marks that do not touch, the longest first."""
    rows: list[list[Item]] = []
    ends: list[list[tuple[int, int]]] = []
    for item in sorted(items, key=lambda item: (-_length(item), _extent(item)[0])):
        start, stop = _extent(item)
        at = next(
            (n for n, row in enumerate(ends) if all(stop <= low or start >= high for low, high in row)), len(rows)
        )
        if at == len(rows):
            rows.append([])
            ends.append([])
        rows[at].append(item)
        ends[at].append((start, stop))
    return rows


def _extent(item: Item) -> tuple[int, int]:
    start, stop = min(run.whole[0] for run in item[1]), max(run.whole[1] for run in item[1])
    return start, max(stop + 1, start + _POINT)


def _length(item: Item) -> int:
    """Return the length of a bar; points are all of one."""
    start, stop = _extent(item)
    return stop - start if stop - start > _POINT else 0


def density(counts: Counts, scale: Scale) -> tuple[int, str]:
    """Return the height and the columns of many facts: solid those that surely fall in one, hatched those that may."""
    coarse = fit(scale.first, scale.last, _COLUMNS)
    found = counted(counts, coarse)
    most = max((column.may for column in found), default=0) or 1
    drawn = []
    for cell, column in enumerate(found):
        first, last = coarse.days(cell)
        start, stop = (max(0, min(scale.width, place)) for place in scale.cells(first, last))
        for of, low, high in (("certain", 0, column.sure), ("possible", column.sure, column.may)):
            base, top = LANE + _HIGH - _HIGH * low // most, LANE + _HIGH - _HIGH * high // most
            if high > low and stop > start:
                size = f'width="{share(stop - start, scale.width)}" height="{max(base - top, 1)}"'
                drawn.append(f'<rect class="{of}" x="{share(start, scale.width)}" y="{min(top, base - 1)}" {size}/>')
    return LANE + _HIGH + BAR, "".join(drawn)
