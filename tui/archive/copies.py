"""Where the saved copies of a base lie, and how one is written: whole or not at all.

A source's `text` is a path relative to the file the source stands in. A copy lies in the folder of the base or
below it, links followed: a base from elsewhere shall not make Dateline show any file of its reader's.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, NamedTuple

from tui.store.files import STDIN

if TYPE_CHECKING:
    from tui.query.entries import Record
    from tui.store.index import Index

FOLDER = "copies"


class CopyError(Exception):
    """A saved copy that cannot be used: `code` is copy-outside, copy-missing or copy-unreadable; `fix` what to do."""

    def __init__(self, code: str, message: str, fix: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.fix = code, message, fix


class Place(NamedTuple):
    """The folder of the file a source stands in, and the folder of its base, in which copies must lie."""

    folder: str
    root: str

    def path(self, text: str) -> str:
        """Return the path of the copy that `text` names. Raises CopyError where it is outside the base's folder."""
        if "\0" in text:
            raise CopyError("copy-unreadable", "the name of the saved copy is no file name")
        path = os.path.normpath(os.path.join(self.folder, text))
        if not _within(os.path.realpath(self.root), os.path.realpath(path)):
            fix = f"move it to {FOLDER}/ beside the base"
            raise CopyError(
                "copy-outside", f"the saved copy {text} lies outside the base's folder and is not read", fix
            )
        return path

    def text(self, path: str) -> str:
        """Return what `text` has to say for the copy at a path."""
        return os.path.relpath(path, self.folder).replace(os.sep, "/")


def place(index: Index, source: Record) -> Place:
    """Return where the copies of a source belong: the base is the file given that holds or includes the source's."""
    folder = _folder(index.files[source["file"]])
    roots = [root for root in map(_folder, index.paths) if _within(root, folder)]
    return Place(folder, max(roots, key=len, default=folder))


def _folder(path: str) -> str:
    return os.getcwd() if path == STDIN else os.path.dirname(os.path.abspath(path))


def _within(folder: str, path: str) -> bool:
    try:
        return os.path.commonpath((folder, path)) == folder
    except ValueError:  # another drive
        return False


def write(path: str, data: bytes) -> None:
    """Write a copy beside its place and put it there: a link there is replaced, not followed. Raises OSError."""
    folder = os.path.dirname(path)
    os.makedirs(folder, exist_ok=True)
    aside = os.path.join(folder, f".part-{os.getpid()}")
    try:
        with open(aside, "xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(aside, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(aside)
        raise
