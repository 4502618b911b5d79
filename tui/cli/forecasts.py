"""`dateline forecasts`: the ledger of forecasts and what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import breakdown
from tui.query.breakdowns.forecasts import FIELDS, forecasts

if TYPE_CHECKING:
    from tui.cli.args import Args, Options
    from tui.query.entries import Record
    from tui.query.results import Results

GROUPS = breakdown.GROUPS
OPTIONS = ()
WORDS = "[QUERY…]"
EXAMPLES = (
    ("dateline forecasts", "overdue first, then open, then settled"),
    ("dateline forecasts outcome:yes issue:aid", "what came true about aid"),
    ("dateline forecasts said:petro --format csv", "one speaker, for a spreadsheet"),
)


def run(args: Args) -> int:
    """Write the breakdown."""
    return breakdown.run(args, FIELDS, forecasts, _show)


def _show(results: Results, rows: list[Record], options: Options) -> None:
    from tui.printing.forecasts import print_forecasts  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

    print_forecasts(results, rows, options)
