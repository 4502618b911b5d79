"""A table of figures with a cursor on one cell, scrolled both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

from tui.app.cells import NOTHING, labels_width, role
from tui.app.text import Span, padded
from tui.app.widgets.surface import Surface

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip

    from tui.app.cells import Cells

GAP = 1


class Table(Surface):
    """Rows of figures under a line of heads; labels and heads stay where they are."""

    HEAD = 1

    class Moved(Message):
        """The cursor is on another cell."""

    class Opened(Message):
        """A cell was clicked twice."""

    def __init__(self) -> None:
        super().__init__(id="table")
        self.shown: Cells | None = None
        self.row, self.column, self.left = 0, 0, 0

    @property
    def length(self) -> int:
        """How many rows there are."""
        return len(self.shown.rows) if self.shown else 0

    def show(self, shown: Cells) -> None:
        """Show other figures, with the cursor where its issue and column are now."""
        old = self.shown
        if old is not None:
            issue, name = old.found.rows[self.row]["id"], old.columns[self.column].name
            self.row = next((at for at, row in enumerate(shown.found.rows) if row["id"] == issue), 0)
            self.column = next((at for at, column in enumerate(shown.columns) if column.name == name), 0)
            self.left = min(self.left, self.column)
        self.shown = shown
        self.move(0, 0)

    def move(self, rows: int, columns: int) -> None:
        """Move the cursor, as far as there are cells."""
        if self.shown is None:
            return
        self.row = max(min(self.row + rows, self.length - 1), 0)
        self.column = max(min(self.column + columns, len(self.shown.columns) - 1), 0)
        self.bring(self.row)
        self._bring_column()
        self.refresh()
        self.post_message(self.Moved())

    def _bring_column(self) -> None:
        self.left = min(self.left, self.column)
        while self.left < self.column and self._last() < self.column:
            self.left += 1

    @property
    def _labels(self) -> int:
        return labels_width(self.shown.labels, self.cells) if self.shown else 0

    def _last(self) -> int:
        """Return the last column in view, from the first one on."""
        if self.shown is None:
            return 0
        free, last = self.cells - self._labels - GAP, self.left
        for at in range(self.left, len(self.shown.columns)):
            free -= self.shown.columns[at].width + GAP
            if free < 0:
                break
            last = at
        return last

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.top = self.validate_top(self.top)
        self.bring(self.row)
        self._bring_column()

    def on_click(self, event: events.Click) -> None:
        """Choose the cell clicked; a second click opens it."""
        if self.shown is None or event.y < self.HEAD:
            return
        at, column = self._labels, self.left
        while column < self._last() and event.x >= at + GAP + self.shown.columns[column].width:
            at += GAP + self.shown.columns[column].width
            column += 1
        self.move(self.top + event.y - self.HEAD - self.row, column - self.column)
        if event.chain > 1:
            self.post_message(self.Opened())

    def render_line(self, y: int) -> Strip:
        """Draw the heads, or a row."""
        place = self.top + y - self.HEAD
        if self.shown is None or (y and place >= self.length):
            return self.draw((), y)
        return self.draw(self._row(place) if y else self._heads(), y, chosen=self.column if place == self.row else -1)

    def _heads(self) -> list[Span]:
        if self.shown is None:
            return []
        last, there = self._last(), len(self.shown.columns)
        part = f"{self.left + 1}-{last + 1} of {there}" if self.left or last < there - 1 else ""
        spans = [Span(padded(part, self._labels, self.app.signs.cut), "muted")]
        for at in range(self.left, last + 1):
            column = self.shown.columns[at]
            text = padded(column.head, column.width + GAP, self.app.signs.cut, "right")
            spans.append(Span(text, "title" if at == self.column else "muted"))
        return spans

    def _row(self, place: int) -> list[Span]:
        if self.shown is None:
            return []
        here, signs = place == self.row, self.app.signs
        label = padded(self.shown.labels[place], self._labels, signs.cut)
        spans = [Span(label, "title" if here else "text")]
        nothing, most = NOTHING if not signs.ascii else ".", self.shown.most
        for at in range(self.left, self._last() + 1):
            number = self.shown.rows[place][at]
            mark = signs.cursor if here and at == self.column else " "
            text = f"{mark}{number:,}" if number else mark + nothing
            text = padded(text, self.shown.columns[at].width + GAP, signs.cut, "right")
            spans.append(Span(text, role(number, most), at))
        return spans
