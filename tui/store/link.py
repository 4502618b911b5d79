"""Problems between entries: ids given twice, references to nothing, circles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tui.model.nearest import nearest
from tui.model.problem import Problem
from tui.model.words import RELATIONS
from tui.store.places import Places

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.model.fact import Citation, Fact
    from tui.store.load import Loaded

# So many names are compared with those that are mistyped: about a second.
COMPARED = 300_000
_IDENTIFIED = ("issue", "actor", "source", "question", "fact")


def link(loaded: Loaded) -> None:
    """Drop what repeats an id and report it; report every reference that leads nowhere or round in a circle."""
    for kind in _IDENTIFIED:
        loaded.entries[kind][:] = _unique(loaded, kind)
    for entry in loaded.entries["base"][1:]:
        where = _where(loaded, loaded.base)
        _report(
            loaded,
            entry,
            "second-base",
            f"[base] stands already at {where}, and that one holds",
            "take this one out",
        )
    known = {kind: {entry.id: entry for entry in loaded.entries[kind]} for kind in _IDENTIFIED}
    places, near = Places(loaded), _Near(known)
    for entry, to in _references(loaded):
        if to.target not in known[to.kind] and (to.kind, to.target) not in loaded.left:
            name = near.to(to)
            fix = f"did you mean '{name}'?" if name else f'add [[{to.kind}]] id = "{to.target}", or mend it'
            said = f"there is no {to.kind} '{to.target}'"
            _report(loaded, entry, "dangling", said, fix, places.of(entry, to.key, to.nth))
    for key, kind in (("parent", "issue"), ("origin", "source")):
        for entry, said in _circles(key, known[kind]):
            _report(loaded, entry, "cycle", said, f"take one {key} out", places.of(entry, key))


class _Near:
    """Names near those that are not there; each is looked for once, and no longer than a reader would wait."""

    def __init__(self, known: Mapping[str, Mapping[str, object]]) -> None:
        self.known, self.left = known, COMPARED
        self.found: dict[tuple[str, str], str] = {}

    def to(self, wanted: _To) -> str:
        """Return the known id nearest to one, '' where none is near or too many were compared."""
        key, known = (wanted.kind, wanted.target), self.known[wanted.kind]
        if key not in self.found:
            self.left -= len(known)
            self.found[key] = nearest(wanted.target, known) if self.left > 0 else ""
        return self.found[key]


def _unique(loaded: Loaded, kind: str) -> Iterator[Any]:
    first: dict[str, Any] = {}
    for entry in list(loaded.entries[kind]):
        if entry.id in first:
            where = _where(loaded, first[entry.id])
            _report(
                loaded,
                entry,
                "duplicate-id",
                f"'{entry.id}' stands already at {where}; this one is left out",
                "give it another id",
            )
        else:
            first[entry.id] = entry
            yield entry


class _To(NamedTuple):
    """A reference: the kind it must be, the id, the key it stands under, in which [[fact.cite]]."""

    kind: str
    target: str
    key: str
    nth: int | None = None


def _references(loaded: Loaded) -> Iterator[tuple[Any, _To]]:
    """Every reference, with the entry it stands in."""
    for issue in loaded.entries["issue"]:
        if issue.parent:
            yield issue, _To("issue", issue.parent, "parent")
    for source in loaded.entries["source"]:
        if source.origin:
            yield source, _To("source", source.origin, "origin")
    for fact in loaded.facts:
        yield from ((fact, to) for to in _of_fact(fact))


def _of_fact(fact: Fact) -> Iterator[_To]:
    for kind, key in (("issue", "issues"), ("actor", "actors"), ("question", "answers")):
        yield from (_To(kind, target, key) for target in getattr(fact, key))
    yield from (_To("fact", target, "resolves") for target, _ in fact.resolves)
    for relation in RELATIONS:
        yield from (_To("fact", target, relation) for target in getattr(fact, relation))
    if fact.after:
        yield _To("fact", fact.after, "after")
    for nth, cite in enumerate(fact.cites):
        yield from _of_citation(cite, nth)


def _of_citation(cite: Citation, nth: int) -> Iterator[_To]:
    if cite.source:
        yield _To("source", cite.source, "source", nth)
    yield from (_To("source", target, "via", nth) for target in cite.via)


def _circles(key: str, known: Mapping[str, Any]) -> Iterator[tuple[Any, str]]:
    """Yield each circle once, as its member that stands first and what is to be said."""
    seen: set[str] = set()
    for start in known:
        trail: list[str] = []
        at = start
        while at in known and at not in seen and at not in trail:
            trail.append(at)
            at = getattr(known[at], key)
        if at in trail:
            circle = " → ".join([*trail[trail.index(at) :], at])
            yield known[at], f"{key} goes round in a circle: {circle}"
        seen.update(trail)


def _where(loaded: Loaded, entry: Any) -> str:  # noqa: ANN401  (any kind of entry)
    return f"{loaded.files[entry.file]}:{entry.line}"


def _report(  # noqa: PLR0913, PLR0917  (all that a problem has)
    loaded: Loaded,
    entry: Any,  # noqa: ANN401
    code: str,
    message: str,
    fix: str,
    place: tuple[int, int] | None = None,
) -> None:
    """Add a problem at a line and column, or at the entry's header."""
    name = getattr(entry, "id", "")
    said = f"{name}: {message}" if name and f"'{name}'" not in message else message
    line, column = place or (entry.line, 1)
    loaded.problems.append(Problem(loaded.files[entry.file], line, column, "error", code, said, fix, name))
