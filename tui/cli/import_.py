"""`dateline import`: entries from another program's file, as TOML on standard output or at the end of the base."""

from __future__ import annotations

import importlib
import os
import sys
from typing import TYPE_CHECKING

from tui.cli.args import Args, UsageError
from tui.cli.base import find, open_index
from tui.cli.emit import out
from tui.cli.options import Option
from tui.exchange.columns import NoColumn
from tui.exchange.formats import FORMATS, Format, by_extension
from tui.exchange.incoming import Given, Incoming, complete, detach, texts
from tui.model.nearest import suggestion
from tui.model.visible import visible
from tui.store.additions import Rejected, append

if TYPE_CHECKING:
    from tui.store.index import Index

GROUPS = ("common", "base")
OPTIONS = (
    Option(
        "--format", "format", "the format; else the extension of the file names it", "FORMAT",
        offers=tuple(name for name, format_ in FORMATS.items() if format_.imports),
    ),
    Option("--map", "map", "which column holds a field, as date=Datum; may be given again", "FIELD=COLUMN…"),
    Option("--append", "append", "add the entries to the end of the base of -f, whose other lines stay as they are"),
    Option("-o --output", "output", "write the TOML to a new file", "FILE"),
)  # fmt: skip
WORDS = "FILE"
EXAMPLES = (
    ("dateline import notes.csv > facts.toml", "a base from a table; guessed columns are told"),
    ("dateline import notes.csv --map date=Datum --map text=Ereignis", "say which column is which"),
    ("dateline import library.json --format csl-json --append -f facts.toml", "sources into a base there is"),
)
_TABLES = ("issue", "actor", "source", "question")


def run(args: Args) -> int:
    """Write what could be read as TOML and list what could not. Exit 1 where anything is left out."""
    if len(args.words) != 1:
        raise UsageError("import takes one file, or - for standard input")
    path = args.words[0]
    format_ = wanted(args, path)
    incoming = _read(format_, Given(path, columns(args)))
    base = open_index(args) if args.flag("append") else None
    known = _known(base)
    complete(incoming, known)
    detach(incoming, known.get("fact", ()))
    pieces = list(texts(incoming))
    if base is not None:
        _append(base, args, pieces)
    elif pieces:
        _refuse_existing(args)
        out(args, ["\n".join(pieces)])
    return _tell(args, incoming, len(pieces))


def _read(format_: Format, given: Given) -> Incoming:
    try:
        importer = importlib.import_module(f"tui.exchange.importers.{format_.module}")
        found: Incoming = importer.read(given)
    except NoColumn as error:
        raise UsageError(str(error)) from None
    except ImportError:
        if not format_.extra:
            raise
        raise UsageError(f"{format_.title} needs more: pip install 'dateline[{format_.extra}]'") from None
    return found


def wanted(args: Args, path: str) -> Format:
    """Return the format: --format, else the file's extension, else that of a folder. Raises UsageError."""
    named = args.text("format")
    known = [name for name, format_ in FORMATS.items() if format_.imports]
    if named and named not in known:
        fix = suggestion(named, known) or f"one of: {', '.join(known)}"
        raise UsageError(f"there is no format '{named}' to import; {fix}")
    if named:
        return FORMATS[named]
    found = FORMATS.get("front-matter") if os.path.isdir(path) else by_extension(path, imports=True)
    if found is None:
        raise UsageError(f"no format is known by the name '{path}'; --format takes {', '.join(known)}")
    return found


def columns(args: Args) -> dict[str, str]:
    """Return which column each field is read from, as --map says. Raises UsageError."""
    found = {}
    for pair in args.many("map"):
        field, equals, column = pair.partition("=")
        if not equals or not field or not column:
            raise UsageError(f"--map takes FIELD=COLUMN, such as date=Datum, not '{pair}'")
        found[field] = column
    return found


def _known(index: Index | None) -> dict[str, set[str]]:
    if index is None:
        return {}
    rows = index.db.execute("SELECT kind, id FROM entry").fetchall()
    facts = {name for (name,) in index.db.execute("SELECT id FROM fact")}
    return {"fact": facts, **{kind: {name for of, name in rows if of == kind} for kind in _TABLES}}


def _append(index: Index, args: Args, pieces: list[str]) -> None:
    if not args.many("files") and not os.environ.get("DATELINE_FILE"):
        raise UsageError("--append changes a file: name it with -f")
    if "-" in find(args):
        raise UsageError("--append needs a file to add to, not standard input")
    try:
        append(index.paths, index.paths[0], "\n".join(pieces))
    except Rejected as rejected:
        lines = "".join(f"{visible(str(problem))}\n" for problem in rejected.problems)
        sys.stderr.write(lines)
        raise UsageError("nothing is added: the base would have these problems") from None


def _refuse_existing(args: Args) -> None:
    target = args.text("output")
    if target not in ("", "-") and os.path.isfile(target):
        raise UsageError(f"-o {target}: is there already; --append adds to a base")


def _tell(args: Args, incoming: Incoming, written: int) -> int:
    """List what could not be read, and how much could."""
    lost = sum(problem.severity == "error" for problem in incoming.problems)
    if not args.flag("quiet"):
        for note in incoming.notes:
            sys.stderr.write(f"dateline: {visible(note)}\n")
        for problem in incoming.problems:
            sys.stderr.write(f"{visible(str(problem))}\n")
        left = f", {lost} left out" if lost else ""
        sys.stderr.write(f"dateline: {written} {'entry' if written == 1 else 'entries'} read{left}\n")
    return int(bool(lost))
