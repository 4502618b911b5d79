"""`dateline browse`: the terminal browser."""

from __future__ import annotations

import gc
import os
import sys
import time
from typing import TYPE_CHECKING

from tui.cli.args import Args, UsageError
from tui.cli.base import open_index, reopening, shipped, today
from tui.cli.options import Option

if TYPE_CHECKING:
    from tui.app.shell import Launch
    from tui.app.state import View
    from tui.store.index import Index
    from tui.theme import Theme

# Keys typed in so many seconds of reading a base are meant for the browser, if it was there at once.
PATIENCE = 0.5
GROUPS = ("common", "base")
OPTIONS = (
    Option("--sort", "sort", "sort by fields, -field for downwards", "K,-K"),
    Option("-r --reverse", "reverse", "turn the order round"),
    Option("--fresh", "fresh", "begin anew, not where the base was left; what is kept of that stays as it is"),
)
WORDS = "[QUERY…]"
EXAMPLES = (
    ("dateline", "open the browser on the base at hand"),
    ("dateline browse issue:aid", "open it with a query; / changes it"),
    ("dateline browse -f notes/facts.toml", "open another base"),
    ("dateline browse --fresh", "begin anew, not where it was left"),
    ("dateline browse --theme paper", "in other colours; T changes them"),
    ("dateline browse --accessible", "line by line: for screen readers, braille, TERM=dumb and scripts"),
)


def run(args: Args) -> int:
    """Open the browser; return the exit code of its end."""
    if args.accessible:
        from tui.app.linewise.run import browse as converse  # noqa: PLC0415  (one browser of two)

        return converse(*plainly(args))
    index, day, view, launch = opened(args)
    from tui.app.run import browse  # noqa: PLC0415
    from tui.app.session import NONE, load, path  # noqa: PLC0415

    session = NONE if args.flag("fresh") else load(path(index.paths))
    asked = view if args.words or view.sort or view.reverse else None
    return browse(index, day, asked, launch, look(args, session.theme), session=session)


def opened(args: Args, *, retake: bool = False) -> tuple[Index, int, View, Launch]:
    """Return the base, the day and the view to begin with, where there is a terminal to show them on.

    Keys are read from the terminal where a base came through standard input, or where they are to be taken back
    from whatever standard input is. Raises UsageError.
    """
    from tui.app import terminal  # noqa: PLC0415  (nothing of the browser is imported before it is wanted)

    day, piped = today(args), retake or "-" in args.many("files")
    refuse(terminal.missing(keys=not piped))
    gc.disable()  # 13 ms of the import of Textual; the browser turns it on again
    started = time.monotonic()
    index = open_index(args, told=False)  # what the base lacks is told in the browser itself
    if time.monotonic() - started > PATIENCE:
        terminal.forget()
    if piped:
        terminal.retake_input()
        refuse(terminal.missing())
    return index, day, *beginning(args, index)


def plainly(args: Args) -> tuple[Index, int, View, Launch]:
    """Return the same for a browser that needs no terminal: what is typed comes by standard input, whatever it is."""
    day = today(args)
    index = open_index(args, told=False)
    if "-" in args.many("files"):
        from tui.app import terminal  # noqa: PLC0415  (only where the base took the input)

        terminal.retake_input()
    return index, day, *beginning(args, index)


def beginning(args: Args, index: Index) -> tuple[View, Launch]:
    """Return the view to begin with, and how the browser was called."""
    from tui.app.keyfile import load  # noqa: PLC0415  (nothing of the browser is imported before it is wanted)
    from tui.app.shell import Launch  # noqa: PLC0415
    from tui.app.state import View  # noqa: PLC0415

    view = View(query=args.query.strip(), sort=args.text("sort"), reverse=args.flag("reverse"))
    told = (tuple(args.many("files")), args.text("today"), args.text("known_by"))
    launch = Launch(*told, reopening(args, index), args.flag("public"), load(), shipped(args))
    return view, launch


def refuse(reason: str) -> None:
    """Raise UsageError where there is a reason to."""
    if reason:
        raise UsageError(reason)


def look(args: Args, kept: str = "") -> tuple[Theme, str]:
    """Return the theme asked for, else the one kept, and the depth its colours are shown in. Raises UsageError."""
    from tui.theme import ThemeError, depth, load, wished  # noqa: PLC0415
    from tui.theme.depths import NONE  # noqa: PLC0415

    environ = dict(os.environ)
    colour = args.text("color")
    if colour == "always":
        environ.pop("NO_COLOR", None)
    try:
        theme = load(args.text("theme")) if args.text("theme") else wished(environ, kept, told=sys.stderr.write)
    except ThemeError as error:
        raise UsageError(f"--theme: {error}") from None
    return theme, NONE if colour == "never" else depth(environ)
