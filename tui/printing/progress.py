"""A bar on standard error while a base is read and indexed; it leaves nothing behind."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from tui.printing.console import console
from tui.printing.lines import Part, length
from tui.printing.page import Page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.printing.lines import Line

_STEP, _BAR = 12, 30
_SECONDS = 0.05  # between two drawings


class Bar:
    """Called with a step's name, what is done and the total; `close` takes it away.

    Drawn by going back to the line's start, which any terminal can: Rich's own bar hides the cursor and needs
    escape sequences where no colour is wanted.
    """

    def __init__(self, options: Mapping[str, object]) -> None:
        self.page = Page(console({"color": options.get("color", "auto")}, sys.stderr))
        self.drawn, self.at = 0, 0.0

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show how far a step has come, at most so often that an eye can follow."""
        if time.monotonic() - self.at >= _SECONDS:
            self.at = time.monotonic()
            self._draw(self._line(step, min(done / total, 1) if total else 0))

    def close(self) -> None:
        """Take the bar away."""
        self._draw([])

    def _line(self, step: str, share: float) -> Line:
        room = min(self.page.width - _STEP - len(" 100 % "), _BAR)
        full = self.page.bar(share, 1, room)
        rest = self.page.part("─" * (room - length([full])), "bar-rest")
        return [self.page.part(f"{step[: _STEP - 1]:<{_STEP}}", "muted"), full, rest, Part(f" {share:4.0%}", "accent")]

    def _draw(self, line: Line) -> None:
        """Write a line over the last one."""
        blank = " " * max(self.drawn - length(line), 0)
        text = "".join(self.page.printed([line])).removesuffix("\n")
        self.drawn = length(line)
        sys.stderr.write(f"\r{text}{blank}" + ("" if line else "\r"))
        sys.stderr.flush()
