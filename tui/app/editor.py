"""Which editor is meant, and how each is told the line to begin at. Plain data and words, no screen."""

from __future__ import annotations

import os
import shlex
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

FALLBACKS = ("nano", "vi")

# `+12 FILE`: the vi and emacs families and most editors of a terminal.
_PLUS = (
    "vi", "vim", "nvim", "view", "vimx", "vim.tiny", "vim.basic", "vim.nox", "ex", "elvis", "nvi", "vis", "gvim",
    "mvim", "emacs", "emacsclient", "mg", "zile", "qe", "jove", "nano", "pico", "rnano", "micro", "kak", "joe",
    "jmacs", "jpico", "jstar", "ne", "dte", "mcedit", "gedit", "gnome-text-editor", "xed", "pluma",
)  # fmt: skip
# `FILE:12`.
_COLON = ("hx", "helix", "subl", "sublime_text", "zed", "zeditor")
# `--goto FILE:12`: VS Code and what was made of it.
_GOTO = ("code", "code-insiders", "codium", "vscodium", "code-oss", "cursor", "windsurf", "positron")
# `--line 12 FILE`, or `-l 12 FILE`.
_LINE = {"kate": "--line", "kwrite": "--line", "idea": "--line", "pycharm": "--line", "mate": "-l"}

# Editors with a window of their own return at once unless they are told to wait.
_WAIT = dict.fromkeys((*_GOTO, "subl", "sublime_text", "zed", "zeditor", "idea", "pycharm", "gedit"), "--wait") | {
    "kate": "--block", "mate": "--wait", "gvim": "--nofork", "mvim": "--nofork",
}  # fmt: skip
_WAITING = {"-w", "--wait", "-b", "--block", "-f", "--nofork"}


class NoEditor(Exception):  # noqa: N818  (the user's to mend: said, not raised further)
    """Why no editor can be opened, and what to do."""


def words(environ: Mapping[str, str], there: Callable[[str], object] = shutil.which) -> list[str]:
    """Return the editor meant, as words: VISUAL, else EDITOR, else one that is `there`. Raises NoEditor."""
    for name in ("VISUAL", "EDITOR"):
        wish = environ.get(name, "").strip()
        if not wish:
            continue
        try:
            found = shlex.split(wish)
        except ValueError as error:
            raise NoEditor(f"{name} cannot be read: {str(error).lower()}") from None
        if not found or not there(found[0]):
            raise NoEditor(f"{name} names '{wish}', which is not there")
        return found
    for name in FALLBACKS:
        if there(name):
            return [name]
    raise NoEditor("no editor is known here: set VISUAL or EDITOR")


def command(editor: Iterable[str], path: str, line: int) -> list[str]:
    """Return the argument list that opens a file at a line; of an unknown editor, the file alone."""
    given = list(editor)
    name = _name(given[0])
    path, line = os.path.abspath(path), max(line, 1)
    wait = [_WAIT[name]] if name in _WAIT and not _WAITING & set(given[1:]) else []
    return [*given, *wait, *_place(name, path, line)]


def _place(name: str, path: str, line: int) -> list[str]:
    if name in _PLUS:
        return [f"+{line}", path]
    if name in _COLON:
        return [f"{path}:{line}"]
    if name in _GOTO:
        return ["--goto", f"{path}:{line}"]
    if name in _LINE:
        return [_LINE[name], str(line), path]
    return [path]


def windowed(editor: Iterable[str]) -> bool:
    """Return whether an editor opens a window of its own and leaves the terminal alone."""
    return _name(next(iter(editor))) in _WAIT


def _name(program: str) -> str:
    return os.path.basename(program).lower().removesuffix(".exe").removesuffix(".cmd")
