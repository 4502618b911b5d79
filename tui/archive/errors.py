"""Why a source could not be fetched."""

from __future__ import annotations


class DownloadError(Exception):
    """A page that was not fetched, in words; `after`: the seconds its host asks to wait for, where it does."""

    def __init__(self, message: str, *, after: int | None = None) -> None:
        super().__init__(message)
        self.after = after
