"""`dateline diff`: what changed in the base, in terms of facts and sources, since a commit."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

from tui.cli import versions
from tui.cli.args import Args, UsageError
from tui.cli.emit import chosen
from tui.evidence.changes import compare
from tui.evidence.rows import change_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.evidence.changes import Change
    from tui.printing.lines import Line
    from tui.printing.page import Page
    from tui.query.entries import Record

GROUPS = versions.GROUPS
OPTIONS = (versions.FILE, versions.PUBLIC)
WORDS = "[REV[..REV]]"
EXAMPLES = (
    ("dateline diff", "what is not committed yet"),
    ("dateline diff v1.0", "since a tag, a branch or a commit"),
    ("dateline diff main..draft", "between two"),
    ("dateline diff HEAD~5 --format ids | dateline show -", "these facts whole, those still there"),
    ("dateline diff --format json | jq '.[] | select(.field == \"standing\")'", "facts that stand otherwise"),
)

FIELDS = ("change", "kind", "id", "field", "before", "after", "cite")


def run(args: Args) -> int:
    """Write what changed. Exit 1 where nothing did and -e is given."""
    if len(args.words) > 1:
        raise UsageError("diff takes one revision, or two as A..B")
    chosen(args)  # a format there is not is refused before anything is read
    changes = compare(*versions.sides(args, args.query))

    def face(page: Page, rows: list[Record]) -> Iterator[Line]:
        from tui.printing.changes import changes  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

        return changes(page, rows)

    code = versions.deliver(args, change_rows(changes), FIELDS, face, "nothing changed")
    if changes and not args.flag("quiet"):
        _tell(changes)
    return code


def _tell(changes: list[Change]) -> None:
    counts = Counter((change.kind, change.change) for change in changes)
    told = (f"{count} {kind if count == 1 else f'{kind}s'} {word}" for (kind, word), count in counts.items())
    sys.stderr.write(f"dateline: {', '.join(told)}\n")
