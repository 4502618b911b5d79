"""`dateline issues`: issues as a tree, with how many facts each has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import breakdown
from tui.query.breakdowns.issues import FIELDS, issues

if TYPE_CHECKING:
    from tui.cli.args import Args, Options
    from tui.query.entries import Record
    from tui.query.results import Results

GROUPS = breakdown.GROUPS
OPTIONS = ()
WORDS = "[QUERY…]"
EXAMPLES = (
    ("dateline issues", "the tree with counts, kinds and standing"),
    ("dateline issues date:2018..2020", "the same, for some years"),
    ('dateline issues --format tsv | sort -t"\t" -k5nr | head', "the busiest"),
)


def run(args: Args) -> int:
    """Write the breakdown."""
    return breakdown.run(args, FIELDS, issues, _show)


def _show(results: Results, rows: list[Record], options: Options) -> None:
    from tui.printing.issues import print_issues  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

    print_issues(results, rows, options)
