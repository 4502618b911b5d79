"""The commands of the line browser: those of the browser by name and key, and a few that only lines need."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.app.commands import COMMANDS, spelled
from tui.app.names import PANES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.app.command import Command


class Verb(NamedTuple):
    """One thing to type.

    word      what is typed
    keys      what may be typed instead
    takes     what may follow
    help      what it does
    action    `module.function`, under tui.app.actions, or under tui.app.linewise where it takes what follows
    argument  handed to the function
    row       whether the number of a row may follow
    mode      `pick` where it means something only while facts are picked
    """

    word: str
    keys: tuple[str, ...]
    takes: str
    help: str
    action: str
    argument: str = ""
    row: bool = False
    mode: str = ""

    @property
    def own(self) -> bool:
        """Whether it is one of the lines' own, which takes the words behind it."""
        return self.action.startswith("linewise.")


_BY_ID = {command.id: command for command in COMMANDS}


def _typed(command: Command) -> tuple[str, ...]:
    """Return the keys of a command that can be typed as words; digits are the numbers of rows."""
    keys = (spelled(key) for key in command.keys if all(len(part) == 1 for part in key.split(" ")))
    return tuple(key for key in keys if not key.isdigit())


def _of(name: str, word: str = "", *, row: bool = False) -> Verb:
    """Return the browser's command as it is."""
    command = _BY_ID[name]
    return Verb(
        word or name, _typed(command), "N" if row else "", command.help, command.action, command.argument, row=row,
        mode=command.mode,
    )  # fmt: skip


def _own(name: str, takes: str, action: str, help_: str = "", word: str = "") -> Verb:
    """Return a command that is done in lines; the keys are those of the browser's."""
    command = _BY_ID[name]
    return Verb(word or name, _typed(command), takes, help_ or command.help, f"linewise.{action}", mode=command.mode)


def _new(word: str, takes: str, action: str, help_: str, *keys: str) -> Verb:
    return Verb(word, keys, takes, help_, f"linewise.{action}")


VERBS: tuple[Verb, ...] = (
    _new("next", "", "paging.next_page", "The next page; an empty line does the same", "n"),
    _new("previous", "", "paging.previous_page", "The page before", "p"),
    _own("first", "", "paging.first", "The first page"),
    _own("last", "", "paging.last", "The last page"),
    _new("open", "N", "paging.open_row", "The row of a number in full; a number alone does the same"),
    _own("down", "", "paging.step", "The next row in full")._replace(argument="1"),
    _own("up", "", "paging.step", "The row before in full")._replace(argument="-1"),
    _own("out", "", "paging.rows", "Back from a row to the list", word="list"),
    _new("facts", "N", "paging.facts", "The facts of an issue, actor or source"),
    _new("again", "", "paging.again", "Where you are, once more", "."),
    _of("back"),
    _of("forward"),
    *(_of(f"pane-{pane.id}", pane.id) for pane in PANES),
    _own("search", "QUERY", "asking.search", "Look for words and field:value; /QUERY does the same"),
    _new("narrow", "QUERY", "asking.narrow", "Look for more words among the facts found", "&"),
    _own("leave", "", "asking.clear", "Clear the query", word="clear")._replace(keys=("esc",)),
    _own("facets", "WORDS", "asking.facets", "What the facts found have in common: a number narrows the query to it"),
    _new("without", "N", "asking.without", "After facets: leave out what has this number"),
    *(
        _own(name, "N", "asking.like")._replace(argument=_BY_ID[name].argument)
        for name in _BY_ID
        if name.startswith("like-")
    ),
    _own("go-to-date", "DATE", "asking.date", word="date"),
    _own("sort", "FIELD", "asking.sort", "Sort by a field, or by the next one"),
    _of("reverse"),
    _own("view", "NAME", "asking.view", "The saved views of the base, or the one of a name or key"),
    _own("mark", "NUMBERS", "marks.mark", "Mark facts by their numbers, or this one; the same takes a mark away"),
    _of("marked"),
    _of("unmark"),
    *(_of(f"copy-{what}", row=True) for what in ("fact", "id", "link", "citation")),
    _of("copy-shell", "shell"),
    _of("open-link", row=True),
    _own("text", "N", "reading.text"),
    _own("pipe", "COMMAND", "outside.pipe", "Pipe the marked facts, or those found, as NDJSON into a command"),
    _own("edit", "N", "outside.edit"),
    _own("reload", "", "outside.reload", "Read the files again; a change is seen by itself before each command"),
    _own("choose", "NUMBERS", "marks.choose", "Print the facts of these numbers, else those marked, and end"),
    _own("help", "WORD", "helping.help_", "All commands, or those with a word"),
    _of("quit"),
)  # fmt: skip


def known(mode: str) -> list[Verb]:
    """Return the commands there are in a mode."""
    return [verb for verb in VERBS if verb.mode in ("", mode)]


def find(typed: str, verbs: Iterable[Verb]) -> list[Verb]:
    """Return the command of a word or key, else those that begin with it."""
    verbs = list(verbs)
    exact = [verb for verb in verbs if typed == verb.word or typed in verb.keys]
    return exact[:1] or list(_beginning(typed.lower(), verbs))


def _beginning(typed: str, verbs: Iterable[Verb]) -> Iterator[Verb]:
    for verb in verbs:
        if typed == verb.word:
            yield verb
            return
    yield from (verb for verb in verbs if len(typed) > 1 and verb.word.startswith(typed))


def split(line: str) -> tuple[str, str]:
    """Return the command of a typed line and what follows it: `/salmon` and `|jq` need no space."""
    line = line.strip()
    if line[:1] in ("/", "|", "&", "?"):
        return line[0], line[1:].strip()
    word, _, rest = line.partition(" ")
    return word, rest.strip()
