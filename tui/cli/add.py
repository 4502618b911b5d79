"""`dateline add`: a fact to the end of a base, from options, from standard input, or through the editor."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from tui.app.drafting import Sheet, add, errors, sheet, taken
from tui.app.editor import NoEditor, words
from tui.cli.args import Args, UsageError
from tui.cli.base import open_index, shipped
from tui.cli.emit import out
from tui.cli.options import Option
from tui.model.fields import TABLES
from tui.model.visible import visible
from tui.store.additions import Rejected
from tui.store.compose import entry
from tui.store.draft import Draft, filled
from tui.store.files import STDIN, InputError, read

if TYPE_CHECKING:
    from tui.store.index import Index

GROUPS = ("common", "base")
_ONE = (
    "id",
    "date",
    "when",
    "text",
    "kind",
    "source",
    "quote",
    "locator",
    "said_by",
    "checked",
    "hedge",
    "due",
    "note",
)
_MANY = {"issue": "issues", "actor": "actors", "tag": "tags"}
OPTIONS = (
    *(
        Option(
            f"--{key.replace('_', '-')}", key, TABLES["fact"][key].about, key.upper(),
            offers=TABLES["fact"][key].values,
        )
        for key in _ONE
    ),
    *(
        Option(f"--{name}", key, f"{TABLES['fact'][key].about}; may be given again", "ID…")
        for name, key in _MANY.items()
    ),
)  # fmt: skip
WORDS = ""
EXAMPLES = (
    ("dateline add", "fill in a template in $VISUAL or $EDITOR; it is added when the editor is left"),
    ("dateline add --date 2019-03 --text 'The bridge opens.' --source gazette-2019", "without an editor"),
    ("dateline add < piece.toml", "facts, sources or other entries as TOML"),
)
NOTHING = 1


def run(args: Args) -> int:
    """Add what is given and print the ids of its facts. Exit 1 where nothing is added."""
    if args.words:
        raise UsageError("add takes no words: --text is the fact's text, and --id its id")
    if shipped(args):
        raise UsageError("there is no base of yours here: start one with 'dateline new', or name it with -f")
    index = open_index(args)
    if STDIN in index.paths:
        raise UsageError("a base from standard input has no file to add to")
    target = index.paths[0]
    values = {key: args.options[key] for key in (*_ONE, *_MANY.values()) if key in args.options}
    if values:
        draft = filled(entry("fact", values), "", taken(index))
        return _tell(args, index, draft, _added(index, target, draft, "what is given"))
    if not sys.stdin.isatty():
        draft = filled(read(STDIN), "", taken(index))
        return _tell(args, index, draft, _added(index, target, draft, "standard input") if draft.text else [])
    return _edited(args, index, sheet({}, target))


def _added(index: Index, target: str, draft: Draft, name: str) -> list[str]:
    try:
        return add(index, target, draft, name)
    except Rejected as rejected:
        _complain(rejected)
        raise UsageError("nothing is added: the base would have these problems") from None


def _complain(rejected: Rejected) -> None:
    sys.stderr.write("".join(f"{visible(str(problem))}\n" for problem in errors(rejected)))


def _edited(args: Args, index: Index, one: Sheet) -> int:
    """Let the draft be edited until it can be added, or until the user gives up; what was written is kept then."""
    line = 0
    while True:
        try:
            code = one.edit(words(os.environ), line)
        except NoEditor as error:
            one.drop()
            raise UsageError(str(error)) from None
        draft = one.draft(taken(index))
        if not draft.text or code:
            return _left(one, code)
        try:
            found = add(index, one.target, draft, one.path)
        except Rejected as rejected:
            _complain(rejected)
            line = errors(rejected)[0].line
            if not _again():
                raise UsageError(f"nothing is added; what you wrote is kept in {one.path}") from None
        except InputError as error:
            raise InputError(f"{error}; what you wrote is kept in {one.path}") from None
        else:
            one.drop()
            return _tell(args, index, draft, found)


def _left(one: Sheet, code: int) -> int:
    """Say that nothing is added, and where the text is kept, if there is any."""
    kept = "" if one.untouched else f"; what you wrote is kept in {one.path}"
    if not kept:
        one.drop()
    why = f"the editor ended with {code}" if code else "nothing was filled in"
    sys.stderr.write(f"dateline: nothing is added: {why}{kept}\n")
    return NOTHING


def _again() -> bool:
    """Ask whether the draft is to be edited once more; yes unless it is refused."""
    sys.stderr.write("dateline: edit it again? [Y/n] ")
    sys.stderr.flush()
    answer = sys.stdin.readline()
    return bool(answer) and not answer.strip().lower().startswith("n")


def _tell(args: Args, index: Index, draft: Draft, ids: list[str]) -> int:
    """Print the ids of the new facts, as they are read from the file again."""
    if not draft.text:
        sys.stderr.write("dateline: nothing is added: nothing was given\n")
        return NOTHING
    known = taken(open_index(args, told=False))
    out(args, [f"{name}\n" for name in ids if name in known])
    if not args.flag("quiet"):
        sys.stderr.write(f"dateline: added to {visible(index.paths[0])}\n")
    return 0
