"""The facets of what is found, beside it: a line to find one, one key to add it, one to leave it out."""

from __future__ import annotations

from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input
from textual.worker import get_current_worker

from tui.app.document import Document
from tui.app.narrowing import narrowed
from tui.app.panes.facets import COLUMNS, counted, rows
from tui.app.rows import Rows
from tui.app.text import Line, Span
from tui.app.widgets.bar import Bar
from tui.app.widgets.row_list import RowList

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from tui.app.app import Dateline
    from tui.app.panes.facets import Counts
    from tui.app.screens.browse import Browse

_KEYS = (("enter", "add"), ("-", "leave out"), ("esc", "close"))
_LOCK = Lock()  # one statement at a time holds the connection of facets


class FacetInput(Input):
    """Takes words to find a value by; the keys of the list go to the list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "screen.step(1)"),
        Binding("up", "screen.step(-1)"),
        Binding("pagedown", "screen.step(10)"),
        Binding("pageup", "screen.step(-10)"),
        Binding("enter", "screen.narrow(False)"),
        Binding("-", "screen.narrow(True)", priority=True),
    ]


class Facets(ModalScreen[None]):
    """Values with their counts, which follow the query."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss")]
    app: Dateline

    def __init__(self, browse: Browse) -> None:
        super().__init__(classes="-ascii" if browse.base.signs.ascii else "")
        self.browse, self.base = browse, browse.base
        self.counts: Counts = {}

    def compose(self) -> ComposeResult:
        """Show the line over the list, and the keys below it."""
        line = FacetInput(placeholder="type to find a value", compact=True)
        line.cursor_blink = False
        with Vertical(id="facets"):
            yield line
            yield RowList(Rows(COLUMNS, [], {}, Document(self.base.signs)))
            yield Bar(lambda _: (_keys(), ()), "panel", id="facet-keys")

    def on_mount(self) -> None:
        """Count."""
        self.call_after_refresh(self._count)

    def _count(self) -> None:
        """Count what the query finds: at once in a small base, in a thread in a large one."""
        query = self.browse.view.query
        if self.base.large:
            self.run_worker(partial(self._aside, query), thread=True, exclusive=True, group="facets")
        else:
            self.take_counts(query, counted(self.base.beside("facets", query)))

    def _aside(self, query: str) -> None:
        worker = get_current_worker()
        with _LOCK:
            if worker.is_cancelled:
                return
            found = counted(self.base.beside("facets", query))
        if not worker.is_cancelled:
            self.app.call_from_thread(self.take_counts, query, found)

    def take_counts(self, query: str, found: Counts) -> None:
        """Show counts, unless another query is asked by now."""
        if self.is_attached and query == self.browse.view.query:
            self.counts = found
            self._show(self.query_one(RowList).key)

    def _show(self, key: str = "") -> None:
        shown = rows(self.base, self.counts, self.query_one(Input).value)
        self.query_one(RowList).show(shown, shown.at(key) or 0)

    def on_input_changed(self) -> None:
        """Show the values that have the words typed."""
        self._show()

    def action_step(self, count: int) -> None:
        """Move the cursor."""
        values = self.query_one(RowList)
        values.move_to(values.cursor + count)

    def action_narrow(self, without: bool) -> None:  # noqa: FBT001  (Textual calls it)
        """Add the value under the cursor to the query, or leave its facts out."""
        values = self.query_one(RowList)
        if not isinstance(values.rows, Rows) or not values.key:
            return
        facet, view = values.rows.records[values.key], self.browse.view
        query = narrowed(view.query, facet["field"], facet["value"], without=without)
        if query == view.query:
            self.browse.say(f"the query has {values.key} already", refused=True)
            return
        self.browse.ask(view._replace(query=query).at(self.browse.key))
        self._count()

    def on_row_list_opened(self) -> None:
        """Add the value clicked twice."""
        self.action_narrow(without=False)

    def take(self, event: events.Key) -> bool:
        """Put a sign into the line that was typed before it had the focus; return whether it was."""
        if not event.is_printable or event.character is None:
            return False
        self.query_one(Input).insert_text_at_cursor(event.character)
        return True


def _keys() -> Line:
    return tuple(span for key, said in _KEYS for span in (Span(f" {key}", "key"), Span(f" {said} ", "muted")))
