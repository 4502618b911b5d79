"""What a command of the browser is. Plain data."""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """One thing to do.

    keys      as Textual names them; `y i` is pressed one key after the other, any one of several keys does
    label     one or two words, for footer and menus
    help      what it does, for help, palette and documentation
    action    `module.function` under tui.app.actions
    argument  handed to the function
    panes     where it applies; empty for everywhere
    mode      `pick` where it applies only while facts are picked
    where     `list`, `detail`, `link` of it or one of ELSEWHERE where the key means this only there; empty for list
              and detail
    footer    its place in the footer, 1 first; 0 for none
    group     the heading it stands under in help, one of GROUPS
    """

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    action: str
    argument: str = ""
    panes: tuple[str, ...] = ()
    where: str = ""
    footer: int = 0
    group: str = ""
    mode: str = ""


def group(title: str, *commands: Command) -> tuple[Command, ...]:
    """Return commands under a heading of help."""
    return tuple(command._replace(group=title) for command in commands)
