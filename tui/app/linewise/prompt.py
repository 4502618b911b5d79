"""The lines that are typed: at a prompt on a terminal, as they come from a pipe."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.linewise.paper import Paper

    Reader = Callable[[], str | None]

PROMPT = "Command: "


def reader(paper: Paper) -> Reader:
    """Return what reads the next line, None at the end."""
    if not sys.stdin.isatty():
        return _piped
    if paper.stream is sys.stdout and sys.stdout.isatty():
        with suppress(ImportError):  # no line editing on this system: the terminal's own
            import readline  # noqa: PLC0415  (on a terminal only)

            # Readline would else write an escape sequence around each line.
            readline.parse_and_bind("set enable-bracketed-paste off")
        return _edited
    return lambda: _asked(paper)


def _piped() -> str | None:
    return sys.stdin.readline() or None


def _edited() -> str | None:
    try:
        return input(PROMPT)
    except EOFError:
        sys.stdout.write("\n")
        return None


def _asked(paper: Paper) -> str | None:
    paper.prompt(PROMPT)
    line = sys.stdin.readline()
    if not line:
        paper.raw("\n")
    return line or None
