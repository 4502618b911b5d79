"""The saved text of a source: moving through its passages moves through the facts that quote them."""

from __future__ import annotations

import importlib
from functools import partial
from typing import TYPE_CHECKING

from textual.containers import Container
from textual.screen import Screen
from textual.worker import get_current_worker

from tui.app.actions import Refusal
from tui.app.bindings import bindings
from tui.app.chrome import keys
from tui.app.document import Document
from tui.app.panes.fact import brief
from tui.app.state import View
from tui.app.text import Span
from tui.app.texts import OPEN, Laid, Text, laid_out, read, share
from tui.app.widgets.bar import Bar
from tui.app.widgets.page import Page
from tui.app.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from tui.app.app import Dateline
    from tui.app.base import Base
    from tui.app.chrome import Parts
    from tui.store.index import Index


class Reading(Screen[None], inherit_bindings=False):
    """A text and, beside or below it, the facts of the passage chosen.

    `fact` is one whose passage is looked for first; `lead` goes to a fact; `sealed` says that the text is the one
    whose sha256 the base gives, or that it gives none.
    """

    app: Dateline

    def __init__(  # noqa: PLR0913  (what is read, and where it leads)
        self, base: Base, source: str, words: str, *, sealed: bool, fact: str, lead: Callable[[str], None]
    ) -> None:
        super().__init__(classes="-narrow -ascii" if base.signs.ascii else "-narrow")
        self.base, self.source, self.words, self.sealed, self.fact = base, source, words, sealed, fact
        self.lead = lead
        self._bindings = bindings({key: f"press({key!r})" for key in base.keys.first("text")})
        self.text: Text | None = None

    def compose(self) -> ComposeResult:
        """Lay out the text and the facts between two lines."""
        yield Bar(self._title, "panel", id="title")
        yield Bar(self._share, "surface", id="share")
        with Container(id="text"):
            yield Reader()
            yield Page(id="quoting")
        yield Bar(lambda cells: keys(self.base.keys, View(pane="sources"), "text", cells), "panel", id="keys")

    def on_mount(self) -> None:
        """Match the text with its facts."""
        self.reader.focus()
        self.run_worker(partial(self._read, self.base.apart()), thread=True, group="read")

    @property
    def reader(self) -> Reader:
        """The text."""
        return self.query_one(Reader)

    @property
    def page(self) -> Page:
        """The facts of the passage chosen."""
        return self.query_one(Page)

    def _title(self, _cells: int) -> Parts:
        return (Span(f" {self.base.signs.shown(self.base.called('source', self.source))}", "title"),), ()

    def _share(self, _cells: int) -> Parts:
        signs = self.base.signs
        if self.text is None:
            return (Span(" matching the text with its facts", "muted"),), ()
        changed = () if self.sealed else (Span("  not the copy whose sha256 the base gives", "warning"),)
        legend = Span(f" {signs.mark} quoted by a fact  {OPEN} no fact accounts for it ", "muted")
        return (Span(" "), *share(self.text.covered, self.text.sentences, signs), *changed), (legend,)

    def _read(self, index: Index) -> None:
        found = read(index, self.source, self.words)
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._show, found)

    def _show(self, text: Text) -> None:
        self.text = text
        facts = [passage.facts for passage in text.passages]
        there = next((at for at, names in enumerate(facts) if self.fact in names), -1)
        self.choose(max(there, 0))
        if self.fact and there < 0:
            self.say(f"{self.fact} quotes nothing that stands in this text")
        self.query_one("#share", Bar).update()
        self.on_reader_resized()

    def on_reader_resized(self) -> None:
        """Lay the text out for the width there is."""
        if self.text is not None and self.reader.size.width:
            job = partial(self._lay_out, self.text, self.reader.cells - 1)
            self.run_worker(job, thread=True, exclusive=True, group="lay out")

    def _lay_out(self, text: Text, cells: int) -> None:
        laid: Laid = laid_out(text, self.base.signs, cells)
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self.reader.show, laid)

    def choose(self, number: int) -> None:
        """Choose a passage, as far as there are any, and show its facts."""
        passages = self.text.passages if self.text else ()
        number = min(max(number, 0), len(passages) - 1)
        self.reader.chosen = number
        document = Document(self.base.signs, f"{number}")
        for name in passages[number].facts if number >= 0 else ():
            document.gap()
            brief(document, self.base, name, self.source)
        if number < 0:
            document.line(document.span("No fact quotes anything of this text.", "muted"))
        self.page.show(document)

    def action_press(self, key: str) -> None:
        """Do what a key means here."""
        command = next(one for one in self.base.keys.here("sources", "text") if key in one.keys)
        module, _, function = command.action.partition(".")
        try:
            action = getattr(importlib.import_module(f"tui.app.actions.{module}"), function)
            action(self, *([command.argument] if command.argument else []))
        except Refusal as refusal:
            self.say(str(refusal))

    def say(self, text: str) -> None:
        """Tell the user in passing why something is not as wished."""
        self.notify(self.base.signs.shown(text), severity="warning", timeout=3, markup=False)

    def on_page_followed(self, event: Page.Followed) -> None:
        """Go to the fact clicked."""
        if event.link.kind == "fact":
            self.dismiss()
            self.lead(event.link.target)
