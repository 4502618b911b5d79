"""The browser reads files and nothing else: no key of it opens a socket."""

import subprocess
import sys

BROWSED = """
import asyncio, sys
sys.path[:] = {path!r}
seen = []

def guard(event, details):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.connect", "socket.sendto", "socket.bind"):
        seen.append(event)
    if event == "socket.__new__" and details[1] in (2, 10):
        seen.append(event)

sys.addaudithook(guard)
from tui.app.app import Dateline
from tui.app.base import Base
from tui.app.find import find
from tui.app.shell import Launch
from tui.app.state import View
from tui.store.index import open_base
from tui.theme import load

async def browse():
    base = Base(open_base([{file!r}]), 0, Launch(({file!r},), "2021-06-30"))
    app = Dateline(base, next(find(base, View())), load("harbour"), "truecolor")
    async with app.run_test(size=(120, 40)) as pilot:
        for key in {keys!r}:
            await pilot.press(key)
            await pilot.pause()
            await pilot.app.workers.wait_for_complete()

asyncio.run(browse())
print(seen)
"""
KEYS = ["j", "enter", "escape", "y", "y", "y", "u", *"1234567", "1", "x", "escape", "f", "question_mark", "escape"]


def test_browsing_opens_no_socket(small):
    script = BROWSED.format(path=sys.path, file=small, keys=KEYS)
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert found.stdout == "[]\n"
