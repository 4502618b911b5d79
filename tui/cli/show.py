"""`dateline show`: whole facts, with their chain, quotes, relations and standing."""

from __future__ import annotations

import sys
from itertools import chain, islice
from typing import TYPE_CHECKING

from tui.cli.args import Args, UsageError
from tui.cli.base import open_index, today
from tui.cli.emit import chosen, out, write
from tui.cli.fields import names
from tui.cli.list import localized
from tui.cli.options import Option
from tui.query.columns import DEFAULT, columns
from tui.query.results import Results

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.printing.lines import Line
    from tui.printing.page import Page
    from tui.store.index import Index

# What a fact stands on, as fields: its origins, and the facts that bear on it.
REASONS = ("origins", "supported_by", "contradicted_by", "qualified_by")
GROUPS = ("common", "base", "rows")
OPTIONS = (
    Option("--why", "why", "say why each fact stands as it does"),
    Option("--urls", "urls", "print addresses, where they would else stand behind the words"),
)
WORDS = "ID…"
EXAMPLES = (
    ("dateline show nato-partner", "one fact, whole"),
    ("dateline show --why aid-251-million", "and why it stands as it does"),
    ("dateline list issue:aid --format ids | dateline show -", "every fact of an issue"),
    ("dateline show nato-partner --format json | jq -r '.[].cites[].quote'", "for a program"),
)


def run(args: Args) -> int:
    """Show the facts named, in the order in which they are named."""
    format_ = chosen(args)
    wanted = names(args) or ((*DEFAULT, *REASONS) if args.flag("why") else DEFAULT)
    ids = _ids(args)
    index, day = open_index(args), today(args)
    columns(wanted, day)  # unknown fields are refused before anything is written
    numbers = list(islice(_numbers(index, ids), args.number("limit")))
    each = [Results.of_rows(index, [number], today=day) for number in numbers]

    def rows(fields: Sequence[str]) -> Iterator[Sequence[object]]:
        found = chain.from_iterable(results.rows(columns(fields, day)) for results in each)
        return localized(fields, found)

    if format_ == "labels" and not args.text("fields"):
        from tui.cli.labels import whole  # noqa: PLC0415  (one format of many)

        out(args, whole(args, index, numbers, day))
        return 0
    if format_ != "table":
        from tui.query.records import record  # noqa: PLC0415

        write(args, format_, wanted, rows, lambda: map(record, each))
        return 0
    from tui.cli.draw import draw, tabled  # noqa: PLC0415  (Rich costs 31 ms)

    if args.text("fields"):
        tabled(args, wanted, rows(wanted))
    else:
        from tui.printing.dossier import gather  # noqa: PLC0415
        from tui.printing.fact import sheets  # noqa: PLC0415

        def face(page: Page) -> Iterator[Line]:
            dossiers = (gather(page, index, number, day) for number in numbers)
            return sheets(page, dossiers, why=args.flag("why"), urls=args.flag("urls"))

        draw(args, face)
    return 0


def _ids(args: Args) -> list[str]:
    """Return the ids named; `-` stands for those on standard input, the first field of each line."""
    if not args.words:
        raise UsageError("show needs the id of a fact; 'dateline list --format ids' lists them")
    if "-" in args.words and "-" in args.many("files"):
        raise UsageError("standard input cannot hold both the base and the ids")
    found: list[str] = []
    for word in args.words:
        found += _piped() if word == "-" else [word]
    return found


def _piped() -> list[str]:
    lines = sys.stdin.read().replace("\0", "\n").split("\n")
    first = (line.split("\t", 1)[0].strip() for line in lines)
    return [name for name in first if name]


def _numbers(index: Index, ids: list[str]) -> Iterator[int]:
    """Yield the facts' row numbers. Raises UsageError, naming the nearest id."""
    for name in ids:
        row = index.db.execute("SELECT row FROM fact WHERE id = ?", (name,)).fetchone()
        if row is None:
            from tui.model.nearest import nearest  # noqa: PLC0415

            near = nearest(name, (known for (known,) in index.db.execute("SELECT id FROM fact")))
            fix = f"did you mean '{near}'?" if near else f"to search, write: dateline list {name}"
            raise UsageError(f"there is no fact '{name}'; {fix}")
        yield int(row[0])
