"""What stands on and beside the head of the time axis: its signs, its lanes in view, the ends of a span."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app.signs import Signs
    from tui.app.timespan import Chosen
    from tui.query.axis.canvas import Line as Pieces
    from tui.query.axis.canvas import Row
    from tui.query.axis.glyphs import Glyphs
    from tui.query.axis.scale import Scale
    from tui.query.axis.timeline import Timeline


def glyphs(signs: Signs) -> Glyphs:
    """Return the signs time is drawn with on a terminal of these signs."""
    from tui.query.axis.glyphs import ASCII, UNICODE  # noqa: PLC0415  (imported after the first rows are seen)

    return (ASCII if signs.ascii else UNICODE)._replace(kinds=signs.kinds, shown=signs.shown)


def beside(cells: int, text: str = "", role: str = "muted", key: str = "") -> Pieces:
    """Return words in so many cells before the axis, and one that stays blank."""
    room = max(cells - len(key), 0)
    return [(key, "key", ""), (text[:room].ljust(room + 1), role, "")]


def lanes_in_view(timeline: Timeline, top: int, room: int) -> str:
    """Return which of how many lanes are in view, '' where all are."""
    there, last = len(timeline.lanes) + timeline.more, min(top + room, len(timeline.lanes))
    return f"{top + 1}-{last} of {there}" if room and last - top < there else ""


def mark_ends(row: Row, scale: Scale, chosen: Chosen) -> None:
    """Draw the chosen ends of a span as the keys that chose them."""
    for day, sign, last in ((chosen.first, "(", 0), (chosen.last, ")", 1)):
        if day is not None:
            row.put(scale.cells(day, day)[last] - last, sign, "cursor", "cursor")
