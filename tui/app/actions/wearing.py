"""Colours: choosing others, telling which cannot be used, and wearing a theme of the user's as they change its file."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tui import shipped
from tui.query.records import local
from tui.store.index import stamp
from tui.theme import ThemeError, available, load

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.app import Dateline
    from tui.app.screens.browse import Browse
    from tui.model.problem import Problem
    from tui.store.index import Stamp

# Seconds between two looks at the file, and those a problem stays to be read.
LOOK, READ = 1.0, 6


def choose(screen: Browse) -> None:
    """Show the colours there are, and say which of the user's cannot be used."""
    from tui.app.screens.palette import Palette, Themes  # noqa: PLC0415  (shown when asked for)

    broken = [problem for problem in available().problems if problem.severity == "error"]
    screen.app.push_screen(Palette({Themes}, placeholder=f"Colours{screen.base.signs.cut}"))
    tell(screen.app, broken, "dateline themes")


def tell(app: Dateline, problems: list[Problem], command: str) -> None:
    """Tell the first problem of settings of the user's, and which command tells the others."""
    if problems:
        first = str(problems[0]._replace(path=local(problems[0].path)))
        rest = f" (and {len(problems) - 1} more: '{command}')" if problems[1:] else ""
        app.notify(app.signs.shown(f"{first}{rest}"), severity="warning", timeout=READ, markup=False)


def watch(app: Dateline) -> Callable[[], None]:
    """Return what looks at the theme worn: a file of the user's that changed is read again, a broken one is told."""
    seen: dict[str, Stamp | None] = {}

    def look() -> None:
        path = app.look.path
        if not path or path.startswith(shipped.path("themes")):
            return
        now = None
        with suppress(OSError):
            now = stamp(path)
        before, seen[path] = seen.get(path, now), now
        if now is not None and now != before:
            try:
                app.wear(load(app.look.name))
            except ThemeError as error:
                tell(app, list(error.problems), "dateline themes")

    return look
