"""A text with its passages, one of them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.reactive import reactive

from tui.app.widgets.surface import Surface

if TYPE_CHECKING:
    from textual.strip import Strip

    from tui.app.texts import Laid


class Reader(Surface):
    """The lines of a text, laid out elsewhere: that takes as long as the text is."""

    chosen = reactive(-1, repaint=False)
    """The number of the chosen passage, -1 for none."""

    class Resized(Message):
        """The lines are to be laid out for another width."""

    def __init__(self) -> None:
        super().__init__(id="reader")
        self.laid: Laid | None = None

    @property
    def length(self) -> int:
        """How many lines there are."""
        return len(self.laid.lines) if self.laid else 0

    def show(self, laid: Laid) -> None:
        """Show lines."""
        self.laid = laid
        self.again()
        self.refresh()

    def watch_chosen(self) -> None:
        """Show another passage as the chosen one."""
        self.again()
        self.refresh()

    def again(self) -> None:
        """Bring the chosen passage into sight."""
        if self.laid and 0 <= self.chosen < len(self.laid.first):
            self.bring(self.laid.first[self.chosen], self.window // 3)

    def on_resize(self) -> None:
        """Ask for other lines."""
        self.post_message(self.Resized())

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        at = self.top + y
        line = self.laid.lines[at] if self.laid and at < self.length else ()
        return self.draw(line, y, chosen=self.chosen)
