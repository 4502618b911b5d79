"""The browser over a base of its own, driven by a pilot."""

from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest

from tui.app.app import Dateline
from tui.app.base import Base
from tui.app.find import find
from tui.app.keymap import Keymap
from tui.app.session import NONE
from tui.app.shell import Launch
from tui.app.signs import UNICODE
from tui.app.state import View
from tui.model.calendar import days_from_civil
from tui.store.index import open_base
from tui.theme import load

FILE = str(Path(__file__).parent / "base.toml")
TODAY = days_from_civil(2021, 6, 30)


@pytest.fixture
def base():
    """The base of these tests."""
    return Base(open_base([FILE]), TODAY, Launch((FILE,), "2021-06-30"))


@pytest.fixture
def browse():
    """Open the browser: `async with browse("salmon", size=(80, 24)) as pilot`."""

    @asynccontextmanager
    async def opened(query="", *, size=(120, 40), file=FILE, look=("harbour", "truecolor"), signs=UNICODE, **more):
        reopen = partial(open_base, [file])
        base = Base(
            reopen(), TODAY, Launch((file,), "2021-06-30", reopen=reopen, keys=more.get("keys", Keymap())), signs
        )
        session = more.get("session", NONE._replace(view=View(query=query)))
        app = Dateline(base, next(find(base, session.view)), load(look[0]), look[1], session=session)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            yield pilot

    return opened


def settled(app):
    """Whether nothing runs any more and the list shows all that its view asks for."""
    found, view = getattr(app.screen, "found", None), getattr(app.screen, "view", None)
    shown = found is None or (found.rows.complete and found.view.rows() == view.rows())
    return shown and all(worker.is_finished for worker in app.workers)


@pytest.fixture
def press():
    """Press keys one after the other; what is longer than a key's name is typed sign by sign."""

    async def pressed(pilot, *keys):
        for key in keys:
            names = [key] if len(key) == 1 or key in NAMED else list(key)
            await pilot.press(*("space" if name == " " else name for name in names))
        await pilot.pause()
        for _ in range(100):  # what one finds may set another to work, and on a busy machine its news come late
            if settled(pilot.app):
                break
            await pilot.app.workers.wait_for_complete()
            await pilot.pause(0.01)
        return pilot.app.screen

    return pressed


NAMED = {
    "enter", "escape", "tab", "shift+tab", "down", "up", "left", "right", "pagedown", "pageup", "home", "end", "space",
    "ctrl+d", "ctrl+u", "ctrl+e", "ctrl+y", "ctrl+c", "ctrl+p", "ctrl+q", "backspace",
}  # fmt: skip


def seen(pilot):
    """The text on the screen, line by line."""
    screen = pilot.app.screen
    return ["".join(segment.text for segment in strip).rstrip() for strip in screen._compositor.render_strips()]


@pytest.fixture
def lines():
    """Return what is on the screen as lines of text."""
    return seen
