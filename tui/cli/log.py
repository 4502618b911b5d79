"""`dateline log`: the commits in which a fact, a source or another entry changed."""

from __future__ import annotations

import sys
from itertools import islice
from typing import TYPE_CHECKING

from tui.cli import versions
from tui.cli.args import Args, UsageError
from tui.cli.emit import chosen
from tui.cli.tracing import Trace
from tui.evidence.rows import change_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.printing.lines import Line
    from tui.printing.page import Page
    from tui.query.entries import Record

GROUPS = versions.GROUPS
OPTIONS = (versions.FILE,)
WORDS = "ID"
EXAMPLES = (
    ("dateline log nato-partner", "every commit in which a fact changed, newest first"),
    ("dateline log cohen-2025 -n 1", "the last change of a source"),
    ("dateline log nato-partner --format json | jq -r '.[].commit' | uniq", "the commits, for git"),
)

FIELDS = ("date", "commit", "author", "change", "kind", "id", "field", "before", "after", "cite", "subject")


def run(args: Args) -> int:
    """Write what each commit changed. Exit 3 where a shallow clone ends before the entry began."""
    if len(args.words) != 1:
        raise UsageError("log takes one id; 'dateline list --format ids' lists those of the facts")
    chosen(args)
    trace = Trace(args, args.words[0])
    found = _rows(trace)
    # The walk ends with the last row wanted, unless another order must know them all.
    limit = None if args.text("sort") or args.flag("reverse") else args.number("limit")
    rows = list(islice(found, limit))

    def face(page: Page, rows: list[Record]) -> Iterator[Line]:
        from tui.printing.changes import steps  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

        return steps(page, rows)

    code = versions.deliver(args, rows, FIELDS, face, f"no commit holds {args.words[0]}")
    if trace.ended:
        sys.stderr.write(f"dateline: {trace.ended}\n")
    return versions.UNSEEN if trace.ended else code


def _rows(trace: Trace) -> Iterator[Record]:
    for commit, change in trace.steps():
        head = {"date": commit.date, "commit": commit.short, "author": commit.author}
        tail = {"subject": commit.subject, "email": commit.email, "hash": commit.id}
        yield from ({**head, **row, **tail} for row in change_rows([change]))
