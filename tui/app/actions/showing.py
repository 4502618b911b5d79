"""Showing: which pane, in which order, which view of before or of the base."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.actions import Refusal

if TYPE_CHECKING:
    from tui.app.screens.browse import Browse

# What `s` goes through; --sort takes these and more.
SORTS = ("", "importance", "kind", "issue", "source", "standing", "due", "latest", "line")


def pane(screen: Browse, name: str) -> None:
    """Show a pane; the query holds."""
    view = screen.view.at(screen.key) if screen.key else screen.view
    screen.go(view._replace(pane=name, opened=False))
    screen.rows.focus()


def whole(screen: Browse) -> None:
    """Give the part that has the focus all the room, or let list and detail share it again."""
    if screen.view.whole:
        share(screen)
    elif not screen.wide:
        say = screen.base.keys.say
        raise Refusal(
            f"there is room for one of the two only: {say('open')} and {say('leave')} go from one to the other"
        )
    else:
        inside = screen.where == "detail"
        screen.trail = screen.trail.replace(screen.view._replace(whole=True, opened=inside).at(screen.key))


def share(screen: Browse) -> None:
    """Let list and detail share the room; the focus stays where it is."""
    part = screen.page if screen.view.opened else screen.rows
    screen.trail = screen.trail.replace(screen.view._replace(whole=False, opened=False))
    part.focus()


def sort(screen: Browse) -> None:
    """Sort by the next field."""
    now = screen.view.sort
    following = SORTS[(SORTS.index(now) + 1) % len(SORTS)] if now in SORTS else ""
    screen.go(screen.view._replace(sort=following).at(screen.key))
    screen.say(f"sorted by {following or 'date'}")


def reverse(screen: Browse) -> None:
    """Turn the order round."""
    screen.go(screen.view._replace(reverse=not screen.view.reverse).at(screen.key))


def back(screen: Browse) -> None:
    """Go back to the view before."""
    if not screen.trail.past:
        raise Refusal("there is no view before this one")
    screen.trail = screen.left().back()


def forward(screen: Browse) -> None:
    """Go forward again."""
    if not screen.trail.future:
        raise Refusal("there is no view after this one")
    screen.trail = screen.left().forward()


def saved(screen: Browse) -> None:
    """Show the saved views of the base, each under its key."""
    from tui.app.screens.menu import Item, Menu  # noqa: PLC0415  (shown when asked for)

    views = screen.base.entries("view").values()
    keyed = [view for view in views if len(view["key"]) == 1]
    if not views:
        raise Refusal('the base has no saved view: add [[view]] name = "…" query = "…" key = "…"')
    if not keyed:
        raise Refusal(f"no saved view has a key; {screen.base.keys.say('palette')} lists them by name")
    items = [Item(view["key"], view["name"], partial(query_of, screen, view["query"])) for view in keyed]
    missed = partial(screen.say, "no saved view has this key", refused=True)
    screen.app.push_screen(Menu(items, screen.base.signs, lambda _: missed()))


def query_of(screen: Browse, query: str) -> None:
    """Show a saved query in the pane at hand."""
    screen.ask(screen.view._replace(query=query.strip(), opened=False))
    screen.rows.focus()
