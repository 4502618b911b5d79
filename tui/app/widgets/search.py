"""The line a query is typed into, and the complaint about one that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import BindingsMap
from textual.widget import Widget
from textual.widgets import Input

from tui.app.bindings import bindings
from tui.app.text import Line, Span, wrap
from tui.app.widgets.strips import strip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.geometry import Region
    from textual.strip import Strip

    from tui.app.app import Dateline
    from tui.query.nodes import QueryError


class SearchInput(Input):
    """The query as it is typed."""

    DEFAULT_CSS = """
    SearchInput, SearchInput:focus { border: none; height: 1; padding: 0; margin: 0 24 0 3; width: 1fr; }
    """

    def __init__(self, text: str, keys: Iterable[str]) -> None:
        super().__init__(
            text, select_on_focus=False, compact=True, placeholder="words, issue:aid, kind:forecast, date:2018..2020"
        )
        self.cursor_blink = False
        own = bindings({key: f"screen.press({key!r}, 'search')" for key in keys})
        self._bindings = BindingsMap.merge([own, self._bindings])

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> SearchInput:
        """Draw the line anew; its place is the same whatever is typed, so that no letter lays out the screen."""
        return super().refresh(*regions, repaint=repaint, layout=layout and not self.size.width, recompose=recompose)


class Complaint(Widget):
    """What is wrong with the query typed, with a caret under the place."""

    DEFAULT_CSS = "Complaint { display: none; overlay: screen; height: auto; width: 100%; padding: 0 1 0 3; }"
    app: Dateline

    def __init__(self) -> None:
        super().__init__(id="complaint")
        self.error: QueryError | None = None

    def show(self, error: QueryError | None) -> None:
        """Complain of an error, or of nothing more."""
        if error is None and self.error is None:
            return  # nothing to lay out anew: every letter typed comes here
        self.error = error
        self.display = error is not None
        self.refresh(layout=True)

    def lines(self, cells: int) -> list[Line]:
        """Return the caret and the words."""
        if self.error is None:
            return []
        shown = self.app.signs.shown
        said = f"{self.error.message}; {self.error.fix}" if self.error.fix else self.error.message
        caret = Span(" " * min(self.error.column - 1, cells - 1) + self.app.signs.caret, "error")
        return [(caret,), *wrap([Span(shown(said), "warning")], cells)]

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """Return how many lines the complaint takes."""
        del container, viewport
        return len(self.lines(width))

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        lines = self.lines(self.size.width)
        return strip(self.app.look, lines[y] if y < len(lines) else (), self.size.width, "panel")
