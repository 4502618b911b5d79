"""`dateline pick`: the browser as a chooser; it draws on the terminal while standard output is a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.browse import look, opened
from tui.cli.emit import chosen
from tui.cli.list import names, put
from tui.cli.options import Option
from tui.query.columns import DEFAULT, columns
from tui.query.results import Results

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.cli.args import Args
    from tui.store.index import Index

GROUPS = ("common", "base", "rows")
OPTIONS = (
    Option("--sort", "sort", "sort by fields, -field for downwards", "K,-K"),
    Option("-r --reverse", "reverse", "turn the order round"),
)
WORDS = "[QUERY…]"
EXAMPLES = (
    ("dateline pick", "choose a fact with enter, or several with space and enter"),
    ("dateline pick kind:forecast --format ids | dateline show -", "see whole what is chosen"),
    ('dateline edit "$(dateline pick --format ids)"', "choose a fact and edit it"),
    ("dateline pick issue:aid --format '{date} {text}' -o chosen.txt", "in any format"),
)  # fmt: skip


def run(args: Args) -> int:
    """Let facts be chosen and print them, in the order of the chronology; exit 1 where none is."""
    from tui.app.run import pick  # noqa: PLC0415  (nothing of the browser is imported before it is wanted)

    format_, fields, limit = chosen(args), names(args) or DEFAULT, args.number("limit")
    index, day, view, launch = opened(args, retake=True)
    columns(fields, day)  # unknown fields are refused before anything is drawn
    code, index, ids = pick(index, day, view, launch, look(args))
    if ids:
        put(args, format_, fields, Results.of_rows(index, _numbers(index, ids), today=day), limit)
    return code


def _numbers(index: Index, ids: Iterable[str]) -> list[int]:
    rows = (index.db.execute("SELECT row FROM fact WHERE id = ?", (name,)).fetchone() for name in ids)
    return sorted(int(row[0]) for row in rows if row)
