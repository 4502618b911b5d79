"""A session: the view, what it shows as lines, and what is typed. To the commands it is the browser's screen."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.find import detail, find
from tui.app.findings import check
from tui.app.linewise import telling
from tui.app.news import Watch
from tui.app.state import Trail, View
from tui.model.spoken import counted, sentence
from tui.query.nodes import QueryError

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from tui.app.base import Base
    from tui.app.document import Document, Link
    from tui.app.find import Found, Source
    from tui.app.linewise.paper import Paper

PAGE = 10  # rows told at a time


class Listed:
    """The rows of a session, as the commands of the browser know a list."""

    def __init__(self, session: Session) -> None:
        self.session = session

    @property
    def rows(self) -> Source:
        """The rows found."""
        return self.session.found.rows

    def focus(self) -> None:
        """Take the place of a focus, which lines have none of."""


class Session:
    """One reader at one base. `mode` is `pick` where facts are chosen."""

    wide = False  # a row opened stands in the place of the list

    def __init__(self, base: Base, view: View, paper: Paper, mode: str = "") -> None:
        self.base, self.paper, self.mode = base, paper, mode
        self.marks: frozenset[str] = frozenset()
        self.chosen: tuple[str, ...] = ()
        self.code: int | None = None
        self.top = 0
        self.document: Document | None = None
        # What a bare number means: a link, a facet, a saved view; a row of the list where this is None.
        self.choices: list[Callable[[], object]] | None = None
        self.facets: list[tuple[str, str]] = []  # those told last
        self.more: Callable[[], None] | None = None  # what `next` goes on with, where it is not the next page
        self.files = Watch(base.index)
        self._trail = Trail(view)
        self.found = self._look_up(view)

    # What the commands of the browser know of a screen.

    @property
    def app(self) -> Session:
        """The application."""
        return self

    @property
    def page(self) -> Session:
        """The detail."""
        return self

    @property
    def rows(self) -> Listed:
        """The list."""
        return Listed(self)

    @property
    def link(self) -> Link | None:
        """The link chosen, which is none: a link is followed by its number."""
        return None

    @property
    def trail(self) -> Trail:
        """The view and the way to it."""
        return self._trail

    @trail.setter
    def trail(self, trail: Trail) -> None:
        shown, self._trail = self.view, trail
        if trail.now != shown:
            self.show()

    @property
    def view(self) -> View:
        """The view shown."""
        return self._trail.now

    @property
    def where(self) -> str:
        """Where commands go to: `list` or `detail`."""
        return "detail" if self.view.opened else "list"

    @property
    def key(self) -> str:
        """The id of the row that is meant where none is named: the one opened last, else the first of the page."""
        rows = self.found.rows
        if not len(rows):
            return ""
        place = rows.at(self.view.cursor) if self.view.cursor else None
        return rows.row(self.top if place is None else place).key

    def suspend(self) -> AbstractContextManager[None]:
        """Lend the terminal to another program: nothing is drawn on it."""
        return nullcontext()

    def yank(self, text: str) -> bool:
        """Print what would be copied, unbroken; nothing is left to be printed at the end."""
        self.paper.raw(text)
        self.paper.hush = True
        return False

    def say(self, text: str, *, refused: bool = False) -> None:
        """Tell something in passing."""
        del refused
        self.paper.passing(self.base.signs.shown(text))

    def leave(self, code: int = 0) -> None:
        """End the session."""
        self.code = code

    def go(self, view: View) -> None:
        """Go to another view; `back` comes back."""
        before = self.view
        self.trail = self.trail.go(view)
        if view == before:
            self.show()

    def ask(self, view: View) -> bool:
        """Go to a view whose query may be wrong; return whether it is not, and complain if it is."""
        try:
            self.base.results(view)
        except QueryError as error:
            self.complain(error)
            return False
        self.go(view)
        return True

    def complain(self, error: QueryError) -> None:
        """Say what is wrong with a query."""
        self.say(str(error))

    # From the view to lines.

    def _look_up(self, view: View) -> Found:
        """Return what a view shows, all of it."""
        if view.pane == "problems" and self.base.findings is None:
            self.paper.tell(["Running the checks."])
            self.base.judge(check(self.base.index, self.base.today, part=self.base.launch.part))
        *_, found = find(self.base, view)
        place = found.rows.at(view.cursor) if view.cursor else None
        self.top = (place or 0) // PAGE * PAGE
        return found

    def show(self) -> None:
        """Tell the view: a row in full where one is opened, else a page of the list."""
        if self.view.rows() != self.found.view.rows():
            self.found = self._look_up(self.view)
        place = self.found.rows.at(self.view.cursor) if self.view.opened and self.view.cursor else None
        if place is None:
            self.show_page(self.top)
        else:
            self.show_row(place)

    def renew(self, base: Base) -> None:
        """Show the same view of a base read again."""
        self.base = base
        self.marks = frozenset(name for name in self.marks if base.fact(name) is not None)
        self.found = self._look_up(self.view)

    def left(self) -> Trail:
        """Return the trail as it is to be left."""
        return self._trail

    def show_page(self, top: int) -> None:
        """Tell the rows of the list from a place on."""
        rows, self.document, self.more = self.found.rows, None, None
        self.top = max(min(top, len(rows) - 1), 0)
        self.choices = None
        self.paper.tell([*self.heading(), *self._span()])
        if not len(rows):
            for paragraph in telling.document(rows.empty):
                self.paper.tell([paragraph])
        for place in range(self.top, min(self.top + PAGE, len(rows))):
            self.paper.tell(telling.row(self.base, self.found, place, marked=rows.row(place).key in self.marks))
        if self.top + PAGE < len(rows):
            self.paper.tell(["More: next."])

    def from_row(self, place: int) -> None:
        """Tell the rows from a place on, and have the first of them at hand."""
        self._trail = self._trail.replace(self.view._replace(opened=False).at(self.found.rows.row(place).key))
        self.show_page(place)

    def heading(self) -> list[str]:
        """Return what stands over a list: the pane, how many rows, the query, the order."""
        view, count = self.view, len(self.found.rows)
        noun = telling.NOUNS[view.pane].lower()
        told = [f"{view.kind.title}: {counted(count, noun)}."]
        told += [f"Query: {self.base.signs.shown(view.query)}."] if view.query and view.pane != "problems" else []
        if view.pane == "chronology" and (view.sort or view.reverse):
            told.append(f"Sorted by {view.sort or 'date'}{', reversed' if view.reverse else ''}.")
        told += [f"{len(self.marks):,} marked."] if self.marks else []
        return told

    def _span(self) -> list[str]:
        count = len(self.found.rows)
        return [f"Rows {self.top + 1:,} to {min(self.top + PAGE, count):,}."] if count > PAGE else []

    def open(self, place: int) -> None:
        """Open the row of a place."""
        if not 0 <= place < len(self.found.rows):
            raise Refusal(f"there is no row {place + 1:,}; the last one is {len(self.found.rows):,}")
        self.go(self.view._replace(opened=True).at(self.found.rows.row(place).key))

    def place(self, words: str) -> int:
        """Return the place of the row of a number; of the row at hand where none is given."""
        number = words.replace(",", "")
        if not words and self.key:
            return self.found.rows.at(self.key) or 0
        if not (number.isascii() and number.isdigit()):
            raise Refusal(f"a row is named by its number, not by '{words}'" if words else "there is no row here")
        if not 1 <= int(number) <= len(self.found.rows):
            raise Refusal(f"there is no row {words}; the last one is {len(self.found.rows):,}")
        return int(number) - 1

    def at(self, words: str) -> None:
        """Take the row of a number for the one at hand, without a word."""
        key = self.found.rows.row(self.place(words)).key
        self._trail = self._trail.replace(self.view.at(key))

    def show_row(self, place: int) -> None:
        """Tell a row in full."""
        key = self.found.rows.row(place).key
        if self.view.pane == "sources":
            self._weigh(key)
        self.more, self.document = None, detail(self.base, self.found, key)
        self.top = place // PAGE * PAGE
        self.paper.tell([telling.numbered(self.found, place), "Marked." if key in self.marks else ""])
        noun = sentence("", telling.NOUNS[self.view.pane].lower())
        for paragraph in telling.document(self.document):
            self.paper.tell([paragraph] if paragraph != noun else [])
        self.offer(self.document)

    def offer(self, document: Document) -> None:
        """Let a number follow a link of a document."""
        self.choices = [self._follower(link) for link in document.links]
        count = len(self.choices)
        if count:
            self.paper.tell(["1 link: 1 follows it." if count == 1 else f"{count:,} links: a number follows one."])

    def _follower(self, link: Link) -> Callable[[], None]:
        from tui.app.actions.reading import lead  # noqa: PLC0415  (nothing is followed at first)

        act: Callable[..., None] = lead
        return lambda: act(self, link.kind, link.target)

    def _weigh(self, key: str) -> None:
        """Count how much of a source's saved text is accounted for."""
        source = self.base.entries("source")[key]
        if source["text"] and key not in self.base.shares:
            from tui.app.texts import weigh  # noqa: PLC0415  (no text is read at first)

            self.base.shares[key] = weigh(self.base.index, source)
