"""Where a copied text goes: to a program of this machine, to the terminal (OSC 52), and to the shell on leaving.

No terminal says whether it took a text: OSC 52 has no answer, and asking for the clipboard itself is refused by most
for good reasons. So a text counts as taken where a program took it, or the terminal is one known to take it; any other
is printed on leaving.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SETTING = "DATELINE_CLIPBOARD"
TERMINAL, PRINT = "terminal", "print"
# Programs that take a text from standard input, and the variable that says that theirs is the clipboard here.
PROGRAMS = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--input", "--clipboard")),
    ("HOME", ("pbcopy",)),
)
# tmux takes OSC 52 only where it is set to; told so itself it keeps the text and passes it on to its terminal.
TMUX = ("tmux", "load-buffer", "-w", "-")
# How terminals that take OSC 52 as they come are told: by TERM, also from afar, or by a variable of theirs.
TERMS = ("xterm-kitty", "xterm-ghostty", "foot", "alacritty", "wezterm", "contour", "rio")
MARKS = ("KITTY_WINDOW_ID", "GHOSTTY_RESOURCES_DIR", "ALACRITTY_WINDOW_ID", "WEZTERM_PANE", "WT_SESSION")
# Consoles that may print what they do not know.
CONSOLES = ("linux", "vt", "cons25", "ansi")
SECONDS = 2


def program(environ: Mapping[str, str], there: Callable[[str], object] = shutil.which) -> list[str]:
    """Return the words of the program to hand a text to, none where the clipboard is that of another machine."""
    wish = environ.get(SETTING, "")
    if wish in (TERMINAL, PRINT):
        return []
    if wish:
        try:
            return shlex.split(wish)
        except ValueError:
            return []
    if environ.get("TMUX"):
        return list(TMUX)
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return []
    return next((list(words) for name, words in PROGRAMS if environ.get(name) and there(words[0])), [])


def known(environ: Mapping[str, str]) -> bool:
    """Return whether the terminal is known to take a text."""
    wish = environ.get(SETTING, "")
    if wish or environ.get("TMUX") or environ.get("STY"):  # within another one the marks are those of the outer
        return wish == TERMINAL
    return environ.get("TERM", "").startswith(TERMS) or any(map(environ.get, MARKS))


def silent(environ: Mapping[str, str]) -> bool:
    """Return whether the terminal had better not be told."""
    return environ.get("TERM", "").startswith(CONSOLES)


def hand(words: list[str], text: str) -> bool:
    """Hand a text to a program; return whether it took it."""
    nothing = subprocess.DEVNULL
    try:
        done = subprocess.run(  # noqa: S603  (no shell, a list of words)
            words, input=os.fsencode(text), stdout=nothing, stderr=nothing, timeout=SECONDS, check=False,
            start_new_session=True,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return False
    return not done.returncode
