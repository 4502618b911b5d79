"""Leaving for something else: help, the palette, other colours, the shell."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.actions.choosing import NOTHING

if TYPE_CHECKING:
    from tui.app.screens.browse import Browse
    from tui.app.screens.matrix import Matrix


def help(screen: Browse | Matrix) -> None:  # noqa: A001  (named as the command is)
    """Show all keys, signs and fields."""
    from tui.app.screens.help import Help  # noqa: PLC0415  (shown when asked for)

    screen.app.push_screen(Help(screen.base.signs))


def palette(screen: Browse) -> None:
    """Show every command by name."""
    from tui.app.screens.palette import Commands, Palette  # noqa: PLC0415  (shown when asked for)

    screen.app.push_screen(Palette({Commands}))


def theme(screen: Browse) -> None:
    """Show the colours there are."""
    from tui.app.screens.palette import Palette, Themes  # noqa: PLC0415  (shown when asked for)

    screen.app.push_screen(Palette({Themes}, placeholder="Colours…"))


def suspend(screen: Browse) -> None:
    """Give the terminal back to the shell until `fg`."""
    if os.name != "posix":
        raise Refusal("this system has no job control")
    screen.app.action_suspend_process()


def leave(screen: Browse) -> None:
    """Quit; where facts were to be picked, without any."""
    screen.app.leave(NOTHING if screen.app.mode == "pick" else 0)


def interrupt(screen: Browse) -> None:
    """Quit as if interrupted."""
    screen.app.action_interrupt()
