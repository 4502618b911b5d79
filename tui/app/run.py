"""From an open base to the exit code of the browser."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

from tui.app.base import Base
from tui.app.find import find
from tui.app.signs import signs

if TYPE_CHECKING:
    from tui.app.app import Dateline
    from tui.app.shell import Launch
    from tui.app.state import View
    from tui.store.index import Index
    from tui.theme import Theme


def browse(index: Index, today: int, view: View, launch: Launch, look: tuple[Theme, str]) -> int:
    """Show a base until the user leaves; `look` is a theme and the depth of its colours. Raises QueryError.

    The first rows are read before Textual is there, so that its first frame holds them.
    """
    return _shown(Base(index, today, launch, signs(os.environ)), view, look).return_code or 0


def pick(
    index: Index, today: int, view: View, launch: Launch, look: tuple[Theme, str]
) -> tuple[int, Index, tuple[str, ...]]:
    """Show a base until facts are chosen; return the exit code, the index as it is then, the ids. Raises QueryError."""
    app = _shown(Base(index, today, launch, signs(os.environ)), view, look, "pick")
    return app.return_code or 0, app.base.index, app.chosen


def _shown(base: Base, view: View, look: tuple[Theme, str], mode: str = "") -> Dateline:
    """Run the browser to its end."""
    found = next(find(base, view))
    from tui.app.app import Dateline  # noqa: PLC0415  (a query that cannot be read does without)

    app = Dateline(base, found, *look, mode)
    gc.freeze()
    gc.enable()
    app.run()
    return app
