"""Asking a large base in a thread: an answer nobody waits for any more is given up, and never shown."""

from __future__ import annotations

import sqlite3
import time
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from textual.worker import get_current_worker

from tui.app.interrupting import STALE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager

    from textual.dom import DOMNode

Answer = TypeVar("Answer")


def aside(  # noqa: PLR0913  (what is asked, and how)
    node: DOMNode,
    group: str,
    ask: Callable[[], Iterable[Answer]],
    take: Callable[[Answer], None],
    *,
    lock: AbstractContextManager[object] | None = None,
    pause: float = 0,
) -> None:
    """Hand each answer to `take`, in a thread; newer work of a node's group takes the place of what runs.

    `lock` is held while asking; `pause` are seconds to wait first, in which newer work may come.
    """
    work = partial(_work, node, ask, take, lock or nullcontext(), pause)
    node.run_worker(work, thread=True, exclusive=True, group=group)


def _work(
    node: DOMNode,
    ask: Callable[[], Iterable[Answer]],
    take: Callable[[Answer], None],
    lock: AbstractContextManager[object],
    pause: float,
) -> None:
    worker = get_current_worker()
    STALE.set(lambda: worker.is_cancelled)
    time.sleep(pause)
    try:
        with lock:
            for answer in () if worker.is_cancelled else ask():
                if worker.is_cancelled:
                    return
                node.app.call_from_thread(take, answer)
    except sqlite3.OperationalError:
        if not worker.is_cancelled:  # else it was interrupted
            raise
