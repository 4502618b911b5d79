"""Spans as strips in the colours of the theme: fact text never meets markup on its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip

from tui.app.palette import style
from tui.app.text import Span, width

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.query.axis.canvas import Piece
    from tui.theme import Theme


def strip(theme: Theme, spans: Iterable[Span], cells: int, on: str = "background", chosen: int = -1) -> Strip:
    """Return spans as a line of exactly so many cells, on a ground or a row; the chosen link as the cursor."""
    segments = [
        Segment(span.text, style(theme, span.role, "cursor" if 0 <= chosen == span.link else on)) for span in spans
    ]
    used = sum(segment.cell_length for segment in segments)
    if used < cells:
        segments.append(Segment(" " * (cells - used), style(theme, "text", on)))
    # Neighbours of one style are sent as one: a third fewer bytes a line.
    found = Strip(segments, max(used, cells)).simplify()
    return found.crop(0, cells) if used > cells else found


def drawn(theme: Theme, pieces: Iterable[Piece], cells: int) -> Strip:
    """Return pieces of drawn time as a line of exactly so many cells."""
    segments = [
        Segment(text, style(theme, role or "text", ground or "background")) for text, role, ground in pieces if text
    ]
    return Strip(segments).adjust_cell_length(cells, style(theme, "text", "background"))


def between(left: Iterable[Span], right: Iterable[Span], cells: int) -> list[Span]:
    """Return spans with the right ones moved to the right end, left out where they do not fit."""
    left, right = list(left), list(right)
    gap = cells - width(left) - width(right)
    return [*left, Span(" " * gap), *right] if gap >= 0 else left
