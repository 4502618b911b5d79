"""The matrix of issues: opening it, moving from cell to cell, opening the facts of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.query.breakdowns import SUM
from tui.query.breakdowns.matrix import BY
from tui.query.nodes import QueryError

if TYPE_CHECKING:
    from tui.app.screens.browse import Browse
    from tui.app.screens.matrix import Matrix


def show(screen: Browse) -> None:
    """Show the matrix, as it was left."""
    from tui.app.screens.matrix import NAME, Matrix  # noqa: PLC0415  (shown when asked for)

    if not screen.app.is_screen_installed(NAME):
        screen.app.install_screen(Matrix(screen), NAME)
    screen.app.push_screen(NAME)


def close(screen: Matrix) -> None:
    """Close the matrix."""
    screen.dismiss()


def rows(screen: Matrix, count: str) -> None:
    """Move by so many rows."""
    screen.table.move(int(count), 0)


def columns(screen: Matrix, count: str) -> None:
    """Move by so many columns."""
    screen.table.move(0, int(count))


def page(screen: Matrix, halves: str) -> None:
    """Move by so many halves of what is seen."""
    screen.table.move(int(halves) * max(screen.table.window // 2, 1), 0)


def row_end(screen: Matrix, sign: str) -> None:
    """To the first or the last row."""
    screen.table.move(int(sign) * screen.table.length, 0)


def column_end(screen: Matrix, sign: str) -> None:
    """To the first or the last column."""
    shown = screen.table.shown
    screen.table.move(0, int(sign) * (len(shown.columns) if shown is not None else 0))


def by(screen: Matrix, count: str) -> None:
    """Count by the next of years, quarters, actors and so on."""
    screen.by = BY[(BY.index(screen.by) + int(count)) % len(BY)]
    screen.count()


def shell(screen: Matrix) -> None:
    """Copy the shell line that prints these figures."""
    from tui.app.actions.copying import put  # noqa: PLC0415  (nothing is copied at first)
    from tui.app.shell import line  # noqa: PLC0415  (the same)

    shown = screen.table.shown
    if shown is None:
        raise Refusal("the figures are still being counted")
    screen.say(put(screen, [line(screen.view, screen.base.launch, shown.found.by)], "shell line"))


def open_cell(screen: Matrix) -> None:
    """Open the facts of the cell in the chronology."""
    shown, table = screen.table.shown, screen.table
    if shown is None or not shown.rows[table.row][table.column]:
        raise Refusal("no fact stands here")
    query = shown.query(table.row, table.column)
    view = screen.browse.view._replace(pane="chronology", query=query or "", opened=False, cursors={})
    if query is None or not _asked(screen, query):
        raise Refusal("these facts are found by their ids alone, and are too many for that: narrow the query first")
    screen.dismiss()
    browse = screen.browse
    here = browse.view.at(browse.key) if browse.key else browse.view
    browse.trail = browse.trail.replace(here)
    browse.go(view)
    if shown.found.rows[table.row]["id"] == SUM or shown.columns[table.column].name == "sum":
        screen.say("each fact once; a sum counts those in several cells again")


def _asked(screen: Matrix, query: str) -> bool:
    """Return whether a query can be asked."""
    try:
        screen.base.results(screen.browse.view._replace(query=query)).total  # noqa: B018  (asking it is the test)
    except QueryError:
        return False
    return True
