"""Why a draft cannot be added, and whether it is to be edited again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.app.document import Document
from tui.app.widgets.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult

    from tui.app.app import Dateline
    from tui.app.signs import Signs
    from tui.model.problem import Problem


class Again(ModalScreen[bool]):
    """Shows problems of a draft; the answer is whether to edit it again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e,enter", "dismiss(True)"),
        Binding("escape,q", "dismiss(False)"),
        *(Binding(keys, f"scroll({lines})") for keys, lines in (("j,down", 1), ("k,up", -1))),
    ]
    app: Dateline

    def __init__(self, signs: Signs, problems: Iterable[Problem]) -> None:
        super().__init__(classes="over")
        self.signs, self.problems = signs, problems

    def compose(self) -> ComposeResult:
        """Show a page."""
        with Vertical(id="sheet"):
            yield Page(id="output")

    def on_mount(self) -> None:
        """Show what is wrong."""
        self.query_one(Page).show(page(self.signs, self.problems))

    def action_scroll(self, lines: int) -> None:
        """Scroll the page."""
        self.query_one(Page).top += lines


def page(signs: Signs, problems: Iterable[Problem]) -> Document:
    """Return the problems by line of the draft, and what can be done."""
    document = Document(signs)
    document.line(document.span("The fact is not added yet", "title"))
    document.gap()
    for problem in problems:
        said = f"{problem.message}; {problem.fix}" if problem.fix else problem.message
        document.line(document.span(f"line {problem.line}: ", "muted"), document.span(said, "error"), hanging=2)
    document.gap()
    document.line(document.span("e", "key"), document.span("    edits it again, nothing of it is lost", "muted"))
    document.line(document.span("esc", "key"), document.span("  adds nothing, and says where it is kept", "muted"))
    return document
