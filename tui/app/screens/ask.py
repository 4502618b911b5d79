"""The line a date is typed into, with what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.app.widgets.search import Complaint
from tui.model.date import DateError
from tui.model.thirds import parse_rough
from tui.query.nodes import QueryError

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ClassVar

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui.app.base import Base


class AskDate(ModalScreen[None]):
    """Asks for a date until one can be read, or until it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss", "Leave")]

    def __init__(self, base: Base, act: Callable[[int | None, int | None], None]) -> None:
        super().__init__(classes="-ascii" if base.signs.ascii else "")
        self.base, self.act = base, act

    def compose(self) -> ComposeResult:
        """Show the line at the foot of the screen."""
        with Vertical(id="ask"):
            line = Input(placeholder="to a date: 2018-05, May 2018, mid 2018, 1990s, today, -30d", compact=True)
            line.cursor_blink = False
            yield line
            yield Complaint()

    def on_input_changed(self) -> None:
        """Take the complaint back."""
        self.query_one(Complaint).show(None)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the date, or say what is wrong with it."""
        try:
            first, last = parse_rough(event.value, self.base.today)
        except DateError as error:
            self.query_one(Complaint).show(QueryError(error.reason, error.column))
            return
        self.dismiss()
        if first is not None or last is not None:
            self.act(first, last)

    def take(self, event: events.Key) -> bool:
        """Put a sign into the line that was typed before it had the focus; return whether it was."""
        if not event.is_printable or event.character is None:
            return False
        self.query_one(Input).insert_text_at_cursor(event.character)
        return True
