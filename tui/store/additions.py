"""Add entries to the end of a file of a base; everything that stands in it stays as it is, byte for byte."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui.store.files import InputError, explain, read
from tui.store.link import link
from tui.store.load import Loaded, load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.problem import Problem


class Rejected(Exception):  # noqa: N818  (the user's to mend: told, not raised further)
    """What would be wrong with the base if the text were added; nothing was written."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


def problems(paths: Sequence[str], path: str, text: str) -> list[Problem]:
    """Return the problems a base would have with `text` at the end of the file at `path`, and has not without it.

    Lines are those the problems would have in that file. Raises InputError.
    """
    before = {_words(found) for found in _loaded(paths, {}).problems}
    after = _loaded(paths, {path: joined(read(path), text)})
    if path not in after.files:
        raise InputError(f"{path}: is no file of this base")
    return [found for found in after.problems if _words(found) not in before]


def append(paths: Sequence[str], path: str, text: str) -> None:
    """Add `text` to the end of the file at `path`. Raises Rejected where it brings an error, InputError."""
    found = problems(paths, path, text)
    if any(problem.severity == "error" for problem in found):
        raise Rejected(found)
    held = read(path)
    added = joined(held, text)[len(held) :]
    try:
        with open(path, "r+b") as stream:
            windows = b"\r\n" in stream.read(1 << 16)
            stream.seek(0, os.SEEK_END)
            stream.write((added.replace("\n", "\r\n") if windows else added).encode())
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise InputError(f"{path}: {explain(error)}") from None


def joined(held: str, text: str) -> str:
    """Return a file's text with another behind it, an empty line between the two."""
    if not held.strip():
        return held + text
    gap = "" if held.endswith("\n\n") else "\n" if held.endswith("\n") else "\n\n"
    return f"{held}{gap}{text}"


def _loaded(paths: Sequence[str], texts: dict[str, str]) -> Loaded:
    loaded = load(list(paths), texts=texts)
    link(loaded)
    return loaded


def _words(problem: Problem) -> tuple[object, ...]:
    """Return what tells a problem from another, wherever it stands."""
    return problem._replace(line=0, column=0)
