"""The detail: a document drawn line by line, with links to follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive

from tui.app.hits import NONE, Hits
from tui.app.text import width
from tui.app.widgets.surface import Surface

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip

    from tui.app.document import Document, Link
    from tui.app.text import Line, Span


class Page(Surface):
    """A document, scrolled on its own."""

    DEFAULT_CSS = "Page { padding: 0 0 0 1; }"

    chosen = reactive(-1, repaint=False)
    """The number of the chosen link, -1 for none."""

    class Followed(Message):
        """The user clicked a link."""

        def __init__(self, link: Link) -> None:
            super().__init__()
            self.link = link

    def __init__(self, *, id: str) -> None:  # noqa: A002  (Textual's word)
        super().__init__(id=id)
        self.document: Document | None = None
        self.hits: Hits = NONE
        self.lines: list[Line] = []

    @property
    def length(self) -> int:
        """How many lines there are."""
        return len(self.lines)

    def show(self, document: Document, hits: Hits = NONE) -> None:
        """Show a document from its top; the same one again stays where it is. Only what differs is drawn."""
        again = self.document is not None and document.key == self.document.key != ""
        before = self._seen()
        self.document, self.hits = document, hits
        self._lay_out()
        if not again:
            self.chosen = -1
            self.set_reactive(Surface.top, 0)
        for y, (old, new) in enumerate(zip(before, self._seen(), strict=True)):
            if old != new:
                self.refresh(Region(self.gutter.left, y, self.size.width, 1))

    def _seen(self) -> list[tuple[Line, Span, int]]:
        """Return what is drawn at each height: the line, the piece of the bar, the chosen link."""
        seen = range(self.top, self.top + self.size.height)
        lines = [self.lines[at] if at < len(self.lines) else () for at in seen]
        return [(line, self._bar(y), self.chosen) for y, line in enumerate(lines)]

    def redraw(self) -> None:
        """Lay the document out anew, for another width, other colours or other hits."""
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        if self.document is not None and self.size.width:
            self.lines = self.document.laid_out(self.cells - 1, self.hits)

    def on_resize(self) -> None:
        """Lay the document out for the new width."""
        self.redraw()
        self._bring_chosen()

    @property
    def link(self) -> Link | None:
        """The chosen link."""
        return self.document.links[self.chosen] if self.document is not None and self.chosen >= 0 else None

    def choose(self, number: int) -> bool:
        """Choose a link by number and bring it into sight; return whether there is one."""
        known = 0 <= number < len(self.document.links) if self.document is not None else False
        self.chosen = number if known else -1
        self.refresh()
        self._bring_chosen()
        return known

    def _bring_chosen(self) -> None:
        """Bring the chosen link into sight, once there are lines."""
        for at, line in enumerate(self.lines):
            if self.chosen >= 0 and any(span.link == self.chosen for span in line):
                self.bring(at, self.window // 3)
                return

    def hit_lines(self) -> list[int]:
        """Return the lines in which words searched for stand."""
        return [at for at, line in enumerate(self.lines) if any(span.role == "hit" for span in line)]

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        at = self.top + y
        return self.draw(
            self.lines[at] if at < len(self.lines) else (), y, chosen=self.chosen if self.has_focus else -1
        )

    def on_focus(self) -> None:
        """Show the chosen link."""
        self.refresh()

    def on_blur(self) -> None:
        """Show no link as chosen."""
        self.chosen = -1
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Follow the link clicked."""
        at = self.top + event.y
        x = event.x - self.gutter.left
        for span in self.lines[at] if at < len(self.lines) else ():
            x -= width([span])
            if x < 0:
                if span.link >= 0 and self.document is not None:
                    self.post_message(self.Followed(self.document.links[span.link]))
                return
