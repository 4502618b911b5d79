"""What is kept of a browser until the next time it opens the same base: a small file for each in the state folder."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, NamedTuple

from tui.app.names import BY_ID
from tui.app.state import View
from tui.store.index import name
from tui.xdg import STATE, folder

if TYPE_CHECKING:
    from collections.abc import Sequence

VERSION = 1
# A query of many ids is long; what is longer than this was not written here.
MAX_BYTES = 65_536


class Session(NamedTuple):
    """The view left, the theme chosen and the time axis wished for, '' where neither was; and where it is kept."""

    view: View = View()
    theme: str = ""
    axis: str = ""
    path: str = ""


NONE = Session()


def path(paths: Sequence[str]) -> str:
    """Return where the session of a base of these files is kept; '' without a home, and for standard input."""
    home = folder(STATE)
    return os.path.join(home, f"{name(paths)}.json") if home and "-" not in paths else ""


def load(target: str) -> Session:
    """Return the session kept; a fresh one where none is, or it is damaged, of another version, or somebody else's."""
    fresh = Session(path=target)
    try:
        with open(target, "rb", opener=_own) as file:
            data = file.read(MAX_BYTES + 1)
        return _decoded(json.loads(data))._replace(path=target) if len(data) <= MAX_BYTES else fresh
    except (OSError, ValueError, RecursionError):
        return fresh


def _own(target: str, flags: int) -> int:
    """Open a file that is no link and the user's own. Raises OSError."""
    handle = os.open(target, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "geteuid") and os.fstat(handle).st_uid != os.geteuid():
        os.close(handle)
        raise PermissionError(target)
    return handle


def _decoded(found: object) -> Session:
    """Return a session from what was written. Raises ValueError where it is none."""
    if not isinstance(found, dict) or found.get("version") != VERSION:
        raise ValueError
    pane, query, sort, theme, axis = texts = [found.get(key) for key in ("pane", "query", "sort", "theme", "axis")]
    reverse, cursors = found.get("reverse"), found.get("cursors")
    if not isinstance(cursors, dict) or not isinstance(reverse, bool):
        raise ValueError  # noqa: TRY004  (whatever is wrong, it is no session)
    if not all(isinstance(text, str) for text in (*texts, *cursors.values())) or pane not in BY_ID:
        raise ValueError
    return Session(View(str(pane), str(query), str(sort), reverse, cursors), str(theme), str(axis))


def save(session: Session) -> None:
    """Keep a session, for its user alone and in one step; where that cannot be, the next time begins afresh."""
    if not session.path:
        return
    import tempfile  # noqa: PLC0415  (nothing is kept before the end)

    view = session.view
    kept = {
        "version": VERSION, "pane": view.pane, "query": view.query, "sort": view.sort, "reverse": view.reverse,
        "cursors": dict(view.cursors), "theme": session.theme, "axis": session.axis,
    }  # fmt: skip
    aside = ""
    try:
        home = os.path.dirname(session.path)
        os.makedirs(home, mode=0o700, exist_ok=True)
        handle, aside = tempfile.mkstemp(prefix=".session-", dir=home)
        with open(handle, "w", encoding="ascii") as file:
            json.dump(kept, file, indent=1)
        os.replace(aside, session.path)
    except OSError:
        if aside and os.path.exists(aside):
            os.unlink(aside)
