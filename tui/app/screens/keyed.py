"""A screen whose keys are those of commands."""

from __future__ import annotations

import importlib
from functools import partial
from typing import TYPE_CHECKING

from textual.screen import Screen

from tui.app.actions import Refusal
from tui.app.names import PANES
from tui.app.screens.menu import Menu, chord_items

if TYPE_CHECKING:
    from textual.notifications import SeverityLevel

    from tui.app.app import Dateline
    from tui.app.command import Command


def _begins(command: Command, keys: str) -> bool:
    return any(one == keys or one.startswith(f"{keys} ") for one in command.keys)


class Keyed(Screen[None], inherit_bindings=False):
    """Does what a key means in a pane and a place of it, or says why it does nothing."""

    app: Dateline

    def here(self, where: str) -> list[Command]:
        """Return the commands that mean something in a place, '' for where the focus is."""
        raise NotImplementedError

    def action_press(self, key: str, where: str = "") -> None:
        """Do what a key means here; the first of two keys shows what the second may be."""
        found = self.here(where)
        direct = next((command for command in found if key in command.keys), None)
        if direct is not None:
            self.do(direct)
            return
        chords = [command for command in found if any(one.startswith(f"{key} ") for one in command.keys)]
        if chords:
            missed = partial(self.missed, key)
            self.app.push_screen(Menu(chord_items(chords, self.do), self.app.base.signs, missed))
        else:
            self._say_where(key)

    def _say_where(self, key: str) -> None:
        """Say in which panes a key means something."""
        others = [one for one in self.app.base.keys.commands if one.panes and _begins(one, key)]
        if others:
            there = {pane for command in others for pane in command.panes}
            titles = ", ".join(pane.title for pane in PANES if pane.id in there)
            self.say(f"{others[0].label}: only in {titles}", refused=True)

    def missed(self, first: str, second: str) -> None:
        """Say why the second of two keys does nothing here."""
        if any(f"{first} {second}" in command.keys for command in self.app.base.keys.commands):
            self._say_where(f"{first} {second}")
        else:
            self.say("no command has this key here", refused=True)

    def do(self, command: Command) -> None:
        """Run a command, or say why it does nothing just now."""
        self.act(command.action, *([command.argument] if command.argument else []))

    def act(self, action: str, *arguments: str) -> None:
        """Run `module.function` of the actions, or say why it does nothing just now."""
        module, _, name = action.partition(".")
        try:
            getattr(importlib.import_module(f"tui.app.actions.{module}"), name)(self, *arguments)
        except Refusal as refusal:
            self.say(str(refusal), refused=True)

    def say(self, text: str, *, refused: bool = False) -> None:
        """Tell the user something in passing."""
        level: SeverityLevel = "warning" if refused else "information"
        self.notify(self.app.signs.shown(text), severity=level, timeout=3, markup=False)
