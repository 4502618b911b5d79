"""From page to page and from row to row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.actions.reading import FILTERS, lead
from tui.app.linewise.session import PAGE

if TYPE_CHECKING:
    from typing import Any

    from tui.app.linewise.session import Session


def next_page(session: Session, _rest: str) -> None:
    """Go on: with a text begun, with the row after the one in full, or with the next page."""
    if session.more is not None:
        session.more()
    elif session.view.opened:
        step(session, "1", "")
    elif session.choices is None and session.top + PAGE >= len(session.found.rows):
        raise Refusal("this is the end of the list")
    else:
        session.show_page(session.top + (PAGE if session.choices is None else 0))


def previous_page(session: Session, _rest: str) -> None:
    """Go to the page before, or the row before the one in full."""
    if session.view.opened:
        step(session, "-1", "")
    elif not session.top:
        raise Refusal("this is the beginning of the list")
    else:
        session.show_page(max(session.top - PAGE, 0))


def first(session: Session, _rest: str) -> None:
    """Go to the first page."""
    _list(session, 0)


def last(session: Session, _rest: str) -> None:
    """Go to the last page."""
    _list(session, (len(session.found.rows) - 1) // PAGE * PAGE)


def rows(session: Session, _rest: str) -> None:
    """Go back to the list, at the page of the row."""
    _list(session, session.top)


def _list(session: Session, top: int) -> None:
    if session.view.opened:
        session.top = top
        session.go(session.view._replace(opened=False))
    else:
        session.show_page(top)


def open_row(session: Session, rest: str) -> None:
    """Open a row in full."""
    session.open(session.place(rest))


def step(session: Session, sign: str, _rest: str) -> None:
    """Open the row after or before."""
    here = session.found.rows.at(session.key)
    if here is None:
        raise Refusal("there is no row to open")
    place = here + int(sign) if session.view.opened else here
    if not 0 <= place < len(session.found.rows):
        raise Refusal("this is the last row" if place > 0 else "this is the first row")
    view = session.view._replace(opened=True).at(session.found.rows.row(place).key)
    # Steps from row to row are one step on the way back.
    session.trail = session.trail.replace(view) if session.view.opened else session.trail.go(view)


def facts(session: Session, rest: str) -> None:
    """Show the facts of an issue, an actor or a source among those found."""
    if rest:
        session.at(rest)
    kind, screen = session.view.kind.kind, _screen(session)
    if kind not in FILTERS:
        raise Refusal("only issues, actors and sources have facts of their own")
    if not session.key:
        raise Refusal("there is no row here")
    lead(screen, kind, session.key, within=True)


def again(session: Session, _rest: str) -> None:
    """Tell where one is once more."""
    session.show()


def _screen(session: Session) -> Any:  # noqa: ANN401  (a session has of a screen what the browser's commands need)
    return session
