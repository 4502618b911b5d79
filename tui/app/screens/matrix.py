"""The matrix: issues against time, actors, sources or kinds; a cell opens its facts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app import chrome
from tui.app.aside import aside
from tui.app.bindings import bindings
from tui.app.cells import ADDED, laid_out, made
from tui.app.screens.keyed import Keyed
from tui.app.state import View
from tui.app.text import Span
from tui.app.widgets.bar import Bar
from tui.app.widgets.table import Table
from tui.query.breakdowns import FEET
from tui.query.breakdowns.matrix import WORDS, MatrixError
from tui.query.results import Results

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.app.base import Base
    from tui.app.cells import Cells
    from tui.app.chrome import Parts
    from tui.app.command import Command
    from tui.app.screens.browse import Browse
    from tui.store.index import Index

LOOK = 1.0  # seconds between two looks whether the base was read again
NAME = "matrix"


class Matrix(Keyed, inherit_bindings=False):
    """A table of counts over the query of the browser it was called from."""

    def __init__(self, browse: Browse, by: str = "year") -> None:
        super().__init__(classes="-ascii" if browse.base.signs.ascii else "")
        self.browse, self.by = browse, by
        self._bindings = bindings({key: f"press({key!r})" for key in browse.base.keys.first("matrix")})
        self.told = ""
        self._read: tuple[Base, str, str] | None = None

    @property
    def base(self) -> Base:
        """The base of the browser."""
        return self.browse.base

    @property
    def table(self) -> Table:
        """The figures."""
        return self.query_one(Table)

    @property
    def view(self) -> View:
        """The view a shell line prints the rows of."""
        return View("issues", self.browse.view.query)

    def compose(self) -> ComposeResult:
        """Lay out the table between two lines above and two below."""
        yield Bar(self._title, "panel", id="title")
        yield Bar(self._cell, "surface", id="cell")
        yield Table()
        yield Bar(lambda cells: chrome.shell(self.base, self.view, cells, self._drawn_by), "surface", id="shell")
        yield Bar(lambda cells: chrome.keys(self.base.keys, self.view, "matrix", cells), "panel", id="keys")

    def on_mount(self) -> None:
        """See from time to time whether the base was read again."""
        self.set_interval(LOOK, self._look)

    def _look(self) -> None:
        if self.is_current:
            self.count()

    def on_screen_resume(self) -> None:
        """Count for the query of now."""
        self.table.focus()
        self.count()

    def count(self) -> None:
        """Count, unless what is shown is counted already: in a large base in a thread."""
        wanted = self.base, self.view.query, self.by
        if wanted == self._read:
            return
        self._read = wanted
        if self.base.large:
            ask = partial(_counted, self.base, self.base.apart(), self.view.query, self.by)
            aside(self, "matrix", lambda: (ask(),), lambda found: self._take(*found))
        else:
            self._take(*_counted(self.base, self.base.index, self.view.query, self.by))

    def _take(self, cells: Cells | None, told: str) -> None:
        self.told = told
        if cells is not None:
            self.table.show(cells)
        self.frame()

    def frame(self) -> None:
        """Draw the lines around the table anew."""
        for bar in self.query(Bar):
            bar.update()

    @property
    def _drawn_by(self) -> str:
        shown = self.table.shown
        return shown.found.by if shown is not None else self.by

    def _title(self, _cells: int) -> Parts:
        words = self.base.signs.shown(self.view.query) or "all facts"
        return (Span(" Issues", "title"), Span(f" by {self._drawn_by}  ", "accent"), Span(words, "muted")), ()

    def _cell(self, _cells: int) -> Parts:
        shown, table = self.table.shown, self.table
        if self.told or shown is None or not shown.rows:
            return (Span(f" {self.told or 'counting'}", "warning" if self.told else "muted"),), ()
        row, column = shown.found.rows[table.row]["id"], shown.columns[table.column]
        where = f" {WORDS.get(row) or self.base.signs.shown(shown.found.rows[table.row]['title'] or row)}"
        count = shown.rows[table.row][table.column]
        said = f" fact{'' if count == 1 else 's'}" if row not in FEET and column.name not in ADDED else ""
        return (
            Span(f"{where} {self.base.signs.dot} {column.title}  "),
            Span(f"{count:,}{said}", "title"),
        ), ()

    def on_table_moved(self) -> None:
        """Tell the cell."""
        self.frame()

    def on_table_opened(self) -> None:
        """Open the cell clicked twice."""
        self.action_press("enter")

    def here(self, where: str) -> list[Command]:
        """Return the commands of the matrix."""
        return self.base.keys.here(self.view.pane, where or "matrix")


def _counted(base: Base, index: Index, query: str, by: str) -> tuple[Cells | None, str]:
    """Return a matrix laid out, and what is to be said of it."""
    try:
        found = made(Results(index, query, today=base.today), by)
    except MatrixError as error:
        return None, str(error)
    return laid_out(base, found), ""
