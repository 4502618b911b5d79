"""The facets of what is found as a column at the left of a wide window: what stands out, with counts that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message

from tui.app.counting import count
from tui.app.panes.facets import FIELDS, NONE, name, role
from tui.app.text import Span, padded
from tui.app.widgets.surface import Surface

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip

    from tui.app.base import Base
    from tui.app.panes.facets import Counts
    from tui.app.state import View

_FIGURE = 6
# Values of a field where there is room for no more; a heading and an empty line go with them.
_LEAST, _FRAME = 2, 2


class Line(NamedTuple):
    """One line: a heading where there is no value."""

    field: str
    value: str = ""
    facts: int = 0


class FacetColumn(Surface, can_focus=False):
    """Values by field, those of most facts first, as many as there is room for."""

    class Chosen(Message):
        """A value was clicked."""

        def __init__(self, field: str, value: str) -> None:
            super().__init__()
            self.field, self.value = field, value

    def __init__(self, base: Base) -> None:
        super().__init__(id="facet-column")
        self.base = base
        self.counts: Counts = NONE
        self._asked: tuple[Base, str] | None = None

    @property
    def length(self) -> int:
        """How many lines there are: no more than are seen."""
        return 0

    def follow(self, base: Base, view: View) -> None:
        """Count what the view finds, where the column is seen and it is not counted already."""
        self.base = base
        if self.display and self._asked != (base, view.query):
            self._asked = base, view.query
            count(self, base, view.query, self._take)

    def _take(self, query: str, found: Counts) -> None:
        """Show counts, unless another query is asked by now."""
        if self._asked is not None and query == self._asked[1]:
            self.counts = found
            self.refresh()

    def lines(self) -> list[Line]:
        """Return the lines there is room for."""
        fields = [field for field in FIELDS if self.counts.having.get(field)]
        while fields and len(fields) * (_LEAST + _FRAME) > self.size.height:
            fields.pop()
        each = self.size.height // max(len(fields), 1) - _FRAME
        found: list[Line] = []
        for field in fields:
            having = self.counts.having[field]
            found.append(Line(field))
            found += [Line(field, value, facts) for value, facts in having.most_common(each)]
            found.append(Line(""))
        return found

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        lines = self.lines()
        return self.draw(self._spans(lines[y]) if y < len(lines) else (), y)

    def _spans(self, line: Line) -> tuple[Span, ...]:
        if not line.value:
            return (Span(f" {line.field}", "muted"),)
        cells, signs = max(self.cells - _FIGURE - 2, 1), self.app.signs
        text = padded(signs.shown(name(self.base, line.field, line.value)), cells, signs.cut)
        return (
            Span(" "),
            Span(text, role(line.field, line.value)),
            Span(f"{line.facts:>{_FIGURE},}", "muted"),
            Span(" "),
        )

    def on_click(self, event: events.Click) -> None:
        """Say which value was clicked."""
        lines = self.lines()
        if event.y < len(lines) and lines[event.y].value:
            self.post_message(self.Chosen(lines[event.y].field, lines[event.y].value))
