"""Help: every key, sign and field, found by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.app.axis_head import glyphs
from tui.app.commands import GROUPS, spelled
from tui.app.document import Document
from tui.app.keynames import NAMES
from tui.app.text import Span
from tui.app.widgets.page import Page
from tui.query.fields import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from tui.app.app import Dateline
    from tui.app.keymap import Keymap
    from tui.app.signs import Signs

Entry = tuple[Span, str, str]  # a sign or key, its name, what it means
Group = tuple[str, list[Entry]]


class Help(ModalScreen[None]):
    """All there is to know of the browser on one page."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss"),
        Binding("down", "scroll(1)"),
        Binding("up", "scroll(-1)"),
        Binding("pagedown", "scroll(10)"),
        Binding("pageup", "scroll(-10)"),
        Binding("ctrl+d", "scroll(10)", priority=True),
    ]
    app: Dateline

    def __init__(self, signs: Signs, keys: Keymap) -> None:
        super().__init__(classes="over")
        self.signs, self.keys = signs, keys

    def compose(self) -> ComposeResult:
        """Show a line to type in over the page."""
        with Vertical(id="sheet"):
            yield Input(
                placeholder=f"type to find a key, a sign or a field {self.signs.dot} esc closes",
                compact=True,
                id="find",
            )
            yield Page(id="help")

    def on_mount(self) -> None:
        """Show everything."""
        self.query_one(Page).show(page(self.signs, self.keys, ""))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what has the words typed."""
        self.query_one(Page).show(page(self.signs, self.keys, event.value))

    def action_scroll(self, lines: int) -> None:
        """Scroll the page."""
        self.query_one(Page).top += lines


def page(signs: Signs, keys: Keymap, words: str) -> Document:
    """Return what has all of the words, by group; for a single sign that is a key, what that key begins."""
    document = Document(signs)
    wanted = words.casefold().replace("ctrl+", "ctrl-").split()
    groups = list(_groups(signs, keys))
    found = _pressed(groups, words.strip()) or _told(groups, wanted)
    for title, entries in found:
        document.heading(title)
        for sign, name, about in entries:
            document.entry(sign, document.span(name), document.span(about, "muted"))
    if not found:
        document.line(document.span(f"Nothing here is called '{words}'.", "muted"))
    return document


def _pressed(groups: list[Group], key: str) -> list[Group]:
    """Return what a single sign is, or is the first of two keys of."""
    found = ((title, [entry for entry in entries if _begins(key, entry[0].text)]) for title, entries in groups)
    return [group for group in found if group[1] and len(key) == 1]


def _begins(key: str, pressed: str) -> bool:
    return any(one == key or (len(one) == 2 and one[0] == key and one not in NAMES) for one in pressed.split())  # noqa: PLR2004  (signs)


def _told(groups: list[Group], wanted: list[str]) -> list[Group]:
    """Return what has all of the words."""
    found = (
        (title, [one for one in entries if _has(f"{title} {one[0].text} {one[1]} {one[2]}", wanted)])
        for title, entries in groups
    )
    return [group for group in found if group[1]]


def _has(text: str, wanted: list[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in wanted)


def _groups(signs: Signs, keys: Keymap) -> Iterator[Group]:
    for group in GROUPS:
        yield (
            group,
            [
                (Span("  ".join(map(spelled, command.keys)), "key"), command.label, command.help)
                for command in sorted(keys.commands, key=lambda one: one.mode)  # those of `pick` alone come last
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
