"""The saved text of a source: moving through its passages moves through the facts that quote them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container

from tui.app.aside import aside
from tui.app.bindings import bindings
from tui.app.chrome import keys
from tui.app.document import Document
from tui.app.panes.fact import brief
from tui.app.screens.keyed import Keyed
from tui.app.state import View
from tui.app.text import Span
from tui.app.texts import OPEN, Text, laid_out, read, share
from tui.app.widgets.bar import Bar
from tui.app.widgets.page import Page
from tui.app.widgets.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from tui.app.base import Base
    from tui.app.chrome import Parts
    from tui.app.command import Command


class Reading(Keyed, inherit_bindings=False):
    """A text and, beside or below it, the facts of the passage chosen.

    `fact` is one whose passage is looked for first; `lead` goes to a fact; `sealed` says that the text is the one
    whose sha256 the base gives, or that it gives none.
    """

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
        index = self.base.apart()
        aside(self, "read", lambda: (read(index, self.source, self.words),), self._show)

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

    def _show(self, text: Text) -> None:
        self.text = text
        facts = [passage.facts for passage in text.passages]
        there = next((at for at, names in enumerate(facts) if self.fact in names), -1)
        self.choose(max(there, 0))
        if self.fact and there < 0:
            self.say(f"{self.fact} quotes nothing that stands in this text", refused=True)
        self.query_one("#share", Bar).update()
        self.on_reader_resized()

    def on_reader_resized(self) -> None:
        """Lay the text out for the width there is."""
        text, cells = self.text, self.reader.cells - 1
        if text is not None and self.reader.size.width:
            aside(self, "lay out", lambda: (laid_out(text, self.base.signs, cells),), self.reader.show)

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

    def here(self, where: str) -> list[Command]:
        """Return the commands of the text."""
        return self.base.keys.here("sources", where or "text")

    def on_page_followed(self, event: Page.Followed) -> None:
        """Go to the fact clicked."""
        if event.link.kind == "fact":
            self.dismiss()
            self.lead(event.link.target)
