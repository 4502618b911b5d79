"""Which files a base is made of, and their text."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Tree(Protocol):
        """Files by path, of a disk or of a revision in git."""

        def read(self, path: str) -> str:
            """Return a file's text. Raises InputError."""

        def expand(self, path: str, patterns: tuple[str, ...]) -> dict[str, list[str]]:
            """Return for each `include` pattern of the file at `path` the files it names."""

        def folders(self, path: str, patterns: tuple[str, ...]) -> list[str]:
            """Return the folders to watch for files that come or go."""


MAX_BYTES = 512 * 1024 * 1024
STDIN = "-"


class InputError(Exception):
    """An input that cannot be read at all: exit 3."""


def read(path: str) -> str:
    """Return a file's text: with or without BOM, lines ended by LF, bytes that are not UTF-8 as surrogates."""
    return decoded(path, _bytes(path))


def decoded(path: str, data: bytes) -> str:
    """Return the bytes of a file as text, as `read` does."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise InputError(f"{path}: is UTF-16; save it as UTF-8")
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape")
    return text.replace("\r\n", "\n") if "\r" in text else text


def _bytes(path: str) -> bytes:
    try:
        if path == STDIN:
            with open(0, "rb", closefd=False) as stream:
                data = stream.read(MAX_BYTES + 1)
        else:
            with open(path, "rb") as stream:
                data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(f"{path}: {explain(error)}") from None
    if len(data) > MAX_BYTES:
        raise InputError(f"{path}: is larger than {MAX_BYTES >> 20} MB; split it and name the parts in include")
    return data


def explain(error: OSError) -> str:
    """Return an operating system's error in words."""
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, IsADirectoryError):
        return "is a folder; name a file in it"
    if isinstance(error, PermissionError):
        return "may not be read; look at its permissions"
    return (error.strerror or str(error)).lower()


def expand(path: str, patterns: tuple[str, ...]) -> dict[str, list[str]]:
    """Return for each `include` pattern of the file at `path` the files it names, in order of their names."""
    from glob import glob  # noqa: PLC0415  (most bases include nothing)

    folder = os.path.dirname(os.path.abspath(path))
    found = {pattern: glob(os.path.join(folder, pattern), recursive=True) for pattern in patterns}
    return {pattern: sorted(name for name in names if not os.path.isdir(name)) for pattern, names in found.items()}


def folders(path: str, patterns: tuple[str, ...]) -> list[str]:
    """Return the folders to watch: a file that comes or goes changes its folder's time."""
    from glob import has_magic  # noqa: PLC0415

    found: set[str] = set()
    for pattern in patterns:
        top = os.path.join(os.path.dirname(os.path.abspath(path)), os.path.dirname(pattern))
        deep = has_magic(top)
        while has_magic(top):
            top = os.path.dirname(top)
        found.update((name for name, _, _ in os.walk(top)) if deep else [top])
    return sorted(name for name in found if os.path.isdir(name))


class Disk:
    """The files as they lie on the disk."""

    read, expand, folders = staticmethod(read), staticmethod(expand), staticmethod(folders)
