"""Finding what the browser shows: at once in a small base, in a thread in a large one."""

from __future__ import annotations

import time
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from tui.app.aside import aside
from tui.app.find import find
from tui.app.findings import check
from tui.app.interrupting import STALE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.app.base import Base
    from tui.app.find import Found
    from tui.app.screens.browse import Browse
    from tui.app.state import View
    from tui.model.problem import Problem
    from tui.store.index import Index

# Seconds in which the first rows are drawn before the others are looked up: the next letter may come meanwhile.
BREATH = 0.05
_LOCK = Lock()  # one thread at a time holds the connection rows are found over


def look_up(screen: Browse) -> None:
    """Find what the view shows; for the problems, run the checks too."""
    if screen.view.pane == "problems":
        look_into(screen)
    base, view = screen.base, screen.view
    if base.large:
        aside(screen, "find", partial(_found, base, view), lambda found: screen.show(found, base), lock=_LOCK)
    else:
        for found in find(base, view):
            screen.show(found)


def _found(base: Base, view: View) -> Iterator[Found]:
    for found in find(base, view, aside=True):
        yield found
        until = time.monotonic() + BREATH
        while time.monotonic() < until and not STALE.get()():
            time.sleep(BREATH / 10)


def look_into(screen: Browse) -> None:
    """Run the checks in a thread, once: at the start in a small base, as problems are asked for in a large one."""
    if screen.checked is not screen.base:
        screen.checked = screen.base
        index = screen.base.apart()
        aside(screen, "check", partial(_checked, screen.base, index), partial(_judge, screen, screen.base))


def _checked(base: Base, index: Index) -> tuple[list[Problem]]:
    return (check(index, base.today, part=base.launch.part),)


def _judge(screen: Browse, base: Base, found: list[Problem]) -> None:
    """Take what the checks found, unless another base is shown by now."""
    if screen.base is not base:
        return
    base.judge(found)
    if screen.view.pane == "problems":
        look_up(screen)
    screen.frame()
