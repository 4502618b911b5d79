"""`dateline corrections`: what a reader of an earlier state of the base must be told."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tui.archive.git import GitError
from tui.cli import versions
from tui.cli.args import Args, UsageError
from tui.cli.emit import chosen, out
from tui.cli.options import Option
from tui.evidence.changes import called, compare
from tui.evidence.corrections import corrections
from tui.model.calendar import iso
from tui.model.edtf import DateError, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.archive.git import Repository
    from tui.printing.lines import Line
    from tui.printing.page import Page
    from tui.query.entries import Record

GROUPS = versions.GROUPS
OPTIONS = (
    versions.FILE,
    versions.PUBLIC,
    Option("--since", "since", "the commit, tag, branch or day that readers know the base from", "REV|DATE"),
    Option("--all", "all", "also where only spaces and punctuation changed, or a detail was supplied"),
)
WORDS = ""
EXAMPLES = (
    ("dateline corrections --since v1.0", "what readers of v1.0 must be told"),
    ("dateline corrections --since 2026-11-01 --public -o corrections.md", "a column to print, from a day on"),
    ("dateline corrections --since HEAD~20 --format ids | dateline show -", "these facts whole, those still there"),
)

_FIRST = "1970-01-02"

FIELDS = ("id", "what", "field", "before", "after", "cite", "minor", "text")


def run(args: Args) -> int:
    """Write the corrections: in Markdown as a column, unless fields are named. Exit 1 where none and -e is given."""
    asked = args.text("since")
    if args.words or not asked:
        raise UsageError("corrections takes the commit or the day readers know: --since v1.0, --since 2026-11-01")
    format_ = chosen(args)
    since = _since(args, asked)
    sides = versions.sides(args, since)
    found = corrections(compare(*sides))
    told = [one for one in found if args.flag("all") or not one.minor]
    rows: list[Record] = [{"id": one.fact, **one._asdict()} for one in told]
    sources = {source.id: called(source) for side in sides for source in side.entries["source"]}

    def face(page: Page, rows: list[Record]) -> Iterator[Line]:
        from tui.printing.corrections import column  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

        return column(page, rows, sources)

    if format_ == "md" and not args.text("fields") and not args.flag("count"):
        from tui.cli.breakdown import arranged  # noqa: PLC0415
        from tui.output.corrections import markdown  # noqa: PLC0415

        rows = arranged(args, rows, FIELDS)
        out(args, markdown(rows, sources, asked))
        code = int(not rows and args.flag("exit_status"))
    else:
        code = versions.deliver(args, rows, FIELDS, face, f"nothing to correct since {asked}")
    if len(told) < len(found) and not args.flag("quiet"):
        sys.stderr.write(f"dateline: {len(found) - len(told)} of little weight left out; --all tells them too\n")
    return code


def _since(args: Args, asked: str) -> str:
    """Return a revision: the one named, else the last commit before a day. Raises UsageError or GitError."""
    if ".." in asked:
        raise UsageError("--since takes one revision or day; 'dateline diff A..B' compares two")
    repository = versions.repository(args)[0]
    day = _day(asked)
    if not day or asked in repository.refs:
        return asked
    versions.commit(repository, "HEAD")
    # What git cannot read as a time, a day before 1970 say, it takes for now.
    before = f"--before={day}T00:00:00"
    found = repository.run("rev-list", "-1", before, "HEAD").decode().strip() if day > _FIRST else ""
    if not found:
        raise GitError(_too_early(repository, asked))
    return found


def _too_early(repository: Repository, asked: str) -> str:
    if repository.shallow:
        return f"this shallow clone has no commit before {asked}; 'git fetch --unshallow' gets all"
    first = repository.run("log", "--max-parents=0", "--format=%cs", "HEAD").decode().split()[-1]
    return f"there is no commit before {asked}; the first is of {first}"


def _day(asked: str) -> str:
    """Return the first day of a date, '' for what is none."""
    try:
        first = parse(asked).earliest
    except DateError:
        return ""
    return iso(first) if first is not None else ""
