"""What the breakdown commands share: rows of one shape, in every format."""

from __future__ import annotations

import json
import sys
from functools import partial
from typing import TYPE_CHECKING

from tui.cli.base import open_index, today
from tui.cli.emit import chosen, out, write
from tui.cli.fields import asked as fields_asked
from tui.cli.fields import names
from tui.cli.nothing import nothing
from tui.model.nearest import suggestion
from tui.query.breakdowns import FEET
from tui.query.dotted import NAMES
from tui.query.joined import FACT, joined
from tui.query.nodes import FieldError
from tui.query.results import Results
from tui.store.records import dumps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tui.cli.args import Args
    from tui.printing.lines import Line
    from tui.printing.page import Page
    from tui.query.entries import Record

GROUPS = ("common", "base", "rows", "query")
# What the rows of a command are, where each has an id.
_KINDS = {"issues": "issue", "actors": "actor", "sources": "source", "questions": "question"} | dict.fromkeys(
    ("forecasts", "impact"), FACT
)


def run(
    args: Args,
    fields: Sequence[str],
    find: Callable[[Results], list[Record]],
    face: Callable[[Page, Results, list[Record]], Iterable[Line]],
) -> int:
    """Find the rows of a breakdown and write them; `face` draws them for a terminal."""
    results = asked(args)
    return deliver(args, results, find(results), fields, face)


def asked(args: Args) -> Results:
    """Return what the query finds in the base that is meant."""
    chosen(args)  # a format there is not is refused before the base is read
    return Results(open_index(args), args.query, today=today(args))


def deliver(
    args: Args,
    results: Results,
    rows: list[Record],
    fields: Sequence[str],
    face: Callable[[Page, Results, list[Record]], Iterable[Line]],
) -> int:
    """Write rows as the options ask; return the exit code."""
    kind = _KINDS.get(args.command, "")
    if kind and not args.text("by") and not args.flag("silences"):
        rows = joined(results, rows, kind, [*fields_asked(args), *(key.removeprefix("-") for key in sort_keys(args))])
    format_, rows = chosen(args), arranged(args, rows, fields)
    if args.flag("count"):
        out(args, [f"{len(_body(rows))}\n"])
    elif format_ == "table" and not names(args):
        _draw(args, results, rows, face)
    else:
        emit(args, format_, _body(rows) if format_ == "ids" else rows, fields)
    return int(_none(args, results, rows) and args.flag("exit_status"))


def _none(args: Args, results: Results, rows: list[Record]) -> bool:
    """Return whether no fact is found or nothing is to be listed; say why."""
    body = _body(rows)
    if (args.query or not body) and nothing(args, results):
        return True
    if not body and not args.flag("quiet") and not args.flag("count"):
        sys.stderr.write(f"dateline: nothing to list among the facts found, {results.total:,} in all\n")
    return not body


def _draw(
    args: Args,
    results: Results,
    rows: list[Record],
    face: Callable[[Page, Results, list[Record]], Iterable[Line]],
) -> None:
    from tui.cli.draw import draw  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

    draw(args, lambda page: face(page, results, rows))


def emit(args: Args, format_: str, rows: list[Record], fields: Sequence[str]) -> None:
    """Write rows in a format, `table` being a plain one; JSON without --fields carries every key."""
    if format_ == "table":
        from tui.cli.draw import tabled  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

        tabled(args, names(args) or fields, cells(rows, names(args) or fields, fields))
        return
    write(
        args,
        format_,
        names(args) or fields,
        lambda wanted: cells(rows, wanted, fields),
        lambda: map(dumps, rows),
    )


def counted(args: Args, rows: Sequence[Record]) -> bool:
    """Return whether only how many rows there are was asked, and write it."""
    if args.flag("count"):
        out(args, [f"{len(rows)}\n"])
    return args.flag("count")


def arranged(args: Args, rows: list[Record], fields: Sequence[str]) -> list[Record]:
    """Sort and cut rows as --sort, --reverse and --limit ask; those that add up the others stay last."""
    rows, feet = _body(rows), [row for row in rows if row.get("id") in FEET]
    for key in reversed(sort_keys(args)):
        name = key.removeprefix("-")
        _known(name, rows, fields)
        rows = sorted(rows, key=partial(_rank, name), reverse=key.startswith("-"))
    if args.flag("reverse"):
        rows = rows[::-1]
    return [*rows, *feet][: args.number("limit")]


def sort_keys(args: Args) -> list[str]:
    """Return the fields of --sort, downwards ones with their `-`."""
    return [key.strip() for key in args.text("sort").split(",") if key.strip()]


def _body(rows: list[Record]) -> list[Record]:
    """Return the rows that add up no others."""
    return [row for row in rows if row.get("id") not in FEET]


def cells(rows: Iterable[Record], wanted: Sequence[str], fields: Sequence[str]) -> Iterable[list[object]]:
    """Return rows of plain values: lists joined by commas."""
    rows = list(rows)
    for name in wanted:
        _known(name, rows, fields)
    return [[_flat(row.get(name)) for name in wanted] for row in rows]


def _flat(value: object) -> object:
    if isinstance(value, (list, tuple)):
        return ",".join(str(_flat(item)) for item in value)
    if isinstance(value, dict):
        return ",".join(f"{key}={_flat(item)}" for key, item in value.items())
    return json.dumps(value) if isinstance(value, bool) else value


def _known(name: str, rows: Sequence[Record], fields: Sequence[str]) -> None:
    known = dict.fromkeys([*fields, *(rows[0] if rows else ())])
    if name not in known and not (name in NAMES and not rows):
        fix = suggestion(name, known) or f"one of: {', '.join(known)}"
        raise FieldError(name, fix, "there is no field '{}' here")


def _rank(name: str, row: Record) -> tuple[int, float, str]:
    """Put numbers before words, and nothing last."""
    value = row.get(name)
    if value is None or value == "":
        return 2, 0, ""
    if isinstance(value, (int, float)):
        return 0, value, ""
    return 1, 0, str(_flat(value)).casefold()
