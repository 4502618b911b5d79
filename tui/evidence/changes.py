"""What changed between two states of a base: entries, field by field, and what follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tui.evidence.field_changes import FieldChange, field_changes, text
from tui.evidence.outcomes import outcomes
from tui.evidence.standing import standings
from tui.model import titles
from tui.model.entries import Source

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from tui.evidence.outcomes import Outcome
    from tui.evidence.standing import Standing
    from tui.model.fact import Fact

ADDED, REMOVED, RENAMED, CHANGED = "added", "removed", "renamed", "changed"
AFFECTED = "affected"  # stands or came out otherwise, though it says the same
UNREADABLE, READABLE = "unreadable", "readable"  # it stands there on one side, but cannot be read
KINDS = ("fact", "source", "issue", "actor", "question", "view", "base")
_REASONS = ("origins", "supported_by", "contradicted_by")


class State(NamedTuple):
    """A base at one time: its entries by kind, and (kind, id) of those that could not be read."""

    entries: Mapping[str, list[Any]]
    unread: Container[tuple[str, str]] = ()


class Change(NamedTuple):
    """What happened to one entry; `called` is its text or title, as it was where it is no more."""

    change: str
    kind: str
    id: str
    called: str
    fields: tuple[FieldChange, ...] = ()


def compare(before: State, after: State) -> list[Change]:
    """Return what changed, by kind, in the order of the files, what is no more at the end of its kind.

    Where an entry stands, in which file and order, is no change of it.
    """
    return [change for kind in KINDS for change in _Comparison(kind, before, after).changes()]


def name(kind: str, entry: Any) -> str:  # noqa: ANN401  (any kind of entry)
    """Return what an entry goes by."""
    return "base" if kind == "base" else str(entry.name if kind == "view" else entry.id)


def called(entry: Any) -> str:  # noqa: ANN401
    """Return an entry's text, title or name."""
    if isinstance(entry, Source):
        return titles.called(entry)
    return next((value for key in ("text", "title", "name") if (value := getattr(entry, key, ""))), "")


class _Comparison:
    """The entries of one kind on both sides."""

    def __init__(self, kind: str, before: State, after: State) -> None:
        self.kind, self.before, self.after = kind, before, after
        self.old = {name(kind, entry): entry for entry in before.entries[kind][::-1]}
        self.new = {name(kind, entry): entry for entry in after.entries[kind]}
        self.former = self._former()
        self.derived = (_derived(before), _derived(after)) if kind == "fact" else None

    def _former(self) -> dict[str, str]:
        """Return the former id of entries of which nothing but the id changed."""
        if self.kind in ("base", "view"):
            return {}
        gone = {_nameless(self.old[key]): key for key in self.old if key not in self.new}
        found = {}
        for key, entry in self.new.items():
            if key not in self.old:
                was = gone.pop(_nameless(entry), "")
                found.update({key: was} if was else {})
        return found

    def changes(self) -> Iterator[Change]:
        for key, entry in self.new.items():
            was = self.former.get(key, key)
            if was not in self.old:
                word = READABLE if (self.kind, key) in self.before.unread else ADDED
                yield Change(word, self.kind, key, called(entry))
                continue
            own = field_changes(self.kind, self.old[was], entry)
            follows = list(self._follows(was, key))
            if own or follows:
                word = RENAMED if was != key else CHANGED if own else AFFECTED
                yield Change(word, self.kind, key, called(entry), (*own, *follows))
        for key in reversed(self.old):
            if key not in self.new and key not in self.former.values():
                word = UNREADABLE if (self.kind, key) in self.after.unread else REMOVED
                yield Change(word, self.kind, key, called(self.old[key]))

    def _follows(self, was: str, key: str) -> Iterator[FieldChange]:
        """Yield the standing and the outcome of a fact where they changed, and what made them."""
        if self.derived is None:
            return
        old, new = self.derived[0][was], self.derived[1][key]
        reasons = {"standing": _REASONS, "outcome": ("resolved_by",)}
        for field, because in reasons.items():
            if old[field] != new[field]:
                yield FieldChange(field, old[field], new[field])
                yield from (FieldChange(by, old[by], new[by]) for by in because if old[by] != new[by])


def _nameless(entry: Any) -> str:  # noqa: ANN401
    """Return all that an entry says but its id, as what can be looked up: a source may hold a table."""
    return repr(entry._replace(id="", file=0, line=0))


def _derived(state: State) -> dict[str, dict[str, str]]:
    """Return what follows from the whole base for each fact, as text."""
    facts: list[Fact] = state.entries["fact"]
    standing = standings(facts, {source.id: source for source in state.entries["source"]})
    outcome = outcomes(facts)
    return {fact.id: _told(standing[fact.id], outcome.get(fact.id)) for fact in facts}


def _told(standing: Standing, outcome: Outcome | None) -> dict[str, str]:
    return {
        "standing": standing.name,
        **{key: text(getattr(standing, key)) for key in _REASONS},
        "outcome": outcome.verdict if outcome else "",
        "resolved_by": text(outcome.resolved_by) if outcome else "",
    }
