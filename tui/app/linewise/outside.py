"""What goes on outside: commands facts are piped to, the editor, and files that change."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.actions.piping import CHUNK, lines, numbers
from tui.app.editor import NoEditor, command, words
from tui.app.news import read
from tui.app.piping import Pipe
from tui.app.place import place

if TYPE_CHECKING:
    from typing import Any

    from tui.app.linewise.session import Session
    from tui.app.news import News


def pipe(session: Session, rest: str) -> None:
    """Pipe the marked facts, or those found, into a command and print what it says."""
    screen: Any = session
    if not rest:
        raise Refusal("pipe into what? as in pipe jq .text")
    found, ordered = numbers(screen)
    if not found:
        raise Refusal("there are no facts here to pipe")
    said = Pipe(rest).run(lines(session.base, found, CHUNK if ordered else 1))
    session.paper.raw(said.text)
    if said.ending:
        session.say(f"the command {said.ending}")


def edit(session: Session, rest: str) -> None:
    """Open the editor at the line of a row, and read the files again."""
    if rest:
        session.at(rest)
    screen: Any = session
    path, line = place(screen)
    if path == "-":
        raise Refusal("this base came through standard input: there is no file to edit")
    try:
        editor = words(os.environ)
        code = subprocess.run(command(editor, path, line), check=False).returncode  # noqa: S603  (no shell, a list of ours)
    except NoEditor as error:
        raise Refusal(str(error)) from None
    except OSError as error:
        raise Refusal(f"{editor[0]}: {error.strerror}") from None
    session.say(f"{os.path.basename(editor[0])} ended with {code}" if code else "the editor is closed")
    notice(session)


def reload(session: Session, _rest: str) -> None:
    """Read the files again, and say what changed."""
    if session.base.reopen is None:
        raise Refusal("this base came through standard input, which cannot be read again")
    _take(session, read(session.base, session.files))


def notice(session: Session) -> None:
    """Read files that changed."""
    if session.base.reopen is not None and session.files.changed():
        _take(session, read(session.base, session.files))


def _take(session: Session, news: News) -> None:
    """Show what was read; where the files lost facts, keep the last good ones and say so."""
    if news.base is None:
        if news.problems != session.base.newer:
            session.base.newer = news.problems
            session.say(f"{len(news.problems):,} problems in the files; the last good facts stay: problems lists them")
        return
    mended = session.base.newer is not None
    session.renew(news.base)
    session.say(
        "; ".join(filter(None, [str(news), "the base can be read again" if mended else ""])) or "nothing changed"
    )
