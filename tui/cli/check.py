"""`dateline check`: problems in the base, each with its file, line, code and fix."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tui.cli.args import Args, UsageError
from tui.cli.base import open_index
from tui.cli.breakdown import arranged, emit
from tui.cli.emit import chosen, out
from tui.model.problem import Problem
from tui.model.visible import visible
from tui.query.records import local

if TYPE_CHECKING:
    from tui.query.entries import Record
    from tui.store.index import Index

GROUPS = ("common", "base", "rows")
OPTIONS = ()
WORDS = ""
EXAMPLES = (
    ("dateline check", "problems as path:line:column, for people and editors"),
    ("dateline check -q && git commit", "nothing is committed that does not hold"),
    ("dateline check --format json | jq -r '.[].code' | sort | uniq -c", "what there is most of"),
)

FIELDS = ("path", "line", "column", "severity", "code", "message", "fix", "id")


def run(args: Args) -> int:
    """Write the problems found, by file and line. Exit 1 where there are any."""
    if args.words:
        raise UsageError(f"check takes no words, and here is '{args.words[0]}'; a base is named with -f")
    format_ = _format(args)
    index = open_index(args, told=False)
    rows = _rows(index)
    if format_ == "ids":
        rows = list({row["id"]: row for row in rows if row["id"]}.values())
    shown = arranged(args, rows, FIELDS)
    if format_ == "table" and not args.text("fields"):
        _draw(args, shown)
    else:
        emit(args, "tsv" if format_ == "table" else format_, shown, FIELDS)
    if not args.flag("quiet"):
        sys.stderr.write(f"dateline: {_summary(index, rows)}\n")
    return int(bool(rows))


def _format(args: Args) -> str:
    """Return the format; lines for editors are it in a pipe too, also by the name of text."""
    if args.text("format") == "text":
        args.options["format"] = "table"
    return chosen(args) if args.text("format") or args.text("output") else "table"


def _rows(index: Index) -> list[Record]:
    """Return the problems by file, in the order the base names its files, and line."""
    order = {path: number for number, path in enumerate(index.files)}
    columns = "path, line, column, severity, code, message, fix, subject"
    found = [Problem(*row) for row in index.db.execute(f"SELECT {columns} FROM problem")]
    found.sort(key=lambda problem: (order.get(problem.path, len(order)), problem.path, problem.line, problem.column))
    return [dict(zip(FIELDS, problem._replace(path=local(problem.path)), strict=True)) for problem in found]


def _draw(args: Args, rows: list[Record]) -> None:
    found = [Problem(*(row[field] for field in FIELDS)) for row in rows]
    if not sys.stdout.isatty() and args.text("color") != "always":
        out(args, (f"{visible(str(problem))}\n" for problem in found))
        return
    from tui.cli.draw import draw  # noqa: PLC0415  (Rich costs 31 ms)
    from tui.printing.problems import problems  # noqa: PLC0415

    draw(args, lambda page: problems(page, found))


def _summary(index: Index, rows: list[Record]) -> str:
    facts = int(str(index.meta("total")))
    if not rows:
        return f"no problems in {facts:,} fact{'' if facts == 1 else 's'}"
    errors = sum(row["severity"] == "error" for row in rows)
    counts = ((errors, "error"), (len(rows) - errors, "warning"))
    told = [f"{count:,} {word}{'' if count == 1 else 's'}" for count, word in counts if count]
    return f"{' and '.join(told)}; {facts:,} fact{'' if facts == 1 else 's'} could be read"
