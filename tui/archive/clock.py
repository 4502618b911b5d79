"""The time a whole exchange may take, by the clock: a server that drips is given no second more."""

from __future__ import annotations

import time

from tui.archive.errors import DownloadError


class Clock:
    """Runs from when it is made."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Return the seconds left. Raises DownloadError where none are."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise self.over()
        return left

    def over(self) -> DownloadError:
        """Return the error of an exchange that takes too long."""
        return DownloadError(f"takes longer than {self.seconds:g} s")
