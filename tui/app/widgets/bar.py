"""One line of the frame: title, panes, query, shell line or keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget

from tui.app.text import clip, width
from tui.app.widgets.strips import between, strip

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.strip import Strip

    from tui.app.app import Dateline
    from tui.app.text import Line

    Draw = Callable[[int], tuple[Line, Line]]


class Bar(Widget):
    """A line with something at its left and something at its right, drawn anew at any width."""

    DEFAULT_CSS = "Bar { height: 1; width: 1fr; }"
    app: Dateline

    class Pressed(Message):
        """A part of a bar was clicked: its number, which its span has as link."""

        def __init__(self, bar: Bar, number: int) -> None:
            super().__init__()
            self.bar, self.number = bar, number

    def __init__(self, draw: Draw, ground: str, *, id: str) -> None:  # noqa: A002  (Textual's word)
        super().__init__(id=id)
        self.draw, self.ground = draw, ground
        self._drawn: Line = ()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        del y
        self._drawn = self._spans()
        return strip(self.app.look, self._drawn, self.size.width, self.ground)

    def update(self) -> None:
        """Draw the line anew, if it would be another."""
        if self._spans() != self._drawn:
            self.refresh()

    def _spans(self) -> Line:
        cells = self.size.width
        left, right = self.draw(cells)
        return clip(between(left, right, cells), cells, self.app.signs.cut)

    def on_click(self, event: events.Click) -> None:
        """Say which part was clicked."""
        at = 0
        for span in self._spans():
            at += width([span])
            if event.x < at:
                if span.link >= 0:
                    self.post_message(self.Pressed(self, span.link))
                return
