"""Reading: into the detail and out of it, along its links, to what a row or a link stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.actions.choosing import NOTHING
from tui.app.actions.mending import mend
from tui.app.actions.showing import share
from tui.app.names import FACTS
from tui.app.narrowing import narrowed
from tui.app.state import View

if TYPE_CHECKING:
    from tui.app.screens.browse import Browse

FILTERS = ("issue", "actor", "source")


def open_row(screen: Browse) -> None:
    """Open the row: an issue, actor or source as a filter, a problem in the editor, anything else in full."""
    kind = screen.view.kind.kind
    if not screen.key:
        mend(screen)
        return
    if kind == "problem":
        from tui.app.actions.editing import here  # noqa: PLC0415  (nothing is edited at first)

        here(screen)
    elif kind in FILTERS:
        lead(screen, kind, screen.key, within=True)
    else:
        into(screen)


def into(screen: Browse) -> None:
    """Go into the detail."""
    if not screen.key:
        raise Refusal("there is no row to look into")
    if screen.where == "detail":
        raise Refusal(f"this is the detail: {screen.base.keys.say('out')} leads to the list")
    if not screen.wide and not screen.view.opened:
        screen.go(screen.view._replace(opened=True).at(screen.key))
    screen.page.focus()


def out(screen: Browse) -> None:
    """Go back to the list."""
    if screen.where == "list" and not screen.view.opened:
        raise Refusal("this is the list already")
    if screen.view.opened:
        screen.go(screen.view._replace(opened=False))
    screen.rows.focus()


def escape(screen: Browse) -> None:
    """Go back to the list; in the list, clear the query."""
    if screen.view.whole:
        share(screen)
    elif screen.where == "detail" or screen.view.opened:
        out(screen)
    elif screen.view.query:
        screen.go(screen.view._replace(query="").at(screen.key))
    elif screen.app.mode == "pick":
        screen.app.leave(NOTHING)
    else:
        raise Refusal(f"nothing to leave: {screen.base.keys.say('quit')} quits")


def next_link(screen: Browse) -> None:
    """Choose the next link of the detail; behind the last one stands the list."""
    if screen.where == "list":
        into(screen)
        screen.page.choose(0)
    elif not screen.page.choose(screen.page.chosen + 1) and screen.wide:
        out(screen)


def previous_link(screen: Browse) -> None:
    """Choose the link before; before the first one stands the list."""
    if screen.where == "list":
        into(screen)
        last = screen.page.document
        screen.page.choose(len(last.links) - 1 if last is not None else -1)
    elif not screen.page.choose(screen.page.chosen - 1) and screen.wide:
        out(screen)


def follow(screen: Browse) -> None:
    """Follow the chosen link."""
    link = screen.page.link
    if link is None:
        chooses = f"no link is chosen: {screen.base.keys.say('next-link')} chooses one"
        raise Refusal(chooses if _links(screen) else "there is no link here")
    lead(screen, link.kind, link.target)


def _links(screen: Browse) -> int:
    return len(screen.page.document.links) if screen.page.document is not None else 0


def lead(screen: Browse, kind: str, target: str, *, within: bool = False) -> None:
    """Go where a link leads: to a fact in the chronology, to the facts of an entry, or out to the browser.

    `within` looks for the facts of an entry among those of the query, else among all.
    """
    if kind == "url":
        from tui.app.actions.opening import address  # noqa: PLC0415  (nothing is opened at first)

        address(screen, target)
    elif kind == "fact":
        _to_fact(screen, target)
    elif kind == "question":
        screen.go(screen.view._replace(pane="questions", query="").at(target, "questions"))
    elif target not in screen.base.entries(kind):
        raise Refusal(f"the base has no {kind} '{target}'")
    else:
        query = narrowed(screen.view.query if within else "", kind, target)
        screen.go(screen.view._replace(pane="chronology", query=query, opened=False))
        screen.rows.focus()


def _to_fact(screen: Browse, name: str) -> None:
    """Go to a fact: among the facts shown where it is one of them, else among all."""
    if screen.base.fact(name) is None:
        raise Refusal(f"the base has no fact '{name}'")
    view = screen.view if screen.view.pane in FACTS else screen.view._replace(pane="chronology")
    if view.pane != screen.view.pane or screen.rows.rows.at(name) is None:
        view = View(sort=view.sort, reverse=view.reverse, cursors=view.cursors)
    screen.go(view._replace(opened=not screen.wide).at(name))
