"""`dateline issues`: issues as a tree, a matrix over time and others, or by how long nothing was told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import breakdown
from tui.cli.args import Args, UsageError
from tui.cli.emit import chosen
from tui.cli.options import Option
from tui.query.breakdowns.issues import FIELDS, issues
from tui.query.breakdowns.matrix import BY, Matrix, MatrixError, matrix
from tui.query.breakdowns.spells import SPELLS, coarser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.printing.lines import Line
    from tui.printing.page import Page
    from tui.query.entries import Record
    from tui.query.results import Results

GROUPS = breakdown.GROUPS
OPTIONS = (
    Option("--by", "by", "a matrix: counts by time, actor, source or kind", "WHAT", BY),
    Option("--silences", "silences", "the longest times without a fact, against the issue's own pace"),
)
WORDS = "[QUERY…]"
EXAMPLES = (
    ("dateline issues", "the tree with counts, kinds and standing"),
    ("dateline issues date:2018..2020", "the same, for some years"),
    ("dateline issues --by year", "how many facts in each year"),
    ("dateline issues --by actor kind:statement --format csv", "who appears where, for a spreadsheet"),
    ("dateline issues --silences -n 10", "the longest silences"),
    ('dateline issues --format tsv | sort -t"\t" -k5nr | head', "the busiest"),
)


def run(args: Args) -> int:
    """Write the breakdown, the matrix of --by, or the silences. Raises UsageError for a matrix too wide."""
    if args.flag("silences"):
        return _silences(args)
    return _matrix(args, args.text("by")) if args.text("by") else breakdown.run(args, FIELDS, issues, _face)


def _face(page: Page, _results: Results, rows: list[Record]) -> Iterator[Line]:
    from tui.printing import issues as printed  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

    return printed.issues(page, rows)


def _matrix(args: Args, by: str) -> int:
    results = breakdown.asked(args)
    found = _made(results, by, longer=chosen(args) == "table" and not args.text("fields"))

    def face(page: Page, results: Results, rows: list[Record]) -> Iterator[Line]:
        from tui.printing.matrix import heat  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

        return heat(page, results, found, rows, by)

    return breakdown.deliver(args, results, found.rows, found.fields, face)


def _made(results: Results, by: str, *, longer: bool) -> Matrix:
    """Return the matrix; where it is for people and too wide, one by a longer spell."""
    try:
        return matrix(results, by)
    except MatrixError as error:
        if longer and by in SPELLS and coarser(by):
            return _made(results, coarser(by), longer=longer)
        raise UsageError(str(error)) from None


def _silences(args: Args) -> int:
    from tui.query.breakdowns.silences import FIELDS as ASKED  # noqa: PLC0415  (as rare as its option)
    from tui.query.breakdowns.silences import silences  # noqa: PLC0415

    def face(page: Page, _results: Results, rows: list[Record]) -> Iterator[Line]:
        from tui.printing import silences as printed  # noqa: PLC0415

        return printed.silences(page, rows)

    return breakdown.run(args, ASKED, silences, face)
