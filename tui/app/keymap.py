"""The commands with the keys in force: those declared, and the user's in their place. Plain data and pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.app.commands import COMMANDS, applies, spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui.app.command import Command
    from tui.model.problem import Problem

    Wishes = Mapping[str, tuple[str, ...]]


class Keymap(NamedTuple):
    """Every command with the keys it has, and what was wrong with those the user wished for."""

    commands: tuple[Command, ...] = COMMANDS
    problems: tuple[Problem, ...] = ()

    def here(self, pane: str, where: str, mode: str = "") -> list[Command]:
        """Return the commands that mean something in a place."""
        return [command for command in self.commands if applies(command, pane, where, mode)]

    def first(self, *wheres: str) -> list[str]:
        """Return the keys that begin something in some of these places."""
        found = (key.split(" ")[0] for one in self.commands if one.where in wheres for key in one.keys)
        return list(dict.fromkeys(found))

    def key(self, name: str) -> str:
        """Return the first key of a command as it is shown, '' where it has none."""
        return next((spelled(one.keys[0]) for one in self.commands if one.id == name and one.keys), "")

    def say(self, name: str) -> str:
        """Return what to press for a command, or how it is called where no key has it."""
        return self.key(name) or next(f"'{command.label}'" for command in self.commands if command.id == name)


class Clash(NamedTuple):
    """A wish that cannot be had: the command, the one that has the key already, and the key."""

    id: str
    other: str
    key: str


def remapped(commands: Sequence[Command], wishes: Wishes) -> tuple[tuple[Command, ...], list[Clash]]:
    """Return the commands with other keys. Of two that clash the last wish goes, and its command keeps its own keys."""
    left = dict(wishes)
    gone: list[Clash] = []
    while True:
        found = tuple(command._replace(keys=left.get(command.id, command.keys)) for command in commands)
        clash = next(_clashes(found, reversed(left)), None)
        if clash is None:
            return found, gone
        gone.append(clash)
        del left[clash.id]


def _clashes(commands: Sequence[Command], names: Iterable[str]) -> Iterator[Clash]:
    by_id = {command.id: command for command in commands}
    for one in (by_id[name] for name in names):
        for other in commands:
            if other is not one and _meet(one, other):
                yield from (Clash(one.id, other.id, key) for key in one.keys if _taken(key, other.keys))


def _meet(one: Command, other: Command) -> bool:
    """Return whether there is a place where both mean something; in `pick` one of its own goes before."""
    panes = not one.panes or not other.panes or set(one.panes) & set(other.panes)
    return bool(one.mode == other.mode and panes and set(_places(one)) & set(_places(other)))


def _places(command: Command) -> tuple[str, ...]:
    return (command.where,) if command.where else ("list", "detail")  # what is meant for a link goes before


def _taken(key: str, keys: Iterable[str]) -> bool:
    """Return whether keys have this one, or it is the first of two of them, or one of them its first."""
    return any(key == one or one.startswith(f"{key} ") or key.startswith(f"{one} ") for one in keys)
