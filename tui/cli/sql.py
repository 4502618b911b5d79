"""`dateline sql`: one query over the index, which it can only read, and only for a while."""

from __future__ import annotations

import math
import sys
from itertools import chain, islice
from typing import TYPE_CHECKING

from tui.cli.args import Args, UsageError
from tui.cli.base import open_index, today
from tui.cli.breakdown import emit
from tui.cli.emit import chosen, write
from tui.cli.fields import asked, names
from tui.cli.options import Option
from tui.model.nearest import nearest, suggestion
from tui.query.nodes import FieldError
from tui.store.described import DESCRIBED
from tui.store.guarded import Guarded, Refused
from tui.store.records import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.store.guarded import Answer

GROUPS = ("common", "base", "rows")
OPTIONS = (
    Option("--timeout", "timeout", "stop a query after so many seconds of work, 10 if not given", "SECONDS"),
    Option("--schema", "schema", "the tables and what their columns hold, instead of a query"),
    Option("-e --exit-status", "exit_status", "exit 1 where there is no row"),
)
WORDS = "QUERY"
EXAMPLES = (
    ("dateline sql --schema", "the tables there are"),
    ('dateline sql "SELECT kind, count(*) AS facts FROM fact GROUP BY kind"', "count"),
    ("dateline sql \"SELECT id, date(latest + 1721424.5) AS day FROM fact WHERE kind = 'event'\"", "days as dates"),
    ("dateline sql - --format csv < query.sql", "a query from a file"),
)

SCHEMA = ("table", "column", "holds")
_USUAL, _LONGEST = 10.0, 3600.0


def run(args: Args) -> int:
    """Write the rows of a query, or the schema. Exit 1 where there is none and -e is given."""
    format_ = chosen(args)
    if args.flag("schema"):
        return _schema(args, format_)
    sql, seconds = _query(args), _seconds(args)
    index, day = open_index(args), today(args)
    with Guarded(index, seconds) as guarded:
        try:
            found = guarded.ask(sql, day)
            if not found.names:
                raise UsageError("sql needs a query, and here is none; SELECT … FROM fact")
            return _rows(args, format_, found)
        except Refused as stop:
            raise UsageError(_told(stop)) from None


def _query(args: Args) -> str:
    """Return the query; `-` is standard input. Raises UsageError."""
    if not args.words:
        raise UsageError("sql needs a query, or - for standard input; 'dateline sql --schema' lists the tables")
    if args.words != ["-"]:
        return args.query
    if "-" in args.many("files"):
        raise UsageError("standard input cannot hold both the base and the query")
    return sys.stdin.read()


def _seconds(args: Args) -> float:
    text = args.text("timeout", str(_USUAL))
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 < seconds <= _LONGEST:
        raise UsageError(f"--timeout takes seconds, more than 0 and at most {_LONGEST:g}, not '{text}'")
    return seconds


def _rows(args: Args, format_: str, found: Answer) -> int:
    """Write rows as they come."""
    known = _distinct(found.names)
    for name in asked(args):
        if name not in known:
            raise FieldError(name, suggestion(name, known) or f"one of: {', '.join(known)}", "there is no column '{}'")
    wanted = names(args) or known
    rows = map(_plain, islice(found.rows, args.number("limit")))
    first = next(rows, None)
    held = chain([] if first is None else [first], rows)

    def picked(fields: Sequence[str]) -> Iterator[Sequence[object]]:
        places = [0] if format_ == "ids" else [known.index(name) for name in fields]
        return ([row[place] for place in places] for row in held)

    if format_ == "table":
        from tui.cli.draw import tabled  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

        tabled(args, wanted, picked(wanted))
    else:
        write(args, format_, wanted, picked, lambda: (dumps(dict(zip(known, row, strict=True))) for row in held))
    if first is None and not args.flag("quiet"):
        sys.stderr.write("dateline: no row\n")
    return int(first is None and args.flag("exit_status"))


def _distinct(names_: Sequence[str]) -> list[str]:
    """Return names of columns, a second `id` as `id_2`: JSON would lose one of them."""
    found: list[str] = []
    for name in names_:
        other, number = name, 1
        while other in found:
            number += 1
            other = f"{name}_{number}"
        found.append(other)
    return found


def _plain(row: Sequence[object]) -> list[object]:
    """Return values every format can hold: bytes as hexadecimal figures, what is no number as text."""
    return [
        value.hex() if isinstance(value, bytes) else str(value) if value in (math.inf, -math.inf) else value
        for value in row
    ]


def _told(stop: Refused) -> str:
    """Return what is wrong with a query, where, and what to write."""
    fix = stop.fix or _fix(stop.message)
    at = f"line {stop.line}, column {stop.column} of the query:" if stop.line else "the query"
    said = stop.message if stop.line or stop.fix else f"cannot be run: {stop.message}"
    return f"{at} {said}; {fix}" if fix else f"{at} {said}"


def _fix(message: str) -> str:
    """Return the table or column meant by one there is not."""
    known = {
        "no such table": list(DESCRIBED),
        "no such column": [name for table in DESCRIBED.values() for name in table.columns],
    }
    kind, _, name = message.partition(": ")
    if kind not in known:
        return ""
    near = nearest(name.rpartition(".")[2], known[kind])
    return f"did you mean '{near}'?" if near else "'dateline sql --schema' lists them"


def _schema(args: Args, format_: str) -> int:
    if args.words:
        raise UsageError("--schema takes no query")
    rows = [
        {"table": name, "column": column, "holds": holds}
        for name, table in DESCRIBED.items()
        for column, holds in table.columns.items()
    ]
    if format_ == "ids":
        raise UsageError("columns have no ids; take --fields column")
    emit(args, format_, rows[: args.number("limit")], SCHEMA)
    return 0
