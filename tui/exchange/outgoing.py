"""What leaves a base: the facts a query finds, the entries they refer to, and what the format cannot carry of them."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Protocol

from tui.model.fields import CITATION, TABLES
from tui.query.entries import base, entries
from tui.query.records import records

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.query.results import Results

    Record = dict[str, Any]

KINDS = ("issue", "actor", "source", "question", "view")
# What a record holds of a fact, where it is empty or says nothing that has to be carried.
_NOTHING: dict[str, object] = {"kind": "event", "importance": "normal", "type": "webpage", "yardstick": "icd203"}


class Exporter(Protocol):
    """A module of `exporters`. It has `lines(going)`, text in pieces, or, of a binary format, `save(going, path)`."""

    CARRIES: Mapping[str, frozenset[str]]
    """The keys it carries of each table: those of model.fields, `cite` standing for CITATION's. A table that is not
    there is not carried at all."""

    @staticmethod
    def refuses(kind: str, record: Record) -> str:
        """Return why an entry cannot be carried at all, as a noun: `fact without a date`; '' where it can."""

    @staticmethod
    def narrows(kind: str, record: Record) -> list[str]:
        """Return what is lost of an entry that is carried, beside whole keys: `date less exact than a day`."""


class Outgoing:
    """The facts and entries that leave for one exporter; what is refused is not among them.

    Asked for anew at each call and read as a stream: memory does not grow with the number of facts.
    """

    def __init__(self, results: Results, exporter: Any) -> None:  # noqa: ANN401  (an Exporter, as a module)
        self.results, self.exporter = results, exporter
        self.today = results.today
        self.head: Record = base(results.index)
        self._needed: dict[str, set[str]] | None = None
        self._losses: Counter[str] | None = None

    @property
    def losses(self) -> Counter[str]:
        """What the format cannot carry, and how often: `fact without a date`, `question`, or `hedge|fact`."""
        if self._losses is None:
            self._losses = self._lost()
        return self._losses

    def told(self) -> list[str]:
        """Return the losses in words, the largest first."""
        return [_words(what, count) for what, count in self.losses.most_common()]

    def facts(self) -> Iterator[Record]:
        """Yield the facts that can be carried, in order."""
        return (record for record in self._facts() if not self._refused("fact", record))

    def entries(self, kind: str) -> list[Record]:
        """Return the entries of a kind: all where no query is given, else those the facts refer to."""
        return [record for record in self._entries(kind) if not self._refused(kind, record)]

    def by_id(self, kind: str) -> dict[str, Record]:
        """Return the entries of a kind by id."""
        return {record["id"]: record for record in self.entries(kind)}

    def _facts(self) -> Iterator[Record]:
        return map(json.loads, records(self.results))

    def _entries(self, kind: str) -> list[Record]:
        found = entries(self.results.index, kind)
        if not self.results.query:
            return found
        if kind == "view":
            return []
        needed = self._needed_ids()[kind]
        return [record for record in found if record["id"] in needed]

    def _needed_ids(self) -> dict[str, set[str]]:
        """Return the ids that the facts refer to, with the parents of issues and the origins of sources."""
        if self._needed is None:
            found: dict[str, set[str]] = {kind: set() for kind in KINDS}
            for record in self._facts():
                for kind, name in references(record):
                    found[kind].add(name)
            for kind, key in (("issue", "parent"), ("source", "origin")):
                above = {record["id"]: record[key] for record in entries(self.results.index, kind)}
                found[kind] = {name for start in found[kind] for name in _upward(start, above)}
            self._needed = found
        return self._needed

    def _refused(self, kind: str, record: Record) -> str:
        if kind not in self.exporter.CARRIES:
            return kind
        refuses = getattr(self.exporter, "refuses", None)
        return str(refuses(kind, record)) if refuses is not None else ""

    def _lost(self) -> Counter[str]:
        found: Counter[str] = Counter()
        for kind in ("base", *KINDS, "fact"):
            held = [self.head] if kind == "base" else self._facts() if kind == "fact" else self._entries(kind)
            for record in held:
                found.update(self._of(kind, record))
        return found

    def _of(self, kind: str, record: Record) -> Iterator[str]:
        """Yield what is lost of one entry; the head of a base is never missed as a whole."""
        refused = self._refused(kind, record)
        if refused:
            if kind != "base":
                yield refused
            return
        carried = self.exporter.CARRIES[kind]
        yield from (f"{key}|{kind}" for key in filled(TABLES[kind], record) if key not in carried)
        for cite in record.get("cites", ()) if kind == "fact" and "cite" not in carried else ():
            yield from (f"{key}|citation" for key in filled(CITATION, cite) if key not in carried)
        narrows = getattr(self.exporter, "narrows", None)
        if narrows is not None:
            yield from narrows(kind, record)


def _words(what: str, count: int) -> str:
    """Return a loss in words: `12 facts without a date`, `hedge of 12 facts`."""
    key, _, noun = what.rpartition("|")
    first, _, rest = noun.partition(" ")
    counted = f"{count:,} {first if count == 1 else f'{first}s'}{f' {rest}' if rest else ''}"
    return f"{key} of {counted}" if key else counted


def filled(fields: Mapping[str, object], record: Record) -> Iterator[str]:
    """Yield the keys of a table that say something in a record; those of citations are asked of these."""
    for key in fields:
        value = record.get(key)
        if key not in ("cite", "include") and value not in (None, "", [], {}, False, _NOTHING.get(key)):
            yield key


def references(record: Record) -> Iterator[tuple[str, str]]:
    """Yield kind and id of every entry a fact's record refers to."""
    yield from (("issue", name) for name in record["issues"])
    yield from (("actor", name) for name in record["actors"])
    yield from (("question", name) for name in record["answers"])
    for cite in record["cites"]:
        yield from (("source", name) for name in (cite.get("source"), *cite.get("via", ())) if name)
        yield from (("actor", name) for name in (cite.get("said_by"), cite.get("said_to")) if name)


def _upward(name: str, above: Mapping[str, str]) -> Iterator[str]:
    seen: set[str] = set()
    while name and name not in seen:
        seen.add(name)
        yield name
        name = above.get(name, "")
