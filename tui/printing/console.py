"""The one Console of the printed faces: its colours, its width, and how it fits the terminal's encoding."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

from rich.console import Console

from tui.printing.palette import color_system, plain, rich_theme
from tui.theme import Theme, at, depth, load, wished
from tui.theme.depths import EIGHT_BIT, NONE, SIXTEEN, TRUECOLOR

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.theme import Theme as RichTheme

NARROWEST, USUAL = 20, 80
DEPTHS = (TRUECOLOR, EIGHT_BIT, SIXTEEN)
_OFF = ("", "0", "false")


def console(options: Mapping[str, object], stream: TextIO | None = None, *, to_file: bool = False) -> Console:
    """Return the Console for a command's options and the environment; `to_file` is for what -o writes.

    Nothing is highlighted, and nothing read as markup or emoji. Raises ThemeError for a --theme that cannot be used.
    """
    stream = sys.stdout if stream is None else stream
    terminal = stream.isatty() and not to_file
    shown = colours(options, os.environ, terminal=terminal, to_file=to_file)
    # A --theme that cannot be used is an error also where no colour is shown.
    styles = plain() if shown == NONE and not options.get("theme") else _styles(options, shown)
    return Console(
        file=stream,
        width=width(stream, os.environ, to_file=to_file),
        height=25,
        color_system=color_system(shown),
        theme=styles,
        force_terminal=terminal,
        force_interactive=False,
        force_jupyter=False,
        no_color=False,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},  # read above, once: Rich would read NO_COLOR, FORCE_COLOR, TERM and COLUMNS its own way
    )


def _styles(options: Mapping[str, object], shown: str) -> RichTheme:
    return rich_theme(at(theme(options, os.environ), shown))


def colours(options: Mapping[str, object], environ: Mapping[str, str], *, terminal: bool, to_file: bool = False) -> str:
    """Return the depth of colour: --color before NO_COLOR before FORCE_COLOR before what the stream is."""
    when = options.get("color", "auto")
    if when == "never" or (when == "auto" and (to_file or environ.get("NO_COLOR"))):
        return NONE
    if when == "always" or environ.get("FORCE_COLOR", "").lower() not in _OFF:
        found = depth({**environ, "NO_COLOR": ""})
        return SIXTEEN if found == NONE else found
    return depth(environ) if terminal else NONE


def drawn_depth(console: Console) -> str:
    """Return the depth of colour a Console was made for."""
    return next((found for found in DEPTHS if color_system(found) == console.color_system), NONE)


def width(stream: TextIO, environ: Mapping[str, str], *, to_file: bool = False) -> int:
    """Return the columns to fill: COLUMNS, else the terminal's, else 80; 20 at the least."""
    said = environ.get("COLUMNS", "")
    if said.isascii() and said.isdigit() and int(said):
        return max(int(said), NARROWEST)
    found = 0 if to_file else next(filter(None, map(_columns, (stream, sys.stderr))), 0)
    return max(found or USUAL, NARROWEST)


def _columns(stream: TextIO) -> int:
    """Return a terminal's width, 0 where there is none; a pipe to a pager still has one on standard error."""
    try:
        return os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError, AttributeError):
        return 0


def theme(options: Mapping[str, object], environ: Mapping[str, str]) -> Theme:
    """Return the theme of --theme, else of DATELINE_THEME, else the one that suits the terminal's ground.

    Raises ThemeError for what --theme names; a DATELINE_THEME that cannot be used is announced and passed over.
    """
    asked = str(options.get("theme", ""))
    return load(asked) if asked else wished(environ, told=sys.stderr.write)
