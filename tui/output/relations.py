"""What facts have to do with each other and with questions, in words, from both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.output.naming import IN, OUT
from tui.query.entries import Record, incoming, titles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.store.index import Index

RIVAL = "rival answer"


class Relation(NamedTuple):
    """A relation to another fact or a question: in words, its id, its text, and a verdict where it settles one."""

    words: str
    id: str
    text: str
    verdict: str = ""


def relations(index: Index, found: Record) -> Iterator[Relation]:
    """Yield the relations of a fact's record: those it names itself, rivals, then those that name it."""

    def text(name: str) -> str:
        return fact_text(index, name)

    for key, words in OUT.items():
        held = found[key]
        if key == "resolves":
            yield from (Relation(words, target, text(target), verdict) for target, verdict in held.items())
        elif key == "answers":
            yield from (Relation(words, name, *titles(index, "question", [name]).values()) for name in held)
            yield from (Relation(RIVAL, name, text(name)) for name in found["rivals"])
        else:
            targets = [held] if isinstance(held, str) else held
            yield from (Relation(words, name, text(name)) for name in targets if name)
    for name, kind, verdict in incoming(index, found["id"]):
        if kind in IN:
            yield Relation(IN[kind], name, text(name), verdict)


def fact_text(index: Index, name: str) -> str:
    """Return what a fact says, by its id."""
    row = index.db.execute("SELECT text FROM fact WHERE id = ?", (name,)).fetchone()
    return str(row[0]) if row else "(there is no such fact)"
