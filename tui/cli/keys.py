"""`dateline keys`: the keys of the browser."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tui.cli.breakdown import arranged, counted, emit
from tui.cli.emit import chosen
from tui.model.visible import visible
from tui.query.records import local

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.app.command import Command
    from tui.cli.args import Args
    from tui.query.entries import Record

GROUPS = ("common", "rows", "query")
OPTIONS = ()
WORDS = "[WORD…]"
EXAMPLES = (
    ("dateline keys", "every key and what it does"),
    ("dateline keys copy", "those whose key, name or help has a word"),
    ("dateline keys --quiet -n0", "what is wrong in keys.toml; exit 1 where something is"),
    ("dateline keys --format tsv | column -ts'\t'", "for another program"),
)

FIELDS = ("id", "keys", "group", "help")


def run(args: Args) -> int:
    """List the keys in force, or those that have every word given. Exit 1 where one of the user's cannot be had."""
    from tui.app.keyfile import load  # noqa: PLC0415

    format_, found = chosen(args), load()
    rows = arranged(args, _rows(found.commands, args.words), FIELDS)
    if not rows and not args.flag("quiet") and not args.flag("count"):
        sys.stderr.write(f"dateline: no key has {visible(' and '.join(args.words))}\n")
    if counted(args, rows):
        pass
    elif format_ == "table" and not args.text("fields"):
        from tui.cli.draw import draw  # noqa: PLC0415  (Rich costs 31 ms)
        from tui.printing.keys import keys  # noqa: PLC0415

        draw(args, lambda page: keys(page, rows))
    else:
        emit(args, format_, rows, FIELDS)
    for problem in found.problems:
        sys.stderr.write(f"{visible(str(problem._replace(path=local(problem.path))))}\n")
    return int(bool(found.problems) or (not rows and args.flag("exit_status")))


def _rows(commands: Iterable[Command], words: list[str]) -> list[Record]:
    """Return the commands of the browser that have all words in key, name, group or help."""
    from tui.app.commands import spelled  # noqa: PLC0415

    rows = [
        {
            "id": command.id,
            "keys": [spelled(key) for key in command.keys],
            "group": command.group,
            "help": command.help,
        }
        for command in commands
    ]
    return [row for row in rows if all(_has(row, word) for word in words)]


def _has(row: Record, word: str) -> bool:
    wanted = word.casefold()
    texts = (row["id"], row["group"], row["help"])
    return word in row["keys"] or any(wanted in str(text).casefold() for text in texts)
