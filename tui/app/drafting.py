"""A draft on its way through the user's editor: the file it is edited in, and its way into the base. No screen."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from typing import TYPE_CHECKING, NamedTuple

from tui.app.editor import command
from tui.store.additions import Rejected, append
from tui.store.draft import Draft, filled, template
from tui.store.files import InputError, explain, read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.model.problem import Problem
    from tui.store.index import Index


class Sheet(NamedTuple):
    """The file a draft is edited in, what stood in it at first, and the file of the base it is for."""

    path: str
    given: str
    target: str

    @property
    def untouched(self) -> bool:
        """Whether nothing was written into it."""
        return not self.draft(()).text

    def draft(self, taken: tuple[str, ...] | set[str]) -> Draft:
        """Return what stands in it by now. Raises InputError."""
        return filled(read(self.path), self.given, taken)

    def edit(self, editor: list[str], line: int = 0) -> int:
        """Run the editor on it and wait; return its exit code. Raises OSError."""
        line = line or self.given.split("\n").index("[[fact]]") + 1
        return subprocess.run(command(editor, self.path, line), check=False).returncode  # noqa: S603  (no shell, a list of ours)

    def drop(self) -> None:
        """Take the file away."""
        os.unlink(self.path)


def sheet(values: Mapping[str, object], target: str) -> Sheet:
    """Return a draft of a fact for a file of a base, with the values known of it. Raises InputError."""
    today = time.strftime("%Y-%m-%d", time.localtime())
    text = template({"kind": "event", "checked": today, **values}, os.path.basename(target))
    try:
        number, path = tempfile.mkstemp(".toml", "dateline-")
        with open(number, "w", encoding="utf-8", errors="surrogateescape") as stream:
            stream.write(text)
    except OSError as error:
        raise InputError(f"a file for the draft cannot be written: {explain(error)}") from None
    return Sheet(path, text, target)


def add(index: Index, target: str, draft: Draft, name: str) -> list[str]:
    """Add a draft called `name` to a file of a base; return the ids of its facts.

    Raises Rejected, its problems at the lines of the draft, and InputError.
    """
    try:
        append(index.paths, target, draft.text)
    except Rejected as rejected:
        raise Rejected(draft.blamed(rejected.problems, read(target), target, name)) from None
    return draft.ids


def file_of(index: Index, name: str) -> str:
    """Return the file a fact stands in, as the index spells it."""
    number = index.db.execute("SELECT file FROM fact WHERE id = ?", (name,)).fetchone()[0]
    return index.files[int(number)]


def taken(index: Index) -> set[str]:
    """Return the ids that facts of a base have."""
    return {name for (name,) in index.db.execute("SELECT id FROM fact")}


def errors(rejected: Rejected) -> list[Problem]:
    """Return what must be mended before a draft can be added."""
    return [problem for problem in rejected.problems if problem.severity == "error"]
