"""`dateline summary`: the base on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.args import UsageError
from tui.cli.base import open_index, today
from tui.cli.breakdown import arranged, emit
from tui.cli.emit import chosen, out
from tui.query.breakdowns.overview import overview, rows
from tui.query.results import Results
from tui.store.records import dumps

if TYPE_CHECKING:
    from tui.cli.args import Args

GROUPS = ("common", "base", "rows")
OPTIONS = ()
WORDS = "[QUERY…]"
EXAMPLES = (
    ("dateline summary", "what the base holds and how it stands"),
    ("dateline summary issue:aid", "the same of one issue"),
    ("dateline summary --format json | jq .standings", "its figures for a program"),
)

FIELDS = ("section", "key", "count")


def run(args: Args) -> int:
    """Summarize what the query finds."""
    format_ = chosen(args)
    if format_ == "ids":
        raise UsageError("a summary has no ids; 'dateline list --format ids' lists those of facts")
    results = Results(open_index(args), args.query, today=today(args))
    found = overview(results)
    if format_ == "table" and not args.text("fields"):
        from tui.cli.draw import draw  # noqa: PLC0415  (Rich costs 31 ms)
        from tui.printing.summary import Summary  # noqa: PLC0415

        draw(args, lambda page: Summary(page, found, results.query).lines())
    elif format_ == "labels" and not args.text("fields"):
        from tui.cli.labels import packets  # noqa: PLC0415  (one format of many)
        from tui.output.overview import told  # noqa: PLC0415  (the same)

        out(args, packets(told(found, results.query)))
    elif format_ in ("json", "ndjson") and not args.text("fields"):
        out(args, [f"{dumps(found)}\n"])
    else:
        emit(args, format_, arranged(args, rows(found), FIELDS), FIELDS)
    return 0
