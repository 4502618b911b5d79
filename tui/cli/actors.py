"""`dateline actors`: actors, with the facts they take part in and those they assert."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import breakdown
from tui.query.breakdowns.actors import FIELDS, actors

if TYPE_CHECKING:
    from tui.cli.args import Args, Options
    from tui.query.entries import Record
    from tui.query.results import Results

GROUPS = breakdown.GROUPS
OPTIONS = ()
WORDS = "[QUERY…]"
EXAMPLES = (
    ("dateline actors", "those with most facts first"),
    ("dateline actors issue:drugs", "who appears in one issue"),
    ("dateline actors --format json | jq -r '.[].aliases[]'", "every other name"),
)


def run(args: Args) -> int:
    """Write the breakdown."""
    return breakdown.run(args, FIELDS, actors, _show)


def _show(results: Results, rows: list[Record], options: Options) -> None:
    from tui.printing.actors import print_actors  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

    print_actors(results, rows, options)
