"""A lane in one row: its facts laid over each other, the surest on top, states behind all."""

from __future__ import annotations

from tui.model.certain import KNOWN
from tui.query.axis.canvas import Row
from tui.query.axis.density import density
from tui.query.axis.header import Days, drawn_bars
from tui.query.axis.marks import BAND, CERTAIN, POSSIBLE, end_sign, runs
from tui.query.axis.timeline import KEPT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.query.axis.glyphs import Glyphs
    from tui.query.axis.marks import Run
    from tui.query.axis.scale import Scale
    from tui.query.axis.timeline import Lane

_NONE, _TAIL, _POSSIBLE, _SOLID, _POINT = range(5)


def lane_row(lane: Lane, scale: Scale, glyphs: Glyphs, days: Days) -> Row:
    """Return a lane in one row; a lane of many facts as a density."""
    if lane.counts.total > KEPT:
        return drawn_bars(density(lane.counts, scale), scale, glyphs, days)
    states = [found for fact in lane.facts if fact.kind == "state" for found in runs(fact.spans, scale)]
    others = [found for fact in lane.facts if fact.kind != "state" for found in runs(fact.spans, scale)]
    row = Row(scale.width)
    bands, marks = _surest(states, scale.width), _surest(others, scale.width)
    _paint(row, bands, (glyphs.tail_open, glyphs.band_possible, glyphs.band, glyphs.band), BAND)
    _paint(row, marks, (glyphs.tail_open, glyphs.possible, glyphs.certain, glyphs.point), CERTAIN)
    for at, level in enumerate(bands):
        if level >= _SOLID:
            row.grounded(at, at + 1, BAND)
    for found in states + others:
        _ends(row, found, glyphs)
    return row


def _surest(found: Sequence[Run], width: int) -> list[int]:
    """Return for each column the surest that any of the runs is there."""
    surest = [_NONE] * width
    for one in found:
        for (start, stop), level in _layers(one):
            for at in range(start, stop):
                surest[at] = max(surest[at], level)
    return surest


def _layers(one: Run) -> Iterator[tuple[tuple[int, int], int]]:
    yield one.whole, _TAIL
    yield one.core, _POSSIBLE
    yield one.solid, _POINT if one.point else _SOLID


def _paint(row: Row, found: Sequence[int], signs: tuple[str, str, str, str], sure: str) -> None:
    for at, level in enumerate(found):
        if level > _TAIL or (level and row.blank(at, at + 1)):
            row.put(at, signs[level - 1], sure if level >= _SOLID else POSSIBLE)


def _ends(row: Row, one: Run, glyphs: Glyphs) -> None:
    for side, end, at in ((0, one.left, 0), (1, one.right, row.width - 1)):
        if end != KNOWN:
            _, role, ground = row.cells[at]
            row.put(at, end_sign(end, side, glyphs), role, ground)
