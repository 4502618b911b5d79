"""Marking facts: marks survive every filter, and what is copied is what is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.actions.showing import back
from tui.query.spelling import term

if TYPE_CHECKING:
    from tui.app.screens.browse import Browse


def toggle(screen: Browse) -> None:
    """Mark the fact under the cursor, or take its mark away, and go on."""
    key = screen.key
    if not key:
        raise Refusal("there is no fact to mark")
    screen.marks = screen.marks ^ {key}
    if screen.where == "list":
        screen.rows.move_to(screen.rows.cursor + 1)


def show(screen: Browse) -> None:
    """Show the marked facts alone."""
    if not screen.marks:
        raise Refusal(f"no fact is marked: {screen.base.keys.say('mark')} marks one")
    view = screen.view._replace(pane="chronology", query=term("id", *sorted(screen.marks)), opened=False)
    if view.rows() == screen.view.rows() and screen.trail.past:
        back(screen)
    else:
        screen.go(view)
        screen.rows.focus()


def clear(screen: Browse) -> None:
    """Take all marks away."""
    if not screen.marks:
        raise Refusal("no fact is marked")
    screen.say(f"{len(screen.marks)} marks taken away")
    screen.marks = frozenset()
