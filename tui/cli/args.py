"""Parse a command's words.

Not by argparse: it costs 10 ms of a 30 ms command, and takes `-tag:x` for an option.
"""

from __future__ import annotations

import os

from tui.cli.options import GROUPS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.cli.options import Option
    from tui.store.index import Index

    Options = dict[str, str | bool | list[str]]


class UsageError(ValueError):
    """Words that cannot be taken: exit 2."""


class Args:
    """What was asked: options by name, and the words that are none."""

    __slots__ = ("begun", "command", "index", "options", "words")

    def __init__(self) -> None:
        self.command = ""  # the command's name
        self.begun = False  # whether anything stands on standard output
        self.index: Index | None = None  # the base, once it is open
        self.options: Options = {}
        self.words: list[str] = []

    def text(self, key: str, default: str = "") -> str:
        """Return an option's value."""
        return str(self.options.get(key, default))

    def flag(self, key: str) -> bool:
        """Return whether a switch was given."""
        return bool(self.options.get(key, False))

    def many(self, key: str) -> list[str]:
        """Return every value of an option that may be given again."""
        found = self.options.get(key, [])
        return found if isinstance(found, list) else []

    def number(self, key: str) -> int | None:
        """Return a whole number, or None where the option was not given. Raises UsageError."""
        if key not in self.options:
            return None
        text = self.text(key)
        if not (text.isascii() and text.isdigit()):
            raise UsageError(f"--{key} takes a whole number, not '{text}'")
        return int(text)

    @property
    def accessible(self) -> bool:
        """Whether labelled lines are wanted in the place of anything drawn: --accessible, or ACCESSIBLE but for 0."""
        return self.flag("accessible") or os.environ.get("ACCESSIBLE", "") not in ("", "0")

    @property
    def query(self) -> str:
        """The words that are no options, as one query."""
        return " ".join(self.words)


def declared(groups: Sequence[str], own: Iterable[Option] = ()) -> dict[str, Option]:
    """Return a command's options by spelling."""
    options = [option for group in groups for option in GROUPS[group]] + list(own)
    return {name: option for option in options for name in option.names}


def parse(argv: Sequence[str], options: dict[str, Option]) -> Args:
    """Sort words into options and the rest; what follows `--` is the rest. Raises UsageError."""
    args = Args()
    words = list(argv)
    while words:
        word = words.pop(0)
        if word == "--":
            args.words += words
            break
        if word.startswith("--"):
            _long(word, words, options, args)
        elif not _short(word, words, options, args):
            args.words.append(word)
    return args


def _long(word: str, words: list[str], options: dict[str, Option], args: Args) -> None:
    name, equals, value = word.partition("=")
    option = options.get(name)
    if option is None:
        from tui.model.nearest import nearest  # noqa: PLC0415

        near = nearest(name[2:], (known[2:] for known in options if known.startswith("--")))
        raise UsageError(f"there is no option {name}" + (f"; did you mean --{near}?" if near else ""))
    if not option.takes and equals:
        raise UsageError(f"{name} takes no value")
    _set(option, name, value if equals else None, words, args)


def _short(word: str, words: list[str], options: dict[str, Option], args: Args) -> bool:
    """Take `-n`, `-n5`, `-rc`, `-rn5`; every other word with one dash is part of the query: `-tag:x`, `-"a phrase"`."""
    if word in options:
        _set(options[word], word, None, words, args)
        return True
    if not word.startswith("-"):
        return False
    switches, n, number = word[1:].partition("n")
    if not n or "-n" not in options or not number.removeprefix("=").isdigit():
        switches, number = word[1:], ""
    letters = [options.get(f"-{letter}") for letter in switches]
    if not (letters or number) or not all(option is not None and not option.takes for option in letters):
        return False
    for option in letters:
        if option is not None:
            args.options[option.key] = True
    if number:
        _set(options["-n"], "-n", number.removeprefix("="), words, args)
    return True


def _set(option: Option, name: str, value: str | None, words: list[str], args: Args) -> None:
    if not option.takes:
        args.options[option.key] = True
        return
    if value is None:
        if not words:
            raise UsageError(f"{name} needs a value: {name} {option.takes}")
        value = words.pop(0)
    if option.choices and value not in option.choices:
        raise UsageError(f"{name} takes {', '.join(option.choices)}, not '{value}'")
    if option.many:
        args.options[option.key] = [*args.many(option.key), value]
    else:
        args.options[option.key] = value
