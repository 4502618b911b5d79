"""`dateline actors`: actors, with the facts they take part in and those they assert."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import breakdown
from tui.cli.options import Option
from tui.query.breakdowns.actors import FIELDS, actors
from tui.query.breakdowns.voices import SPEAKERS, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.cli.args import Args
    from tui.printing.lines import Line
    from tui.printing.page import Page
    from tui.query.entries import Record
    from tui.query.results import Results

GROUPS = breakdown.GROUPS
OPTIONS = (Option("--by", "by", "who asserts facts, actor or not, and how these stand", "WHAT", ("speaker",)),)
WORDS = "[QUERY…]"
EXAMPLES = (
    ("dateline actors", "those with most facts first"),
    ("dateline actors issue:drugs", "who appears in one issue"),
    ("dateline actors --by speaker", "who says how much, and how it stands"),
    ("dateline actors --format json | jq -r '.[].aliases[]'", "every other name"),
)


def run(args: Args) -> int:
    """Write the breakdown, or who asserts what."""
    if args.text("by"):
        return breakdown.run(args, SPEAKERS, speakers, _speakers)
    return breakdown.run(args, FIELDS, actors, _face)


def _face(page: Page, _results: Results, rows: list[Record]) -> Iterator[Line]:
    from tui.printing import actors as printed  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

    return printed.actors(page, rows)


def _speakers(page: Page, _results: Results, rows: list[Record]) -> Iterator[Line]:
    from tui.printing import voices  # noqa: PLC0415  (as above)

    return voices.speakers(page, rows)
