"""The list of every pane: rows drawn line by line, read only where they are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.reactive import reactive

from tui.app.hits import NONE, Hits
from tui.app.rows import GAP, fitted
from tui.app.text import Span, padded
from tui.app.widgets.strips import strip
from tui.app.widgets.surface import Surface

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip

    from tui.app.find import Source
    from tui.app.rows import Column, Row

# Strips kept: many screens full, yet little memory.
KEPT = 2000
GUTTER = 1
MARGIN = 2


class RowList(Surface):
    """Rows of cells under a line of headings, with a cursor."""

    HEAD = 1

    cursor = reactive(0, repaint=False)
    """The place of the chosen row; moving it draws two lines anew."""

    class Moved(Message):
        """The user moved the cursor."""

    class Opened(Message):
        """The user opened the row under the cursor with the mouse."""

    def __init__(self, rows: Source, place: int = 0, hits: Hits = NONE) -> None:
        super().__init__(id="rows")
        self.rows, self.hits = rows, hits
        self.marks: frozenset[str] = frozenset()
        self._strips: dict[int, Strip] = {}
        self._fitted: list[tuple[int, int]] = []
        self._width = 0
        self.set_reactive(RowList.cursor, place)

    @property
    def length(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    def show(self, rows: Source, place: int, hits: Hits = NONE) -> None:
        """Show other rows, with the cursor at a place."""
        self.rows, self.hits = rows, hits
        self.set_reactive(RowList.cursor, max(place, 0))
        self.bring(self.cursor)
        self.top = self.validate_top(self.top)
        self.redraw()

    def mark(self, marks: frozenset[str]) -> None:
        """Show other marks."""
        self.marks = marks
        self.redraw()

    def redraw(self) -> None:
        """Draw every line anew: colours, columns or rows are others."""
        self._strips.clear()
        self._width = 0
        self.refresh()

    @property
    def key(self) -> str:
        """The id of the row under the cursor, '' where there are no rows."""
        return self.rows.row(self.cursor).key if len(self.rows) else ""

    def move_to(self, place: int) -> None:
        """Move the cursor, as far as there are rows."""
        place = min(max(place, 0), len(self.rows) - 1)
        if place != self.cursor and len(self.rows):
            self.cursor = place
            self.post_message(self.Moved())

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw the row left and the row reached."""
        for place in (old, new):
            self._strips.pop(place, None)
            self.refresh_line(place)
        self.bring(new)

    def on_resize(self) -> None:
        """Keep the cursor in sight and the lines filled; columns are fitted when they are drawn."""
        self.top = self.validate_top(self.top)
        self.bring(self.cursor)

    def on_focus(self) -> None:
        """Draw the cursor as that of the focus."""
        self.refresh_line(self.cursor)

    def on_blur(self) -> None:
        """Draw the cursor as one left behind."""
        self.refresh_line(self.cursor)

    def on_click(self, event: events.Click) -> None:
        """Choose the row clicked; a second click opens it."""
        place = self.top + event.y - self.HEAD
        if event.y and place < len(self.rows):
            self.move_to(place)
            if event.chain > 1:
                self.post_message(self.Opened())

    def _fit(self) -> None:
        """Fit the columns, where the width is another than they were fitted to."""
        if self._width != self.cells:
            self._width = self.cells
            self._fitted = fitted(self.rows.columns, max(self._width - GUTTER, 1))
            self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """Draw the headings, a row, or what stands where there are none."""
        self._fit()
        place = self.top + y - self.HEAD
        if not len(self.rows):
            return self.draw(self._empty(y), y)
        if not y:
            return self.draw(self._headings(place + 1), y)
        if place >= len(self.rows):
            return self.draw((), y)
        if place == self.cursor:
            return self.draw(self._row(place), y, "cursor" if self.has_focus else "cursor-blurred")
        if place not in self._strips:
            if len(self._strips) > KEPT:
                self._strips.clear()
            self._strips[place] = strip(self.app.look, self._row(place), self.cells)
        return self.with_bar(self._strips[place], y)

    def _headings(self, first: int) -> list[Span]:
        spans = [Span(" " * GUTTER)]
        for at, cells in self._fitted:
            column = self.rows.columns[at]
            title = column.title if at else self.rows.heading(first)
            role = "muted" if at or title == column.title else "title"
            spans += [Span(" " * GAP)] if len(spans) > 1 else []
            cut = self.app.signs.cut if role == "title" else ""  # a year cut short would be another year
            spans.append(Span(padded(title, cells, cut, column.align), role))
        return spans

    def _row(self, place: int) -> list[Span]:
        row = self.rows.row(place)
        signs = self.app.signs
        here = signs.cursor if place == self.cursor else " "
        spans = [Span(signs.mark, "mark") if row.key in self.marks else Span(here, "accent")]
        for at, cells in self._fitted:
            spans += [Span(" " * GAP)] if len(spans) > 1 else []
            spans += self._cell(row, at, cells)
        return spans

    def _cell(self, row: Row, at: int, cells: int) -> list[Span]:
        column: Column = self.rows.columns[at]
        span = row.cells[at]._replace(role="muted") if row.faint else row.cells[at]
        text = column.fit(span.text, cells) if column.fit else span.text
        text = padded(text, cells, self.app.signs.cut, column.align)
        return self.hits.marked([span._replace(text=text)]) if column.hits else [span._replace(text=text)]

    def _empty(self, y: int) -> list[Span]:
        lines = self.rows.empty.laid_out(max(self.cells - 2 * MARGIN, 1))
        return [Span(" " * MARGIN), *(lines[y - 1] if 1 <= y <= len(lines) else ())]
