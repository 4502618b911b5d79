"""Problems between entries: ids given twice, references to nothing, circles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tui.model.nearest import nearest
from tui.model.problem import Problem
from tui.model.words import RELATIONS
from tui.store.pieces import locate, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.model.fact import Citation, Fact
    from tui.store.load import Loaded

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
    for entry, to in _references(loaded):
        if to.target not in known[to.kind] and (to.kind, to.target) not in loaded.left:
            near = nearest(to.target, known[to.kind])
            fix = f"did you mean '{near}'?" if near else f'add [[{to.kind}]] id = "{to.target}", or mend it'
            _report(loaded, entry, "dangling", f"there is no {to.kind} '{to.target}'", fix, to)
    _circles(loaded, "parent", known["issue"])
    _circles(loaded, "origin", known["source"])


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


def _circles(loaded: Loaded, key: str, known: Mapping[str, Any]) -> None:
    """Report each circle once, at its member that stands first."""
    seen: set[str] = set()
    for start in known:
        trail: list[str] = []
        at = start
        while at in known and at not in seen and at not in trail:
            trail.append(at)
            at = getattr(known[at], key)
        if at in trail:
            circle = " → ".join([*trail[trail.index(at) :], at])
            said = f"{key} goes round in a circle: {circle}"
            _report(loaded, known[at], "cycle", said, f"take one {key} out", _To("", "", key))
        seen.update(trail)


def _where(loaded: Loaded, entry: Any) -> str:  # noqa: ANN401  (any kind of entry)
    return f"{loaded.files[entry.file]}:{entry.line}"


def _report(loaded: Loaded, entry: Any, code: str, message: str, fix: str, at: _To | None = None) -> None:  # noqa: ANN401, PLR0913, PLR0917
    """Add a problem at a reference of an entry, or at its header."""
    name = getattr(entry, "id", "")
    said = f"{name}: {message}" if name and f"'{name}'" not in message else message
    line, column = _place(loaded, entry, at) if at else (entry.line, 1)
    loaded.problems.append(Problem(loaded.files[entry.file], line, column, "error", code, said, fix, name))


def _place(loaded: Loaded, entry: Any, at: _To) -> tuple[int, int]:  # noqa: ANN401
    """Return line and column of a key of an entry.

    A citation written flat among the fact's own keys is the first; those of [[fact.cite]] tables come behind it.
    """
    lines = loaded.texts[loaded.files[entry.file]].split("\n")
    piece = next(pieces("\n".join(lines[entry.line - 1 :])))
    flat = len(entry.cites) - piece.text.count("[[fact.cite]]") if at.nth is not None else 0
    line, column = locate(piece.text, at.key, at.nth - flat if at.nth is not None and at.nth >= flat else None)
    return entry.line + line, column + 1
