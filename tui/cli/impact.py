"""`dateline impact`: what would fall if a source fell."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

from tui.cli import breakdown
from tui.cli.args import Args, UsageError
from tui.cli.base import source
from tui.cli.options import Option
from tui.evidence.impact import EFFECTS
from tui.model.visible import visible
from tui.query.breakdowns.impact import FIELDS, copies, impact, passed_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.printing.lines import Line
    from tui.printing.page import Page
    from tui.query.entries import Record
    from tui.query.results import Results
    from tui.store.index import Index

GROUPS = breakdown.GROUPS
OPTIONS = (Option("--copies", "copies", "all that copy the source fall with it"),)
WORDS = "SOURCE"
EXAMPLES = (
    ("dateline impact cohen-2025", "facts that would stand differently without a source"),
    ("dateline impact cohen-2025 --copies", "without what copies it, too"),
    ("dateline impact cohen-2025 --format ids | dateline show -", "these facts whole"),
)


def run(args: Args) -> int:
    """Write what changes, the gravest first."""
    if len(args.words) != 1:
        raise UsageError("impact takes one source; 'dateline sources --format ids' lists them")
    name = args.words.pop()
    results = breakdown.asked(args)
    source(results.index, name)
    rows = impact(results.index, name, copies=args.flag("copies"))
    told = list(_told(results.index, name, rows, fallen=args.flag("copies")))

    def face(page: Page, _results: Results, rows: list[Record]) -> Iterator[Line]:
        from tui.printing import impact as printed  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

        return printed.impact(page, rows)

    code = breakdown.deliver(args, results, rows, FIELDS, face)
    if not args.flag("quiet"):
        sys.stderr.writelines(f"dateline: {visible(line)}\n" for line in told)
    return code


def _told(index: Index, name: str, rows: list[Record], *, fallen: bool) -> Iterator[str]:
    """Yield the counts, what copies the source, and what came through it."""
    counts = Counter(row["effect"] for row in rows)
    told = ", ".join(f"{counts[effect]} {effect}" for effect in EFFECTS if counts[effect])
    yield f"without {name}: {told or 'everything stands as it does'}"
    for copy, facts in copies(index, name).items():
        noun = "fact" if facts == 1 else "facts"
        yield f"{copy} copies it, {facts} {noun} in it: {'fallen too' if fallen else 'left standing'}"
    through = passed_on(index, name)
    if through:
        yield f"came through it on the way to another source, and stay: {', '.join(through)}"
