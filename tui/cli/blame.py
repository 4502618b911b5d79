"""`dateline blame`: for each field of a fact or another entry the commit that last set it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tui.archive.blame import blame
from tui.cli import versions
from tui.cli.args import Args, UsageError
from tui.cli.emit import chosen
from tui.cli.tracing import Trace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.printing.lines import Line
    from tui.printing.page import Page
    from tui.query.entries import Record

GROUPS = versions.GROUPS
OPTIONS = (versions.FILE,)
WORDS = "ID"
EXAMPLES = (
    ("dateline blame nato-partner", "who last set each field of a fact, and when"),
    ("dateline blame nato-partner --sort -date", "what was touched last first"),
    ("dateline blame cohen-2025 --format tsv --fields field,commit", "the fields of a source, for a script"),
)

FIELDS = ("field", "date", "commit", "author", "value", "cite", "kind", "id", "subject")


def run(args: Args) -> int:
    """Write the fields of an entry. Exit 3 where a shallow clone ends before some of them were set."""
    if len(args.words) != 1:
        raise UsageError("blame takes one id; 'dateline list --format ids' lists those of the facts")
    chosen(args)
    trace = Trace(args, args.words[0])
    if not any(trace.now.values()):
        raise UsageError(
            f"there is no entry '{args.words[0]}' that can be read; 'dateline log {args.words[0]}' says what it was"
        )
    rows = [
        {
            "field": field.field,
            "date": commit.date,
            "commit": commit.short,
            "author": commit.author,
            "value": field.after,
            "cite": field.cite,
            "kind": kind,
            "id": args.words[0],
            "subject": commit.subject,
            "email": commit.email,
            "hash": commit.id,
        }
        for kind, field, commit in blame(trace.now, trace.steps())
    ]

    def face(page: Page, rows: list[Record]) -> Iterator[Line]:
        from tui.printing.changes import blamed  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

        return blamed(page, rows)

    code = versions.deliver(args, rows, FIELDS, face, "nothing is set")
    if trace.ended:
        sys.stderr.write(f"dateline: {trace.ended}\n")
    return versions.UNSEEN if trace.ended else code
