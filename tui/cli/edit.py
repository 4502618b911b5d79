"""`dateline edit`: the user's editor at the line of a fact or of any other entry."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from tui.app.editor import NoEditor, command, words
from tui.cli.args import Args, UsageError
from tui.cli.base import open_index

if TYPE_CHECKING:
    from tui.store.index import Index

GROUPS = ("common", "base")
OPTIONS = ()
WORDS = "ID"
EXAMPLES = (
    ("dateline edit nato-partner", "open $VISUAL or $EDITOR at the line of a fact"),
    ("EDITOR='code --wait' dateline edit cohen-2025", "a source, an issue or an actor too"),
)
# Where an id stands for several entries, the first of these.
_KINDS = ("issue", "actor", "source", "question")


def run(args: Args) -> int:
    """Open the editor and wait for it; its exit code is ours."""
    if len(args.words) != 1:
        raise UsageError("edit takes one id; 'dateline list --format ids' lists those of facts")
    path, line = place(open_index(args), args.words[0])
    if path == "-":
        raise UsageError("this base comes through standard input: there is no file to edit")
    try:
        editor = words(os.environ)
    except NoEditor as error:
        raise UsageError(str(error)) from None
    return subprocess.run(command(editor, path, line), check=False).returncode  # noqa: S603  (no shell, a list of ours)


def place(index: Index, name: str) -> tuple[str, int]:
    """Return the file and the line of a fact or another entry. Raises UsageError, naming the nearest."""
    found = index.db.execute("SELECT file, line FROM fact WHERE id = ?", (name,)).fetchone()
    if found is not None:
        return index.files[found[0]], int(found[1])
    from tui.query.entries import entry  # noqa: PLC0415

    for record in filter(None, (entry(index, kind, name) for kind in _KINDS)):
        return index.files[record["file"]], int(record["line"])
    from tui.model.nearest import nearest  # noqa: PLC0415

    near = nearest(name, (known for (known,) in index.db.execute("SELECT id FROM fact UNION SELECT id FROM entry")))
    fix = f"did you mean '{near}'?" if near else f"to search, write: dateline list {name}"
    raise UsageError(f"nothing has the id '{name}'; {fix}")
