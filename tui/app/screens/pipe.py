"""The line a command is typed into, and the page its output stands on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.app.document import Document
from tui.app.piping import Pipe, Said
from tui.app.widgets.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.app import ComposeResult

    from tui.app.app import Dateline
    from tui.app.signs import Signs

    Feed = Callable[[], Iterator[str]]

# Lines of output shown: laid out at once, they take 40 ms.
MOST = 1000


class Prompt(ModalScreen[None]):
    """Asks for a command."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss")]
    app: Dateline
    typed = ""
    """What was typed last, in whichever prompt."""

    def __init__(self, signs: Signs, what: str, feed: Feed) -> None:
        super().__init__(classes="over")
        self.signs, self.what, self.feed = signs, what, feed

    def compose(self) -> ComposeResult:
        """Show the line."""
        hint = f"{self.what} as NDJSON into a command, such as: jq -r .text"
        yield Input(Prompt.typed, placeholder=hint, compact=True, id="pipe")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Run what was typed."""
        Prompt.typed = event.value
        if event.value.strip():
            self.app.switch_screen(Output(self.signs, event.value, self.what, self.feed))
        else:
            self.dismiss()


class Output(ModalScreen[None]):
    """What a command says, to be scrolled; leaving ends the command."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave"),
        *(Binding(keys, f"scroll({lines})") for keys, lines in (("j,down", 1), ("k,up", -1))),
        *(Binding(keys, f"scroll({lines})") for keys, lines in (("ctrl+d,pagedown,space", 15), ("ctrl+u,pageup", -15))),
        *(Binding(keys, f"scroll({lines})") for keys, lines in (("G,end", MOST), ("g,home", -MOST))),
    ]
    app: Dateline

    def __init__(self, signs: Signs, command: str, what: str, feed: Feed) -> None:
        super().__init__(classes="over")
        self.signs, self.command, self.what, self.feed = signs, command, what, feed
        self.pipe: Pipe | None = None
        self.left = False

    def compose(self) -> ComposeResult:
        """Show a page."""
        with Vertical(id="sheet"):
            yield Page(id="output")

    def on_mount(self) -> None:
        """Start the command in a thread of its own."""
        self._show(Said("", "running; esc ends it"))
        self.run_worker(self._run, thread=True, group="pipe")

    def _run(self) -> None:
        try:
            self.pipe = Pipe(self.command)
            if self.left:
                self.pipe.stop()
            said = self.pipe.run(self.feed())
        except OSError as error:
            said = Said("", f"cannot be run: {(error.strerror or str(error)).lower()}")
        if not self.left:
            self.app.call_from_thread(self._show, said)

    def _show(self, said: Said) -> None:
        """Show what the command said, unless nobody looks any more."""
        if self.is_attached:
            self.query_one(Page).show(page(self.signs, self.command, self.what, said))

    def action_leave(self) -> None:
        """Close the page."""
        self.dismiss()

    def on_unmount(self) -> None:
        """End a command that still runs: nobody looks any more, and the browser's end would wait for it."""
        self.left = True
        if self.pipe is not None and self.pipe.process.poll() is None:
            self.pipe.stop()

    def action_scroll(self, lines: int) -> None:
        """Scroll the page."""
        self.query_one(Page).top += lines


def page(signs: Signs, command: str, what: str, said: Said) -> Document:
    """Return the output of a command under the command itself."""
    document = Document(signs)
    document.line(document.span(f"{what} | ", "muted"), document.span(command, "title"))
    if said.ending:
        document.line(document.span(said.ending, "warning"))
    document.gap()
    found = said.text.removesuffix("\n").expandtabs().split("\n")
    add = partial(document.span, role="text")
    for line in found[:MOST]:
        document.line(add(line.removesuffix("\r")))
    if len(found) > MOST:
        document.line(document.span(f"and {len(found) - MOST:,} more lines", "muted"))
    if not said.text and not said.ending:
        document.line(document.span("it said nothing", "muted"))
    return document
