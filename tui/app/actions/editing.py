"""Editing: the user's editor at the line of what is under the cursor; what it wrote is read again at once."""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from tui.app.actions import Refusal
from tui.app.actions.reloading import look
from tui.app.editor import NoEditor, command, windowed, words
from tui.app.place import place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.app.screens.browse import Browse


def here(screen: Browse) -> None:
    """Open the editor at the line of what is under the cursor."""
    path, line = place(screen)
    if path == "-":
        raise Refusal("this base came through standard input: there is no file to edit")
    try:
        editor = words(os.environ)
    except NoEditor as error:
        raise Refusal(str(error)) from None
    _open(screen, editor, path, line)


def _open(screen: Browse, editor: list[str], path: str, line: int) -> None:
    """Run the editor: one of the terminal in the place of the browser, one with a window beside it."""
    run = command(editor, path, line)
    try:
        if windowed(editor):
            nothing = subprocess.DEVNULL
            subprocess.Popen(run, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)  # noqa: S603  (no shell, a list of ours)
            screen.say(f"opened line {line} in {os.path.basename(editor[0])}")
            return
        with screen.app.suspend(), interrupts_left_to_it():
            code = subprocess.run(run, check=False).returncode  # noqa: S603  (the same)
    except SuspendNotSupported:
        raise Refusal("this terminal cannot be lent to an editor") from None
    except OSError as error:
        raise Refusal(f"{run[0]}: {error.strerror}") from None
    if code:
        screen.say(f"{os.path.basename(editor[0])} ended with {code}", refused=True)
    look(screen, asked=not code)


@contextmanager
def interrupts_left_to_it() -> Iterator[None]:
    """Let ctrl+c reach the editor alone; a handler, unlike SIG_IGN, is not inherited by it."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
