"""The facets of what is found, beside it: a line to find one, one key to add it, to leave it out, to take either."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.app.counting import count
from tui.app.document import Document
from tui.app.narrowing import narrowed, widened
from tui.app.panes.facets import COLUMNS, NONE, rows
from tui.app.rows import Rows
from tui.app.text import Line, Span, width
from tui.app.widgets.bar import Bar
from tui.app.widgets.row_list import RowList

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from tui.app.app import Dateline
    from tui.app.panes.facets import Counts
    from tui.app.screens.browse import Browse

# What a key does with the value under the cursor, and how many facts there are then.
_KEYS = (("enter", "add"), (",", "either"), ("-", "leave out"))


class FacetInput(Input):
    """Takes words to find a value by; the keys of the list go to the list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "screen.step(1)"),
        Binding("up", "screen.step(-1)"),
        Binding("pagedown", "screen.step(10)"),
        Binding("pageup", "screen.step(-10)"),
        Binding("enter", "screen.narrow('add')"),
        Binding("comma", "screen.narrow('either')", priority=True),
        Binding("-", "screen.narrow('without')", priority=True),
    ]


class Facets(ModalScreen[None]):
    """Values with their counts, which follow the query."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss")]
    app: Dateline

    def __init__(self, browse: Browse) -> None:
        super().__init__(classes="-ascii" if browse.base.signs.ascii else "")
        self.browse, self.base = browse, browse.base
        self.counts: Counts = NONE

    def compose(self) -> ComposeResult:
        """Show the line over the list, and the keys below it."""
        line = FacetInput(placeholder="type to find a value", compact=True)
        line.cursor_blink = False
        with Vertical(id="facets"):
            yield line
            yield RowList(Rows(COLUMNS, [], {}, Document(self.base.signs)))
            yield Bar(lambda cells: _keys(self._effects(), cells), "panel", id="facet-keys")

    def on_mount(self) -> None:
        """Count."""
        self.call_after_refresh(self._count)

    def _count(self) -> None:
        count(self, self.base, self.browse.view.query, self.take_counts)

    def _effects(self) -> tuple[int, int, int] | None:
        """Return what the keys would do with the value under the cursor, None where there is none."""
        values = self.query_one(RowList)
        if not isinstance(values.rows, Rows) or not values.key:
            return None
        facet = values.rows.records[values.key]
        return self.counts.effects(facet["field"], facet["value"])

    def take_counts(self, query: str, found: Counts) -> None:
        """Show counts, unless another query is asked by now."""
        if self.is_attached and query == self.browse.view.query:
            self.counts = found
            self._show(self.query_one(RowList).key)

    def _show(self, key: str = "") -> None:
        shown = rows(self.base, self.counts, self.query_one(Input).value)
        self.query_one(RowList).show(shown, shown.at(key) or 0)
        self.query_one("#facet-keys", Bar).update()

    def on_row_list_moved(self) -> None:
        """Say what the keys would do with another value."""
        self.query_one("#facet-keys", Bar).update()

    def on_input_changed(self) -> None:
        """Show the values that have the words typed."""
        self._show()

    def action_step(self, count: int) -> None:
        """Move the cursor."""
        values = self.query_one(RowList)
        values.move_to(values.cursor + count)

    def action_narrow(self, how: str) -> None:
        """Add the value under the cursor to the query, as one of several or alone, or leave its facts out."""
        values = self.query_one(RowList)
        if not isinstance(values.rows, Rows) or not values.key:
            return
        record, view = values.rows.records[values.key], self.browse.view
        facet = record["field"], record["value"]
        query = (
            widened(view.query, *facet) if how == "either" else narrowed(view.query, *facet, without=how == "without")
        )
        if query == view.query:
            self.browse.say(f"the query has {values.key} already", refused=True)
            return
        self.browse.ask(view._replace(query=query).at(self.browse.key))
        self._count()

    def on_row_list_opened(self) -> None:
        """Add the value clicked twice."""
        self.action_narrow("add")

    def take(self, event: events.Key) -> bool:
        """Put a sign into the line that was typed before it had the focus; return whether it was."""
        if not event.is_printable or event.character is None:
            return False
        self.query_one(Input).insert_text_at_cursor(event.character)
        return True


def _keys(effects: tuple[int, int, int] | None, cells: int) -> tuple[Line, Line]:
    """Return the keys, and how the list is left; where there is room, each with how many facts there would be."""
    right = (Span("esc", "key"), Span(" close ", "muted"))
    shown = [f"{number:,}" for number in effects or ()]
    left = _labelled(shown or [""] * len(_KEYS))
    if width([*left, *right]) < cells:
        return left, right
    return _labelled([""] * len(_KEYS)), right[:1]


def _labelled(numbers: list[str]) -> Line:
    return tuple(
        span
        for (key, said), number in zip(_KEYS, numbers, strict=True)
        for span in (Span(f" {key}", "key"), Span(f" {said} ", "muted"), Span(number))
    )
