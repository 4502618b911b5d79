"""Threads that ask: what nobody waits for any more ends by itself, in the midst of a statement."""

import sqlite3
from threading import Event

from tui.app.aside import aside
from tui.app.interrupting import interruptible

# It takes many seconds, unless it is interrupted.
LONG = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000000) SELECT max(i) FROM n"


async def test_a_statement_nobody_waits_for_is_interrupted(browse, tmp_path):
    db = interruptible(sqlite3.connect(tmp_path / "new.sqlite", check_same_thread=False))
    begun, ended, taken = Event(), Event(), []

    def long():
        begun.set()
        try:
            yield db.execute(LONG).fetchone()
        except sqlite3.OperationalError:
            ended.set()
            raise

    async with browse() as pilot:
        aside(pilot.app.screen, "test", long, taken.append)
        while not begun.is_set():
            await pilot.pause(0.01)
        aside(pilot.app.screen, "test", lambda: ("newer",), taken.append)
        while not (taken and ended.is_set()):
            await pilot.pause(0.01)
        assert taken == ["newer"]
        assert db.execute("SELECT 1").fetchone() == (1,)
