"""`dateline themes`: the colours there are, and what is wrong with those that cannot be used."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from tui.cli.args import Args, UsageError
from tui.cli.breakdown import arranged, counted, emit
from tui.cli.emit import chosen
from tui.cli.options import QUERY
from tui.model.visible import visible
from tui.query.records import local
from tui.theme import available, preferred

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.query.entries import Record
    from tui.theme import Theme

GROUPS = ("common", "rows")
OPTIONS = QUERY[:3]  # there is always a theme
WORDS = ""
EXAMPLES = (
    ("dateline themes", "every theme, with a swatch"),
    ("dateline summary --theme paper", "use one"),
    ("dateline themes --format '{name}' | fzf", "names for another program"),
)

FIELDS = ("name", "title", "ground", "used", "shipped", "path")


def run(args: Args) -> int:
    """List the themes. Exit 1 where one of the user's cannot be used."""
    if args.words:
        raise UsageError(f"themes takes no words, and here is '{args.words[0]}'")
    format_ = chosen(args)
    if format_ == "ids":
        format_ = "{name}"
    found = available()
    used = args.text("theme") or os.environ.get("DATELINE_THEME", "") or preferred(os.environ)
    rows = arranged(args, [_row(theme, used) for theme in found.themes], FIELDS)
    if counted(args, rows):
        pass
    elif format_ == "table" and not args.text("fields"):
        _draw(args, rows, found.themes)
    else:
        emit(args, format_, rows, FIELDS)
    for problem in found.problems:
        sys.stderr.write(f"{visible(str(problem._replace(path=local(problem.path))))}\n")
    return int(any(problem.severity == "error" for problem in found.problems))


def _row(theme: Theme, used: str) -> Record:
    from tui import shipped  # noqa: PLC0415

    ours = os.path.dirname(theme.path) == shipped.path("themes")
    ground = "dark" if theme.dark else "light"
    return {
        "name": theme.name,
        "title": theme.title,
        "ground": ground,
        "used": theme.name == used,
        "shipped": ours,
        "path": local(theme.path),
    }


def _draw(args: Args, rows: list[Record], found: Sequence[Theme]) -> None:
    from tui.cli.draw import draw  # noqa: PLC0415  (Rich costs 31 ms)
    from tui.printing.themes import themes  # noqa: PLC0415

    by_name = {theme.name: theme for theme in found}
    draw(args, lambda page: themes(page, rows, [by_name[row["name"]] for row in rows]))
