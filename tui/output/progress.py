"""A long reading told in two lines, where nothing is to move."""

from __future__ import annotations

import sys


class Lines:
    """Called with a step, what is done and the total, it says once that a base is read; `close` says that it was."""

    def __init__(self) -> None:
        self._say("reading the base")

    def __call__(self, step: str, done: int, total: int) -> None:
        """Say nothing more: a figure that changes is spoken over and over."""

    def close(self) -> None:
        """Say that it is done."""
        self._say("the base is read")

    def _say(self, words: str) -> None:
        sys.stderr.write(f"dateline: {words}\n")
        sys.stderr.flush()
