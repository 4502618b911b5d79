"""Draw a printed face, on the terminal or into a file: only what is drawn pays for Rich (31 ms)."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from tui.cli.args import Args, UsageError
from tui.cli.pager import paged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tui.output.progress import Lines
    from tui.printing.lines import Line
    from tui.printing.page import Page
    from tui.printing.progress import Bar


def draw(args: Args, face: Callable[[Page], Iterable[Line]]) -> None:
    """Write the lines of a face, paged where they are many. Raises UsageError for a --theme that cannot be used."""
    from tui.printing.page import Page  # noqa: PLC0415
    from tui.theme import ThemeError  # noqa: PLC0415

    try:
        page = Page.of(args.options, to_file=args.text("output") not in ("", "-"))
    except ThemeError as error:
        raise UsageError(f"--theme: {error}") from None
    paged(args, page.printed(face(page)))


def tabled(args: Args, fields: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Draw a plain table."""
    from tui.printing.table import table  # noqa: PLC0415

    draw(args, lambda page: table(page, fields, rows, head=not args.flag("no_header")))


def progress(args: Args, doing: str, done: str) -> Bar | Lines | None:
    """Return what shows a person how far a task is: a bar, two lines where nothing is to move; None for nobody."""
    if args.flag("quiet") or not sys.stderr.isatty():
        return None
    if args.accessible:
        from tui.output.progress import Lines  # noqa: PLC0415

        return Lines(doing, done)
    if os.environ.get("TERM") == "dumb":
        return None
    from tui.printing.progress import Bar  # noqa: PLC0415  (Rich costs 31 ms)

    return Bar(args.options)
