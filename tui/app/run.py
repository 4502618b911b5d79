"""From an open base to the exit code of the browser."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from tui.app.base import Base
from tui.app.find import find
from tui.app.session import NONE, Session, save
from tui.app.signs import signs
from tui.app.state import View
from tui.query.nodes import QueryError

if TYPE_CHECKING:
    from tui.app.app import Dateline
    from tui.app.shell import Launch
    from tui.store.index import Index
    from tui.theme import Theme

# When the collector looks for cycles: seldom through everything. What threads read of a large base is full of objects
# and free of cycles; to look through all of it takes up to 0.2 seconds, in which no key is answered.
COLLECTED = (700, 10, 10_000)
# Seconds after which a thread that reads lets the one that draws go on.
SWITCH = 0.0005


def browse(  # noqa: PLR0913  (what is shown, and how)
    index: Index, today: int, view: View | None, launch: Launch, look: tuple[Theme, str], *, session: Session
) -> int:
    """Show a base until the user leaves; `look` is a theme and the depth of its colours. Raises QueryError.

    Without a view it begins where it was left. The first rows are read before Textual is there, so that its first
    frame holds them.
    """
    base = Base(index, today, launch, signs(os.environ))
    app = _shown(base, view or _readable(base, session.view), look, session=session)
    if app.left is not None:
        save(app.left)
    return app.return_code or 0


def _readable(base: Base, view: View) -> View:
    """Return a view whose query and order can be read: without them where they no longer can."""
    try:
        base.results(view._replace(pane="chronology"))
    except QueryError:
        return View(view.pane, cursors=view.cursors)
    return view


def pick(
    index: Index, today: int, view: View, launch: Launch, look: tuple[Theme, str]
) -> tuple[int, Index, tuple[str, ...]]:
    """Show a base until facts are chosen; return the exit code, the index as it is then, the ids. Raises QueryError."""
    app = _shown(Base(index, today, launch, signs(os.environ)), view, look, mode="pick")
    return app.return_code or 0, app.base.index, app.chosen


def show(index: Index, today: int, view: View, launch: Launch, look: tuple[Theme, str]) -> int:
    """Show a base to a visitor, on a screen that has every sign; nothing of how they leave it is kept."""
    return _shown(Base(index, today, launch), view, look).return_code or 0


def _shown(base: Base, view: View, look: tuple[Theme, str], *, mode: str = "", session: Session = NONE) -> Dateline:
    """Run the browser to its end."""
    found = next(find(base, view))
    from tui.app.app import Dateline  # noqa: PLC0415  (a query that cannot be read does without)

    app = Dateline(base, found, *look, mode=mode, session=session)
    gc.freeze()
    gc.set_threshold(*COLLECTED)
    gc.enable()
    sys.setswitchinterval(SWITCH)
    app.run()
    _print(app.untaken)
    return app


def _print(copied: list[str]) -> None:
    """Print what was copied and no clipboard is known to have taken, where the browser was drawn."""
    if copied:
        sys.stderr.write("dateline: copied, and printed as no clipboard is known to have it:\n")
        sys.stderr.writelines(f"{text}\n" for text in dict.fromkeys(copied))
