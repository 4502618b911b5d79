"""`dateline sources`: sources, with the facts that stand in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import breakdown
from tui.cli.options import Option
from tui.query.breakdowns.sources import FIELDS, sources
from tui.query.breakdowns.voices import CONTAINERS, containers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.cli.args import Args
    from tui.printing.lines import Line
    from tui.printing.page import Page
    from tui.query.entries import Record
    from tui.query.results import Results

GROUPS = breakdown.GROUPS
OPTIONS = (
    Option("--by", "by", "newspapers, sites and programmes instead, and how their facts stand", "WHAT", ("container",)),
)
WORDS = "[QUERY…]"
EXAMPLES = (
    ("dateline sources", "those with most facts first"),
    ("dateline sources --sort -alone", "those most rests on alone"),
    ("dateline sources --by container", "how much comes from which newspaper or site"),
    ("dateline sources --fields id,url --no-header", "addresses for another program"),
)


def run(args: Args) -> int:
    """Write the breakdown, or where facts stand printed."""
    if args.text("by"):
        return breakdown.run(args, CONTAINERS, containers, _containers)
    return breakdown.run(args, FIELDS, sources, _face)


def _face(page: Page, _results: Results, rows: list[Record]) -> Iterator[Line]:
    from tui.printing import sources as printed  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

    return printed.sources(page, rows)


def _containers(page: Page, _results: Results, rows: list[Record]) -> Iterator[Line]:
    from tui.printing import voices  # noqa: PLC0415  (as above)

    return voices.containers(page, rows)
