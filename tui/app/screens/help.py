"""Help: every key, sign and field, found by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.app.axis_head import glyphs
from tui.app.commands import COMMANDS, GROUPS, spelled
from tui.app.document import Document
from tui.app.text import Span
from tui.app.widgets.page import Page
from tui.query.fields import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from tui.app.app import Dateline
    from tui.app.signs import Signs

Entry = tuple[Span, str, str]  # a sign or key, its name, what it means


class Help(ModalScreen[None]):
    """All there is to know of the browser on one page."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss"),
        Binding("down", "scroll(1)"),
        Binding("up", "scroll(-1)"),
        Binding("pagedown", "scroll(10)"),
        Binding("pageup", "scroll(-10)"),
        Binding("ctrl+d", "scroll(10)"),
    ]
    app: Dateline

    def __init__(self, signs: Signs) -> None:
        super().__init__(classes="over")
        self.signs = signs

    def compose(self) -> ComposeResult:
        """Show a line to type in over the page."""
        with Vertical(id="sheet"):
            yield Input(placeholder="type to find a key, a sign or a field · esc closes", compact=True, id="find")
            yield Page(id="help")

    def on_mount(self) -> None:
        """Show everything."""
        self.query_one(Page).show(page(self.signs, ""))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what has the words typed."""
        self.query_one(Page).show(page(self.signs, event.value))

    def action_scroll(self, lines: int) -> None:
        """Scroll the page."""
        self.query_one(Page).top += lines


def page(signs: Signs, words: str) -> Document:
    """Return what has all of the words, by group."""
    document = Document(signs)
    wanted = words.casefold().split()
    for title, entries in _groups(signs):
        found = [
            entry
            for entry in entries
            if all(word in f"{entry[0].text} {title} {entry[1]} {entry[2]}".casefold() for word in wanted)
        ]
        if found:
            document.heading(title)
            for sign, name, about in found:
                document.entry(sign, document.span(name), document.span(about, "muted"))
    if not document.blocks:
        document.line(document.span(f"Nothing here is called '{words}'.", "muted"))
    return document


def _groups(signs: Signs) -> Iterator[tuple[str, list[Entry]]]:
    for group in GROUPS:
        yield (
            group,
            [
                (Span("  ".join(map(spelled, command.keys)), "key"), command.label, command.help)
                for command in COMMANDS
                if command.group == group
            ],
        )
    yield (
        "Signs",
        [
            *((Span(sign, f"kind-{word}"), word, "kind of fact") for word, sign in signs.kinds.items()),
            *(
                (Span(sign, f"standing-{word.removesuffix('-source')}"), word, "how a fact stands")
                for word, sign in signs.standings.items()
            ),
            *(
                (Span(sign, f"outcome-{word}"), word, "what became of a forecast")
                for word, sign in signs.outcomes.items()
            ),
        ],
    )
    yield "Signs of the time axis", list(_time(signs))
    yield (
        "Fields of the query",
        [(Span(f"{name}:", "key"), field.example, field.about) for name, field in FIELDS.items()],
    )


def _time(signs: Signs) -> Iterator[Entry]:
    drawn = glyphs(signs)
    for sign, role, name, about in (
        (drawn.today, "axis-today", "today", "the day reckoned from"),
        (drawn.as_of, "accent", "as of", "the day up to which the base claims to be current"),
        (drawn.cursor, "cursor", "cursor", "the day of the fact under the cursor, or the column , and . went to"),
        ("( )", "cursor", "span", "the span chosen; { and } narrow to it"),
        (drawn.certain, "axis-certain", "certain", "a fact surely lies here"),
        (drawn.possible, "axis-possible", "possible", "a fact may lie here"),
        (drawn.point, "axis-certain", "point", "a fact surely lies within this column"),
        (drawn.band, "axis-band", "state", "a state lasts, behind the rest"),
        (drawn.band_possible, "axis-possible", "possibly a state", "a state may last"),
        (" ".join(drawn.open), "axis-possible", "open", "it has no end, or no beginning"),
        (" ".join(dict.fromkeys(drawn.unknown)), "axis-possible", "unknown", "its end or beginning is not known"),
        (" ".join(dict.fromkeys(drawn.cut)), "axis-certain", "goes on", "it reaches out of view"),
    ):
        yield Span(sign, role), name, about
