"""The user's keys: `keys.toml` in the configuration folder, `[keys]` with `command = "key"` or a list of keys."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui.app.commands import COMMANDS, spelled
from tui.app.keymap import Keymap, remapped
from tui.app.keynames import KeyNameError, named, typed
from tui.model.nearest import suggestion
from tui.xdg import CONFIG, folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.app.command import Command
    from tui.model.problem import Problem
    from tui.settings import Settings

TABLE = "keys"
# The way out that is never lost.
INTERRUPT, INTERRUPT_KEY, QUIT = "interrupt", "ctrl+c", "quit"
_BY_ID = {command.id: command for command in COMMANDS}


def path(environ: Mapping[str, str] | None = None) -> str:
    """Return where the user's keys are, '' without a home."""
    ours = folder(CONFIG, environ)
    return os.path.join(ours, "keys.toml") if ours else ""


def load(environ: Mapping[str, str] | None = None) -> Keymap:
    """Return the keys in force. What is wrong in the file is among the problems and left out; the rest holds."""
    file = path(environ)
    if not file or not os.path.exists(file):
        return Keymap()
    from tui.settings import SettingsError, read  # noqa: PLC0415  (few have keys of their own)

    try:
        settings = read(file, "key map", 'write [keys] and below it lines such as next-hit = "n"')
    except SettingsError as error:
        return Keymap(problems=(error.problem,))
    return _decoded(settings)


def _decoded(settings: Settings) -> Keymap:
    problems = list(_around(settings))
    wishes: dict[str, tuple[str, ...]] = {}
    table = settings.raw.get(TABLE, {})
    for id_, wish in table.items() if isinstance(table, dict) else ():
        try:
            wishes[id_] = _wished(id_, wish)
        except _Wrong as wrong:
            problems.append(settings.problem(wrong.code, (TABLE, id_), wrong.message, wrong.fix))
    commands, clashes = remapped(COMMANDS, wishes)
    for clash in clashes:
        message = f"{clash.id}: {spelled(clash.key)} is the key of {clash.other} in the same place"
        fix = f"choose another key, or give {clash.other} another one too"
        problems.append(settings.problem("key-clash", (TABLE, clash.id), message, fix))
    return Keymap(commands, tuple(sorted(problems, key=lambda problem: problem.line)))


def _around(settings: Settings) -> Iterator[Problem]:
    """Yield what is wrong around the table."""
    for key, value in settings.raw.items():
        if key == TABLE:
            if not isinstance(value, dict):
                yield settings.problem("wrong-type", ("", key), "'keys' is not a table", "write a line [keys]")
            continue
        fix = "write it below a line [keys]" if key in _BY_ID else suggestion(key, [TABLE])
        yield settings.problem("unknown-key", ("", key), f"there is no '{key}' here", fix)


class _Wrong(Exception):  # noqa: N818  (becomes a problem)
    """What is wrong with one line."""

    def __init__(self, code: str, message: str, fix: str) -> None:
        self.code, self.message, self.fix = code, message, fix
        super().__init__(message)


def _wished(name: str, wish: object) -> tuple[str, ...]:
    """Return the keys wished for a command. Raises _Wrong."""
    command = _BY_ID.get(name)
    if command is None:
        fix = suggestion(name, _BY_ID) or "'dateline keys' lists the commands"
        raise _Wrong("unknown-command", f"there is no command '{name}'", fix)
    texts = [wish] if isinstance(wish, str) else wish
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise _Wrong("wrong-type", f"{name} has no key in quotes", f'write {name} = "k", or ["k", "up"]')
    keys = tuple(dict.fromkeys(_key(command, text) for text in texts if text))
    if name == QUIT and not keys:
        raise _Wrong("kept-key", "quit has to have a key", 'give it one, as in quit = "q"')
    return tuple(dict.fromkeys((*keys, INTERRUPT_KEY))) if name == INTERRUPT else keys


def _key(command: Command, text: str) -> str:
    """Return one key of a command as Textual calls it. Raises _Wrong."""
    try:
        key = named(text)
    except KeyNameError as error:
        raise _Wrong("bad-key", f"{command.id}: {error}", error.fix) from None
    if INTERRUPT_KEY in key.split(" ") and command.id != INTERRUPT:
        raise _Wrong("kept-key", f"{command.id}: ctrl-c always quits", "choose another key")
    if command.where in ("search", "text") and " " in key:
        raise _Wrong("bad-key", f"{command.id}: there one key is pressed, not two", "choose a single key")
    if command.where == "search" and typed(key):
        fix = "choose one that is not typed, as ctrl-n"
        raise _Wrong("bad-key", f"{command.id}: {spelled(key)} is typed while searching", fix)
    return key
