"""What list and detail share: lines drawn one by one, scrolled without laying the screen out again.

Textual's ScrollView lays out and draws the whole screen whenever its length changes, as the detail's does with every
row: 20 KB a key. Here the lines alone are drawn, and the bar beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.app.text import Span
from tui.app.widgets.strips import strip

if TYPE_CHECKING:
    from textual import events

    from tui.app.app import Dateline
    from tui.app.text import Line

WHEEL = 3


class Surface(Widget, can_focus=True):
    """Lines seen through a window that moves over them."""

    DEFAULT_CSS = "Surface { width: 1fr; height: 1fr; }"
    app: Dateline

    top = reactive(0)
    """The first line seen."""

    HEAD = 0
    """Lines at the top that stay where they are."""

    @property
    def length(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    @property
    def window(self) -> int:
        """How many of the lines are seen at once."""
        return max(self.size.height - self.HEAD, 1)

    @property
    def cells(self) -> int:
        """How many cells a line has; the last one of the window is that of the bar."""
        return max(self.size.width - 1, 1)

    def validate_top(self, top: int) -> int:
        """Keep the window over the lines."""
        return max(min(top, self.length - self.window), 0)

    def bring(self, line: int, margin: int = 0) -> None:
        """Move the window as little as it takes to see a line; by a margin further, where that is far."""
        if line < self.top:
            self.top = line - margin
        elif line >= self.top + self.window:
            self.top = line - self.window + 1 + margin

    def refresh_line(self, line: int) -> None:
        """Draw one line anew, if it is seen."""
        y = line - self.top + self.HEAD
        if self.HEAD <= y < self.size.height:
            self.refresh(Region(self.gutter.left, y, self.cells, 1))

    def draw(self, spans: Line | list[Span], y: int, on: str = "background", chosen: int = -1) -> Strip:
        """Return spans as the line at a height of the window."""
        return self.with_bar(strip(self.app.look, spans, self.cells, on, chosen), y)

    def with_bar(self, line: Strip, y: int) -> Strip:
        """Return a line with the piece of the bar at its height."""
        return Strip.join([line, strip(self.app.look, [self._bar(y - self.HEAD)], 1)])

    def _bar(self, y: int) -> Span:
        """Return the piece of the bar at a height: dark where the window is among all lines."""
        if self.length <= self.window or y < 0:
            return Span(" ")
        thumb = max(self.window * self.window // self.length, 1)
        start = round(self.top * (self.window - thumb) / (self.length - self.window))
        return Span(self.app.signs.thumb, "muted") if start <= y < start + thumb else Span(" ")

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move the window down."""
        event.stop()
        self.top += WHEEL

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move the window up."""
        event.stop()
        self.top -= WHEEL
