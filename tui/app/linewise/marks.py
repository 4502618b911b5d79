"""Marking facts by their numbers, and choosing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.actions import Refusal, choosing
from tui.app.names import FACTS

if TYPE_CHECKING:
    from typing import Any

    from tui.app.linewise.session import Session


def _keys(session: Session, rest: str) -> frozenset[str]:
    """Return the ids of the facts of some numbers, `3 5-7`; of the one at hand where none is given."""
    if session.view.pane not in FACTS:
        raise Refusal("only facts are marked: chronology lists them")
    words = rest.replace(",", " ").split() or [""]
    places = [place for word in words for place in _places(session, word)]
    return frozenset(session.found.rows.row(place).key for place in places)


def _places(session: Session, word: str) -> range:
    first, dash, last = word.partition("-")
    start = session.place(first)
    return range(start, (session.place(last) if dash else start) + 1)


def mark(session: Session, rest: str) -> None:
    """Mark facts; those marked already lose their mark."""
    keys = _keys(session, rest)
    session.marks = session.marks ^ keys
    gained, lost = len(keys & session.marks), len(keys - session.marks)
    told = [f"{gained:,} marked" if gained else "", f"{lost:,} no longer marked" if lost else ""]
    session.say(f"{', '.join(filter(None, told))}; {len(session.marks):,} in all")


def choose(session: Session, rest: str) -> None:
    """Choose facts and end."""
    screen: Any = session
    if rest:
        session.marks = _keys(session, rest)
    elif not session.marks:
        session.marks = _keys(session, "")
    choosing.these(screen)
