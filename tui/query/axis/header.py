"""The head of a drawing: labels of time, the density standing on the axis, and the axis with its marks."""

from __future__ import annotations

from tui.query.axis.canvas import Row
from tui.query.axis.density import density, levels
from tui.query.axis.marks import CERTAIN, POSSIBLE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.query.axis.density import Column, Counts
    from tui.query.axis.glyphs import Glyphs
    from tui.query.axis.scale import Scale
    from tui.query.axis.ticks import Tick, Ticks

AXIS, TODAY, AS_OF, GUIDE, CURSOR = "axis", "axis-today", "accent", "border", "cursor"


class Days:
    """The days that are told from others: today, how far the base is current, the cursor, a selection."""

    __slots__ = ("cursor", "selection", "today", "until")

    def __init__(
        self,
        today: int | None = None,
        until: int | None = None,
        cursor: int | None = None,
        selection: tuple[int, int] | None = None,
    ) -> None:
        self.today, self.until, self.cursor, self.selection = today, until, cursor, selection


def labels(scale: Scale, found: Ticks) -> Iterator[Row]:
    """Yield the rows of labels: the units, and what they belong to above them where that is something else."""
    for row in (found.above, found.labels):
        if row:
            yield _labels(scale, row, "title" if row is found.above or not found.above else AXIS)


def _labels(scale: Scale, found: Sequence[Tick], role: str) -> Row:
    row = Row(scale.width)
    for tick in found:
        row.put(tick.cell, tick.label, role)
    return row


def bars(counts: Counts, scale: Scale, glyphs: Glyphs, days: Days, most: int = 0) -> Row:
    """Return the density: low where facts only may fall, higher the more surely do, blank in a gap."""
    return drawn_bars(density(counts, scale), scale, glyphs, days, most)


def drawn_bars(columns: Sequence[Column], scale: Scale, glyphs: Glyphs, days: Days, most: int = 0) -> Row:
    """Return a density already counted as a row."""
    row = Row(scale.width)
    for at, level in enumerate(levels(columns, most)):
        if level:
            row.put(at, glyphs.levels[level - 1], CERTAIN if level > 1 else POSSIBLE)
    if days.selection:
        row.grounded(*clip(scale, *days.selection), CURSOR, CURSOR)
    return row


def rule(scale: Scale, found: Ticks, glyphs: Glyphs, days: Days) -> Row:
    """Return the axis: ticks, today, the day up to which the base is current, selection and cursor."""
    row = Row(scale.width)
    row.fill(0, scale.width, glyphs.rule, AXIS)
    for cell in found.fine:
        row.put(cell, glyphs.fine, AXIS)
    for tick in found.labels:
        row.put(tick.cell, glyphs.tick, AXIS)
    if days.selection:
        row.fill(*clip(scale, *days.selection), glyphs.selected, CURSOR, CURSOR)
    for day, sign, role in ((days.until, glyphs.as_of, AS_OF), (days.today, glyphs.today, TODAY)):
        if day is not None:
            row.put(scale.cell(day), sign, role)
    if days.cursor is not None:
        row.put(scale.cell(days.cursor), glyphs.cursor, CURSOR, CURSOR)
    return row


def clip(scale: Scale, first: int, last: int) -> tuple[int, int]:
    """Return the columns in view of some days, the second behind the last; empty where they are out of view."""
    start, stop = scale.cells(first, last)
    start, stop = max(start, 0), min(stop, scale.width)
    return (start, stop) if start < stop else (0, 0)


def guided(rows: Iterable[Row], scale: Scale, found: Ticks, glyphs: Glyphs, days: Days) -> Iterator[Row]:
    """Draw the lines of today and of the ticks, the highest units', through what is blank beside marks."""
    lines = [tick.cell for tick in found.above or found.labels if tick.day >= scale.first]
    for row in rows:
        if row.words:
            yield row
            continue
        for day, sign, role in ((days.today, glyphs.today, TODAY), (days.until, glyphs.as_of, AS_OF)):
            if day is not None:
                row.under([scale.cell(day)], sign, role)
        row.under(lines, glyphs.guide, GUIDE)
        yield row
