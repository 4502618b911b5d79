"""The second of two keys: what it may be, along the lower edge."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual.screen import ModalScreen
from textual.widget import Widget

from tui.app.commands import spelled
from tui.app.text import Line, Span, cut, padded
from tui.app.widgets.strips import strip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual import events
    from textual.app import ComposeResult
    from textual.geometry import Size
    from textual.strip import Strip

    from tui.app.app import Dateline
    from tui.app.command import Command
    from tui.app.signs import Signs

CELLS = 36


class Item(NamedTuple):
    """One choice: its key, what it says, what it does."""

    key: str
    label: str
    act: Callable[[], object]


def chord_items(commands: Iterable[Command], do: Callable[[Command], None]) -> list[Item]:
    """Return the second keys of commands of two keys."""
    return [
        Item(spelled(key.split(" ")[1]), command.label, partial(do, command))
        for command in commands
        for key in command.keys
        if " " in key
    ]


class Choices(Widget):
    """The choices in as many columns as there is room for."""

    app: Dateline

    def __init__(self, items: list[Item], signs: Signs) -> None:
        super().__init__(id="menu")
        self.items, self.signs = items, signs

    def _columns(self, cells: int) -> int:
        """Return how many columns there are: more and narrower ones where they would be too high for the screen."""
        room = max(self.app.size.height - 2, 1)
        return max(cells // CELLS, -(-len(self.items) // room), 1)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the choices take."""
        del container, viewport
        return -(-len(self.items) // self._columns(width))

    def render_line(self, y: int) -> Strip:
        """Draw one line of choices, which run down the columns."""
        columns, cells = self._columns(self.size.width), self.size.width
        height = -(-len(self.items) // columns)
        line: Line = tuple(span for item in self.items[y::height] for span in self._item(item, cells // columns))
        return strip(self.app.look, line, cells, "panel")

    def _item(self, item: Item, cells: int) -> Line:
        shown = self.signs.shown
        text = cut(shown(item.label), cells - 5, self.signs.cut)
        return Span(f" {shown(item.key)} ", "key"), Span(padded(text, cells - 3, self.signs.cut))


class Menu(ModalScreen[None]):
    """Waits for the second key; any other closes it, and `missed` says why it does nothing."""

    app: Dateline

    def __init__(self, items: list[Item], signs: Signs, missed: Callable[[str], object]) -> None:
        super().__init__(classes="-ascii" if signs.ascii else "")
        self.items, self.signs, self.missed = items, signs, missed

    def compose(self) -> ComposeResult:
        """Show the choices."""
        yield Choices(self.items, self.signs)

    def on_key(self, event: events.Key) -> None:
        """Do what the key says, or close."""
        event.stop()
        event.prevent_default()
        self.take(event)

    def take(self, event: events.Key) -> bool:
        """Do what a key says that was meant for this menu; it is always taken."""
        chosen = next((item for item in self.items if item.key == event.character), None)
        self.dismiss()
        if chosen is not None:
            self.app.call_later(chosen.act)
        elif event.key != "escape":
            self.app.call_later(self.missed, event.character or event.key)
        return True
