"""From an open base to the exit code of the line browser."""

from __future__ import annotations

import importlib
import os
import sys
from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.actions.choosing import NOTHING
from tui.app.base import Base
from tui.app.linewise import verbs
from tui.app.linewise.outside import notice
from tui.app.linewise.paper import Paper
from tui.app.linewise.prompt import reader
from tui.app.linewise.session import Session
from tui.app.linewise.signs import spoken
from tui.app.names import PANES
from tui.app.signs import signs
from tui.model.nearest import nearest
from tui.model.spoken import counted
from tui.query.nodes import QueryError

if TYPE_CHECKING:
    from tui.app.linewise.verbs import Verb
    from tui.app.shell import Launch
    from tui.app.state import View
    from tui.store.index import Index


def browse(index: Index, today: int, view: View, launch: Launch) -> int:
    """Read commands and answer them until there are no more. Raises QueryError for a first query that is none."""
    session = Session(_base(index, today, launch), view, Paper(sys.stdout))
    return converse(session)


def pick(index: Index, today: int, view: View, launch: Launch) -> tuple[int, Index, tuple[str, ...]]:
    """Let facts be chosen; all words go to standard error. Return exit code, index and ids. Raises QueryError."""
    session = Session(_base(index, today, launch), view, Paper(sys.stderr), "pick")
    return converse(session), session.base.index, session.chosen


def _base(index: Index, today: int, launch: Launch) -> Base:
    return Base(index, today, launch, spoken(signs(os.environ)))


def converse(session: Session) -> int:
    """Tell the base and the view, then answer each line; return the exit code."""
    read = reader(session.paper)
    base = session.base
    told = [f"{base.signs.shown(base.title)}.", f"{counted(base.facts, 'fact')}."]
    told += [f"{counted(base.problems, 'problem')}: problems lists them."] if base.problems else []
    session.paper.tell([*told, "help lists the commands."])
    session.show()
    while session.code is None:
        line = read()
        if line is None:
            return NOTHING if session.mode == "pick" else 0
        notice(session)
        answer(session, line)
    return session.code


def answer(session: Session, line: str) -> None:
    """Do what a typed line says, or say why not."""
    word, rest = verbs.split(line)
    try:
        if word.isascii() and word.isdigit() and not rest:
            choose(session, int(word))
        else:
            _do(session, _verb(session, word or "next"), rest)
    except Refusal as refusal:
        session.say(str(refusal))
    except QueryError as error:
        session.complain(error)


def choose(session: Session, number: int) -> None:
    """Do what a bare number means."""
    if session.choices is not None:
        if not 1 <= number <= len(session.choices):
            raise Refusal(f"there is no {number:,} here; open {number:,} opens that row of the list")
        session.choices[number - 1]()
    elif not len(session.found.rows) and 1 <= number <= len(PANES):
        session.go(session.view._replace(pane=PANES[number - 1].id, opened=False))
    else:
        session.open(number - 1)


def _verb(session: Session, typed: str) -> Verb:
    known = verbs.known(session.mode)
    found = verbs.find(typed, known)
    if len(found) == 1:
        return found[0]
    shown = session.base.signs.shown(typed)
    if found:
        raise Refusal(f"'{shown}' may be {', '.join(verb.word for verb in found)}")
    near = nearest(typed, [verb.word for verb in known])
    fix = f"did you mean {near}?" if near else "help lists them"
    raise Refusal(f"there is no command '{shown}'; {fix}")


def _do(session: Session, verb: Verb, rest: str) -> None:
    """Run a command: the browser's as the browser does, the lines' own with the words that follow."""
    module, _, name = verb.action.removeprefix("linewise.").partition(".")
    package = "tui.app.linewise" if verb.own else "tui.app.actions"
    if verb.row and rest:
        session.at(rest)
    elif rest and not verb.takes:
        raise Refusal(f"{verb.word} takes nothing, and here is '{session.base.signs.shown(rest)}'")
    given = [verb.argument] if verb.argument else []
    getattr(importlib.import_module(f"{package}.{module}"), name)(session, *given, *([rest] if verb.own else []))
