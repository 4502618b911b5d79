"""Politeness: one request at a time, a pause between two to one host, and one second try where a host asks for it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tui.archive.errors import DownloadError
from tui.archive.urls import parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.archive.download import Page

PATIENCE = 30  # seconds; who asks for more is told of, not waited for


class Pace:
    """Calls `get` with an address, `pause` seconds after the last answer from its host at the earliest."""

    def __init__(
        self,
        get: Callable[[str], Page],
        pause: float,
        *,
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.get, self.pause, self.sleep, self.now = get, pause, sleep, now
        self._last: dict[str, float] = {}

    def __call__(self, url: str) -> Page:
        """Fetch a page. Raises DownloadError."""
        try:
            return self._once(url)
        except DownloadError as error:
            if error.after is None or error.after > PATIENCE:
                raise
            self.sleep(error.after)
        return self._once(url)

    def _once(self, url: str) -> Page:
        host = parse(url).host
        if host in self._last:
            wait = self._last[host] + self.pause - self.now()
            if wait > 0:
                self.sleep(wait)
        try:
            return self.get(url)
        finally:
            self._last[host] = self.now()
