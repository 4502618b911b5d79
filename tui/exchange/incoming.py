"""What comes in from another program's file: entries, and everything that could not be read of it, by line."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.exchange.outgoing import references
from tui.exchange.shapes import wrong
from tui.model.ids import made
from tui.model.problem import Problem
from tui.model.words import RELATIONS
from tui.store.compose import entry
from tui.store.files import read
from tui.store.load import load

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_LISTS = ("issues", "actors", "answers", "cites")
_TITLES = {"issue": "title", "actor": "name", "source": "title", "question": "text"}


class Given(NamedTuple):
    """What an importer is given: a file, `-` for standard input, or a folder; and which column is which field."""

    path: str
    columns: Mapping[str, str] = {}

    def text(self) -> str:
        """Return the file's text, with or without BOM. Raises InputError."""
        return read(self.path)


class Item(NamedTuple):
    """One entry that was read: its table, its values as the JSON output has them, the file and line it stands at."""

    kind: str
    values: dict[str, Any]
    line: int
    path: str


class Incoming:
    """Entries in the order they were read; `path` is the file that is being read, one of several in a folder."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.items: list[Item] = []
        self.problems: list[Problem] = []
        self.taken: dict[str, set[str]] = {}
        self.notes: list[str] = []  # how it was read, for whoever reads along

    def add(self, kind: str, values: dict[str, Any], line: int = 1) -> None:
        """Take an entry; one without an id gets one of its words, one of a wrong shape is told and left out."""
        fault = wrong(kind, values)
        if fault:
            self.miss(line, f"this {kind} is left out: {fault}")
            return
        key = "name" if kind == "view" else "id"
        if kind != "base" and not values.get(key):
            values = {
                **values,
                key: self.name(kind, str(values.get("title") or values.get("name") or values.get("text"))),
            }
        if kind != "base":
            self.taken.setdefault(kind, set()).add(values[key])
        self.items.append(Item(kind, values, line, self.path))

    def name(self, kind: str, words: str) -> str:
        """Return an id for an entry of this name that no other of its kind has: `aldermoor-bridge`, `…-2`."""
        return made(words, self.taken.get(kind, ()), kind)

    def miss(self, line: int, message: str, fix: str = "", *, lost: bool = True) -> None:
        """Note what could not be read; `lost` where nothing of it came in, else it is kept in another form."""
        self.problems.append(Problem(self.path, line, 1, "error" if lost else "warning", "import", message, fix))


def complete(incoming: Incoming, known: Mapping[str, Collection[str]]) -> None:
    """Add an entry, named by its id, for each issue, actor, source and question that facts refer to and nobody has."""
    have = {kind: {*known.get(kind, ()), *incoming.taken.get(kind, ())} for kind in _TITLES}
    for item in list(incoming.items):
        if item.kind != "fact":
            continue
        record = {**dict.fromkeys(_LISTS, ()), **item.values}
        for kind, name in references(record):
            # A speaker may be anybody's name; only what is surely an id becomes an entry.
            if name not in have[kind] and (kind != "actor" or name in record["actors"]):
                have[kind].add(name)
                incoming.add(kind, {"id": name, _TITLES[kind]: name}, item.line)


def detach(incoming: Incoming, known: Collection[str]) -> None:
    """Leave out relations to facts that are neither here nor known, as a part of a base has them; each is told."""
    have = {*known, *incoming.taken.get("fact", ())}
    for item in incoming.items:
        for key in (*RELATIONS, "resolves", "after") if item.kind == "fact" else ():
            value = item.values.get(key) or ()
            gone = [name for name in ([value] if isinstance(value, str) else value) if name not in have]
            for name in gone:
                incoming.miss(
                    item.line, f"{item.values['id']}: {key} '{name}' is left out: there is no such fact", lost=False
                )
            if gone:
                item.values[key] = _without(value, gone)


def _without(value: Any, gone: Collection[str]) -> Any:  # noqa: ANN401  (a list, a table or a name)
    """Return a relation without some names, of the same shape."""
    if isinstance(value, dict):
        return {name: verdict for name, verdict in value.items() if name not in gone}
    return "" if isinstance(value, str) else [name for name in value if name not in gone]


def texts(incoming: Incoming) -> Iterator[str]:
    """Yield the entries as TOML, what facts refer to first; those that would not be read are left out and told."""
    order = ("base", "issue", "actor", "source", "question", "view", "fact")
    items = sorted(incoming.items, key=lambda item: order.index(item.kind))
    pieces = [entry(item.kind, item.values) for item in items]
    bad = _bad(incoming, items, pieces)
    return (piece for place, piece in enumerate(pieces) if place not in bad)


def _bad(incoming: Incoming, items: list[Item], pieces: list[str]) -> set[int]:
    """Return the places of entries that would not be read, having told why."""
    starts, line = [], 1
    for piece in pieces:
        starts.append(line)
        line += piece.count("\n") + 1
    found = load([incoming.path], texts={incoming.path: "\n".join(pieces)}).problems
    bad = set()
    for problem in found:
        place = bisect_right(starts, problem.line) - 1
        said = f"{items[place].kind} '{problem.subject}' is left out: {problem.message}"
        incoming.problems.append(
            problem._replace(path=items[place].path, line=items[place].line, column=1, code="import", message=said)
        )
        if problem.severity == "error":
            bad.add(place)
    return bad
