"""`dateline questions`: questions, with rival answers side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import breakdown
from tui.query.breakdowns.questions import FIELDS, questions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.cli.args import Args
    from tui.printing.lines import Line
    from tui.printing.page import Page
    from tui.query.entries import Record
    from tui.query.results import Results

GROUPS = breakdown.GROUPS
OPTIONS = ()
WORDS = "[QUERY…]"
EXAMPLES = (
    ("dateline questions", "each question with all of its answers"),
    ("dateline questions issue:aid --format json", "what is asked about aid, for a program"),
)


def run(args: Args) -> int:
    """Write the breakdown."""
    return breakdown.run(args, FIELDS, questions, _face)


def _face(page: Page, results: Results, rows: list[Record]) -> Iterator[Line]:
    from tui.printing import questions as printed  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

    return printed.questions(page, results, rows)
