"""`dateline pick`: the browser as a chooser; it draws on the terminal while standard output is a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.base import today
from tui.cli.browse import look, opened, plainly
from tui.cli.emit import chosen
from tui.cli.fields import names
from tui.cli.list import put
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
    ("dateline pick --accessible", "line by line; choose 3 5-7 prints those"),
    ("dateline pick issue:aid --format '{date} {text}' -o chosen.txt", "in any format"),
)  # fmt: skip


def run(args: Args) -> int:
    """Let facts be chosen and print them, in the order of the chronology; exit 1 where none is."""
    format_, fields, limit = chosen(args), names(args) or DEFAULT, args.number("limit")
    day = today(args)
    columns(fields, day)  # unknown fields are refused before anything is drawn
    code, index, ids = _picked(args)
    if ids:
        put(args, format_, fields, Results.of_rows(index, _numbers(index, ids), today=day), limit)
    return code


def _picked(args: Args) -> tuple[int, Index, tuple[str, ...]]:
    """Return the exit code, the index as it is in the end, and the ids chosen."""
    if args.accessible:
        from tui.app.linewise.run import pick as converse  # noqa: PLC0415  (one browser of two)

        return converse(*plainly(args))
    from tui.app.run import pick  # noqa: PLC0415  (nothing of the browser is imported before it is wanted)

    return pick(*opened(args, retake=True), look(args))


def _numbers(index: Index, ids: Iterable[str]) -> list[int]:
    rows = (index.db.execute("SELECT row FROM fact WHERE id = ?", (name,)).fetchone() for name in ids)
    return sorted(int(row[0]) for row in rows if row)
