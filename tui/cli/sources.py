"""`dateline sources`: sources, with the facts that stand in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import breakdown
from tui.query.breakdowns.sources import FIELDS, sources

if TYPE_CHECKING:
    from tui.cli.args import Args, Options
    from tui.query.entries import Record
    from tui.query.results import Results

GROUPS = breakdown.GROUPS
OPTIONS = ()
WORDS = "[QUERY…]"
EXAMPLES = (
    ("dateline sources", "those with most facts first"),
    ("dateline sources --sort -alone", "those most rests on alone"),
    ("dateline sources --fields id,url --no-header", "addresses for another program"),
)


def run(args: Args) -> int:
    """Write the breakdown."""
    return breakdown.run(args, FIELDS, sources, _show)


def _show(results: Results, rows: list[Record], options: Options) -> None:
    from tui.printing.sources import print_sources  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

    print_sources(results, rows, options)
