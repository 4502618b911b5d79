"""The browser: one trail of views, and everything drawn from where it stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.reactive import reactive

from tui.app import chrome
from tui.app.actions.reloading import look
from tui.app.bindings import bindings
from tui.app.document import Document
from tui.app.find import Found, detail
from tui.app.looking import look_into, look_up
from tui.app.names import PANES
from tui.app.news import Watch
from tui.app.resuming import resume
from tui.app.screens.keyed import Keyed
from tui.app.spots import come_back, left
from tui.app.state import Trail, View
from tui.app.weighing import weigh
from tui.app.widgets.axis import Axis
from tui.app.widgets.bar import Bar
from tui.app.widgets.facet_column import FacetColumn
from tui.app.widgets.page import Page
from tui.app.widgets.row_list import RowList
from tui.app.widgets.search import Complaint, SearchInput
from tui.query.nodes import QueryError

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.widgets import Input

    from tui.app.base import Base
    from tui.app.command import Command

# Seconds between two looks at the files.
LOOK = 1.0
# Cells from which there is room for a column of facets beside list and detail.
BROAD = 140


class Browse(Keyed, inherit_bindings=False):
    """The panes over one base."""

    trail: reactive[Trail] = reactive(Trail(), init=False, repaint=False)
    """Where we are and how we came here: all that is shown follows from it."""

    marks: reactive[frozenset[str]] = reactive(frozenset(), init=False, repaint=False)
    """The ids of marked facts; they survive every filter."""

    def __init__(self, base: Base, found: Found) -> None:
        super().__init__(classes="-narrow -ascii" if base.signs.ascii else "-narrow")
        self.base, self.found = base, found
        self._bindings = bindings({key: f"press({key!r})" for key in base.keys.first("", "list", "detail", "link")})
        self.files, self.looking = Watch(base.index), False
        self.before: View | None = None
        self.checked: Base | None = None  # what the checks have run on
        self.set_reactive(Browse.trail, Trail(found.view))

    @property
    def view(self) -> View:
        """The view shown."""
        return self.trail.now

    def compose(self) -> ComposeResult:
        """Lay out the lines of the frame and the two panes between them."""
        yield Bar(lambda cells: chrome.title(self.base, cells), "panel", id="title")
        yield Bar(lambda cells: chrome.panes(self.base, self.view, cells), "panel", id="panes")
        yield Bar(lambda _: chrome.newer(self.base), "surface", id="newer")
        yield Bar(
            lambda _: chrome.query(self.base, self.view, self.found, len(self.marks), typing=self.typing),
            "surface",
            id="query",
        )
        yield Complaint()
        yield Axis(self.base)
        with Horizontal(id="body"):
            yield FacetColumn(self.base)
            yield RowList(self.found.rows, self.found.rows.at(self.view.cursor) or 0, self.found.hits)
            yield Page(id="detail")
        yield Bar(lambda cells: chrome.shell(self.base, self.view, cells), "surface", id="shell")
        yield Bar(
            lambda cells: chrome.keys(self.base.keys, self.view, self.where, cells, self.app.mode), "panel", id="keys"
        )

    def on_mount(self) -> None:
        """Once the first rows are seen, show the first of them in full and look for what is still to be found."""
        resume(self, self.app.session)
        self.rows.focus()
        self.call_after_refresh(self.show_detail)
        self.call_after_refresh(self.follow)
        if not self.found.rows.complete:
            look_up(self)
        self.set_interval(LOOK, partial(look, self))
        if not self.base.large:
            self.call_after_refresh(look_into, self)

    # What the parts are.

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one(RowList)

    @property
    def page(self) -> Page:
        """The detail."""
        return self.query_one(Page)

    @property
    def typing(self) -> bool:
        """Whether a query is being typed."""
        return self.before is not None

    @property
    def where(self) -> str:
        """Where keys go to: `list`, `detail` or `search`."""
        return "search" if self.typing else "detail" if self.page.has_focus else "list"

    @property
    def key(self) -> str:
        """The id of the row under the cursor, '' where there is none, or none of this pane yet."""
        return self.rows.key if self.found.view.pane == self.view.pane else ""

    @property
    def wide(self) -> bool:
        """Whether list and detail stand side by side."""
        return self.has_class("-wide") and not self.view.whole

    # From the trail to the screen.

    def watch_trail(self, old: Trail, new: Trail) -> None:
        """Draw what the new view shows and the old one did not."""
        if new.now.rows() != old.now.rows():
            look_up(self)
        elif new.now.cursor != self.rows.key:
            self.rows.cursor = self.rows.rows.at(new.now.cursor) or 0
            self.show_detail()
        elif new.now.cursor != old.now.cursor:
            self.show_detail()
        self._arrange()
        come_back(self)
        self.follow()

    def watch_marks(self) -> None:
        """Draw other marks."""
        self.rows.mark(self.marks)
        self.frame()

    def show(self, found: Found, base: Base | None = None) -> None:
        """Show what was found, unless something else is asked for by now, or of another base."""
        if found.view.rows() != self.view.rows() or (base or self.base) is not self.base:
            return
        place = found.rows.at(self.view.cursor)
        if place is None:  # the row is gone: where the same is shown as before, its neighbour
            again = self.found.view.rows() == found.view.rows()
            place = max(min(self.rows.cursor, len(found.rows) - 1), 0) if again else 0
        self.found = found
        self.rows.show(found.rows, place, found.hits)
        self.show_detail()
        come_back(self)
        self.frame()
        self.follow()

    def follow(self) -> None:
        """Let the time axis follow the view."""
        axis = self.query_one(Axis)
        axis.settle()
        axis.follow(self.view, self.key)
        self.query_one(FacetColumn).follow(self.base, self.view)

    def on_screen_suspend(self) -> None:
        """Take messages away from what is laid over: they would hide its lines."""
        self.app.clear_notifications()

    def on_resize(self, event: events.Resize) -> None:
        """Give the time axis its share of the lines, and the facets a column where there is room for three."""
        self.set_class(event.size.width >= BROAD, "-broad")
        self.call_after_refresh(self.follow)

    def renew(self, base: Base) -> None:
        """Show the same view of a base read again, the cursor on the same row."""
        key = self.key
        self.base = self.app.base = base
        self.query_one(Axis).base = base
        if not base.large:
            self.call_after_refresh(look_into, self)
        self.marks = frozenset(name for name in self.marks if base.fact(name) is not None)
        self.set_reactive(Browse.trail, self.trail.replace(self.view.at(key) if key else self.view))
        self.set_class(base.newer is not None, "-newer")
        look_up(self)
        self.frame()

    def show_detail(self) -> None:
        """Show the row under the cursor in full."""
        key = self.rows.key
        self.page.show(detail(self.base, self.found, key) if key else Document(self.base.signs), self.found.hits)
        if self.found.view.pane == "sources":
            weigh(self, key)

    def _arrange(self) -> None:
        """Lay out for the pane, and bring the focus where something is seen."""
        self.set_class(self.view.opened, "-opened")
        self.set_class(self.view.whole, "-whole")
        self.set_class(self.view.pane == "questions", "-questions")
        if not self.typing and not self.wide:
            (self.page if self.view.opened else self.rows).focus()
        self.frame()

    def frame(self) -> None:
        """Draw the lines around the panes anew."""
        for bar in self.query(Bar):
            bar.update()

    def redraw(self) -> None:
        """Draw everything anew, in other colours."""
        self.rows.redraw()
        self.page.redraw()
        self.query_one(Axis).draw()
        self.refresh()

    # From the user to the trail.

    def go(self, view: View) -> None:
        """Go to another view; `H` comes back."""
        self.trail = self.left().go(view)

    def left(self) -> Trail:
        """Return the trail as it is to be left: it comes back to what is seen now."""
        return left(self)

    def forget_spot(self) -> None:
        """Take the view as it is seen now."""
        self.set_reactive(Browse.trail, self.trail.replace(self.view._replace(spot=None)))

    def ask(self, view: View) -> bool:
        """Go to a view whose query may be wrong; return whether it is not, and complain if it is."""
        try:
            self.base.results(view)
        except QueryError as error:
            self.query_one(Complaint).show(error)
            return False
        self.query_one(Complaint).show(None)
        if self.typing:
            self.trail = self.trail.replace(view)
        else:
            self.go(view)
        return True

    def on_row_list_moved(self) -> None:
        """Take the row the cursor was moved to into the view, if it is still a row of this view."""
        if self.found.view.rows() == self.view.rows():
            self.trail = self.trail.replace(self.view.at(self.rows.key))

    def on_row_list_opened(self) -> None:
        """Open the row clicked twice."""
        self.action_press("enter", "list")

    def on_page_followed(self, event: Page.Followed) -> None:
        """Follow the link clicked."""
        self.act("reading.lead", event.link.kind, event.link.target)

    def on_facet_column_chosen(self, event: FacetColumn.Chosen) -> None:
        """Narrow the query to the value clicked."""
        self.act("searching.to", event.field, event.value)

    def on_bar_pressed(self, event: Bar.Pressed) -> None:
        """Show the pane clicked."""
        if event.bar.id == "panes":
            self.act("showing.pane", PANES[event.number].id)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find what is typed so far."""
        self.act("searching.typed", event.value)

    def on_descendant_focus(self) -> None:
        """Show the keys of the part that has the focus now."""
        self.query_one("#keys", Bar).update()

    def here(self, where: str) -> list[Command]:
        """Return the commands that mean something in a place, '' for where the focus is."""
        where = where or self.where
        link = where == "detail" and self.page.link is not None
        return self.base.keys.here(self.view.pane, "link" if link else where, self.app.mode)

    def take(self, event: events.Key) -> bool:
        """Put a sign into the query that was typed before its line had the focus; return whether it was."""
        if not self.typing or not event.is_printable or event.character is None:
            return False
        self.query_one(SearchInput).insert_text_at_cursor(event.character)
        return True
