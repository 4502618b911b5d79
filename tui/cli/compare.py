"""`dateline compare`: what two sources tell alike, differently, and alone."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

from tui.cli import breakdown
from tui.cli.args import Args, UsageError
from tui.cli.base import source
from tui.model.visible import visible
from tui.query.breakdowns.comparison import FIELDS, comparison, one_origin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.printing.lines import Line
    from tui.printing.page import Page
    from tui.query.entries import Record
    from tui.query.results import Results

GROUPS = breakdown.GROUPS
OPTIONS = ()
WORDS = "SOURCE SOURCE"
EXAMPLES = (
    ("dateline compare cohen-2025 rogan-2024", "two sources side by side"),
    ("dateline compare cohen-2025 rogan-2024 --sort dates", "by how their dates agree"),
    ("dateline compare cohen-2025 rogan-2024 --format json | jq '.[] | select(.dates == \"differ\")'", "for a program"),
)
_TWO = 2


def run(args: Args) -> int:
    """Write what both tell, what bears on one another, and what each tells alone."""
    if len(args.words) != _TWO or args.words[0] == args.words[1]:
        raise UsageError("compare takes two sources; 'dateline sources --format ids' lists them")
    first, second = args.words
    args.words.clear()
    results = breakdown.asked(args)
    names = [source(results.index, name)["called"] for name in (first, second)]
    rows = comparison(results.index, first, second)

    def face(page: Page, _results: Results, rows: list[Record]) -> Iterator[Line]:
        from tui.printing.comparison import Comparison  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

        return Comparison(page, names, rows).lines()

    code = breakdown.deliver(args, results, rows, FIELDS, face)
    if not args.flag("quiet"):
        _tell(first, second, rows, one=one_origin(results.index, first, second))
    return code


def _tell(first: str, second: str, rows: list[Record], *, one: bool) -> None:
    counts = Counter(row["told"] for row in rows)
    alone = f"{counts['first']} by {first} alone, {counts['second']} by {second} alone"
    told = f"{counts['both']} told by both, {counts['linked']} linked, {alone}"
    sys.stderr.write(f"dateline: {visible(told)}\n")
    if one:
        sys.stderr.write("dateline: they are one origin: one copies the other, or both stand in one place\n")
