"""`dateline list`: facts, in the order of the chronology."""

from __future__ import annotations

from tui.cli.base import open_index, today
from tui.cli.emit import chosen, out, write
from tui.cli.fields import names
from tui.cli.nothing import nothing
from tui.query.columns import DEFAULT, columns
from tui.query.results import Results

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.cli.args import Args

GROUPS = ("common", "base", "rows", "query")
OPTIONS = ()
WORDS = "[QUERY…]"
EXAMPLES = (
    ("dateline list issue:aid date:2018..2020", "what happened to aid in those years"),
    ("dateline list kind:forecast outcome:no", "forecasts that did not come true"),
    ("dateline list said:petro --format ndjson | jq .text", "what Petro is on record with"),
    ("dateline list said:petro -standing:corroborated", "what Petro says and nobody else bears out"),
    ("dateline list standing:single-source -c", "how many facts rest on one source"),
    ("dateline list -standing:corroborated --format ids | fzf", "pick one"),
    ("dateline list --format '{date}\\t{text}' | less", "a format of your own"),
)


def run(args: Args) -> int:
    """List what the query finds. Exit 1 where nothing matches and -e is given."""
    format_ = chosen(args)
    fields = names(args) or DEFAULT
    limit = args.number("limit")
    index = open_index(args)
    results = Results(index, args.query, today=today(args), sort=args.text("sort"), reverse=args.flag("reverse"))
    if args.flag("count"):
        total = results.total
        out(args, [f"{total}\n"])
        return int(args.flag("exit_status") and not total)
    columns(fields, results.today)  # unknown fields are refused before anything is written
    put(args, format_, fields, results, limit)
    return int(nothing(args, results) and args.flag("exit_status"))


def put(args: Args, format_: str, fields: Sequence[str], results: Results, limit: int | None = None) -> None:
    """Write facts in a format."""

    def rows(wanted: Sequence[str]) -> Iterator[Sequence[object]]:
        return localized(wanted, results.rows(columns(wanted, results.today), limit=limit))

    if format_ == "table":
        _draw(args, results, limit, fields)
    else:
        from tui.query.records import records  # noqa: PLC0415

        write(args, format_, fields, rows, lambda: records(results, limit))


def _draw(args: Args, results: Results, limit: int | None, fields: Sequence[str]) -> None:
    from tui.cli.draw import draw, tabled  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

    if args.text("fields"):
        tabled(args, fields, localized(fields, results.rows(columns(fields, results.today), limit=limit)))
    else:
        from tui.printing.facts import facts  # noqa: PLC0415  (the same)

        draw(args, lambda page: facts(page, results, limit, head=not args.flag("no_header")))


def localized(fields: Sequence[str], rows: Iterator[Sequence[object]]) -> Iterator[Sequence[object]]:
    """Show the column `file` as seen from here."""
    if "file" not in fields:
        return rows
    from tui.query.records import local  # noqa: PLC0415

    at = list(fields).index("file")
    return ([*row[:at], local(str(row[at])), *row[at + 1 :]] for row in rows)
