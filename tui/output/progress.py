"""A long task told in two lines, where nothing is to move."""

from __future__ import annotations

import sys


class Lines:
    """Called with a step, what is done and the total, like a bar; says at the start what is done, and when it is."""

    def __init__(self, doing: str, done: str) -> None:
        self.done = done
        self._say(doing)

    def __call__(self, step: str, done: int, total: int) -> None:
        """Say nothing more: a figure that changes is spoken over and over."""

    def close(self) -> None:
        """Say that it is done."""
        self._say(self.done)

    def _say(self, words: str) -> None:
        sys.stderr.write(f"dateline: {words}\n")
        sys.stderr.flush()
