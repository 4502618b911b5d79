"""A timeline as lines of pieces: drawn out with labelled marks, or lane by lane in one line each."""

from __future__ import annotations

from tui.query.axis.block import block
from tui.query.axis.canvas import Row
from tui.query.axis.header import Days, bars, guided, labels, rule
from tui.query.axis.overlay import lane_row
from tui.query.axis.ticks import ticks
from tui.query.axis.widths import cells, cut

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.query.axis.canvas import Line
    from tui.query.axis.glyphs import Glyphs
    from tui.query.axis.scale import Scale
    from tui.query.axis.timeline import Lane, Timeline

ROWS = 24  # rows of a lane that is drawn out


def head(timeline: Timeline, scale: Scale, glyphs: Glyphs, days: Days) -> list[Row]:
    """Return labels, density and axis."""
    found = ticks(scale)
    return [*labels(scale, found), bars(timeline.counts, scale, glyphs, days), rule(scale, found, glyphs, days)]


def chart(timeline: Timeline, scale: Scale, glyphs: Glyphs, days: Days, rows: int = ROWS) -> Iterator[Line]:
    """Yield a timeline drawn out: the head, then each lane with a heading and its facts in `rows` rows at most."""
    found = ticks(scale)
    for row in head(timeline, scale, glyphs, days):
        yield row.line()
    for lane in timeline.lanes:
        drawn = block(lane, scale, glyphs, rows)
        if drawn:
            title = [Row(scale.width, words=True), _heading(lane, scale, glyphs)] if lane.title else []
            for row in guided([*title, *drawn], scale, found, glyphs, days):
                yield row.line()


def _heading(lane: Lane, scale: Scale, glyphs: Glyphs) -> Row:
    row = Row(scale.width, words=True)
    count = lane.counts.within(scale.first, scale.last)
    number = f" {count:,}"
    at = row.put(0, cut(glyphs.shown(lane.title), scale.width - len(number) - 1, glyphs.ellipsis), "title")
    row.put(row.put(at, number, "muted"), " ", "")
    return row


def overview(  # noqa: PLR0913 - what a widget knows
    timeline: Timeline, scale: Scale, glyphs: Glyphs, days: Days, *, names: int, rows: int | None = None, top: int = 0
) -> Iterator[Line]:
    """Yield a timeline in brief: the head, then a line for each lane, its name in `names` columns before it.

    The scale is `names` and one blank narrower than the lines. `rows` bounds the lanes drawn, `top` are left out first.
    """
    found = ticks(scale)
    blank = " " * (names + 1)
    for row in head(timeline, scale, glyphs, days):
        yield [(blank, "", ""), *row.line()] if names else row.line()
    for lane in timeline.lanes[top:][:rows]:
        for row in guided([lane_row(lane, scale, glyphs, days)], scale, found, glyphs, days):
            yield [*_name(lane.title, names, glyphs), *row.line()] if names else row.line()


def _name(title: str, names: int, glyphs: Glyphs) -> Sequence[tuple[str, str, str]]:
    shown = cut(glyphs.shown(title), names, glyphs.ellipsis)
    return [(shown + " " * (names + 1 - cells(shown)), "text", "")]
