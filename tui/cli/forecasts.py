"""`dateline forecasts`: the ledger of forecasts and what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import breakdown
from tui.cli.options import Option
from tui.query.breakdowns.forecasts import FIELDS, forecasts
from tui.query.breakdowns.ledger import BY, fields, ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.cli.args import Args
    from tui.printing.lines import Line
    from tui.printing.page import Page
    from tui.query.entries import Record
    from tui.query.results import Results

GROUPS = breakdown.GROUPS
OPTIONS = (Option("--by", "by", "counts by speaker, hedge, or likelihood against what came true", "WHAT", BY),)
WORDS = "[QUERY…]"
EXAMPLES = (
    ("dateline forecasts", "overdue first, then open, then settled"),
    ("dateline forecasts outcome:yes issue:aid", "what came true about aid"),
    ("dateline forecasts said:petro --format csv", "one speaker, for a spreadsheet"),
    ("dateline forecasts --by speaker", "whose forecasts came out how"),
    ("dateline forecasts --by likelihood", "whether what was called likely came true as often"),
)


def run(args: Args) -> int:
    """Write the breakdown, or the counts of --by."""
    by = args.text("by")
    if by:
        return breakdown.run(args, fields(by), lambda results: ledger(results, by), _counts(by))
    return breakdown.run(args, FIELDS, forecasts, _face)


def _face(page: Page, results: Results, rows: list[Record]) -> Iterator[Line]:
    from tui.printing.forecasts import Ledger  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

    return Ledger(page, results, rows).lines()


def _counts(by: str) -> Callable[[Page, Results, list[Record]], Iterator[Line]]:
    def face(page: Page, _results: Results, rows: list[Record]) -> Iterator[Line]:
        from tui.printing import ledger as printed  # noqa: PLC0415  (as above)

        return printed.ledger(page, rows, by)

    return face
