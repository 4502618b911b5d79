"""Statements that end once nobody waits for their answer."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

# Steps of a statement, a millisecond or so, between two looks whether its answer is still wanted.
STEPS = 10_000

# Whether what a thread asks for is no longer waited for; each thread sets its own.
STALE: ContextVar[Callable[[], bool]] = ContextVar("stale", default=lambda: False)


def interruptible(db: sqlite3.Connection) -> sqlite3.Connection:
    """Let statements of a connection end, with sqlite3.OperationalError, once the thread that asks is stale.

    No other thread may use the connection meanwhile: it would wait for SQLite while SQLite waits for Python.
    """
    db.set_progress_handler(_stale, STEPS)
    return db


def _stale() -> bool:
    return STALE.get()()
