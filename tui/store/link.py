"""Problems between entries: ids given twice, references to nothing, circles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.model.nearest import nearest
from tui.model.problem import Problem
from tui.model.words import RELATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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
    for entry, kind, target in _references(loaded):
        if target not in known[kind] and (kind, target) not in loaded.left:
            near = nearest(target, known[kind])
            fix = f"did you mean '{near}'?" if near else f'add [[{kind}]] id = "{target}", or mend it'
            _report(loaded, entry, "dangling", f"there is no {kind} '{target}'", fix)
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


def _references(loaded: Loaded) -> Iterator[tuple[Any, str, str]]:
    """Every reference: the entry it stands in, the kind it must be, the id."""
    for issue in loaded.entries["issue"]:
        if issue.parent:
            yield issue, "issue", issue.parent
    for source in loaded.entries["source"]:
        if source.origin:
            yield source, "source", source.origin
    for fact in loaded.facts:
        yield from ((fact, kind, target) for kind, target in _of_fact(fact))


def _of_fact(fact: Fact) -> Iterator[tuple[str, str]]:
    yield from (("issue", target) for target in fact.issues)
    yield from (("actor", target) for target in fact.actors)
    yield from (("question", target) for target in fact.answers)
    yield from (("fact", target) for target, _ in fact.resolves)
    for relation in RELATIONS:
        yield from (("fact", target) for target in getattr(fact, relation))
    if fact.after:
        yield "fact", fact.after
    for cite in fact.cites:
        yield from _of_citation(cite)


def _of_citation(cite: Citation) -> Iterable[tuple[str, str]]:
    sources = (cite.source, *cite.via) if cite.source else cite.via
    return (("source", target) for target in sources)


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
            _report(loaded, known[at], "cycle", f"{key} goes round in a circle: {circle}", f"take one {key} out")
        seen.update(trail)


def _where(loaded: Loaded, entry: Any) -> str:  # noqa: ANN401  (any kind of entry)
    return f"{loaded.files[entry.file]}:{entry.line}"


def _report(loaded: Loaded, entry: Any, code: str, message: str, fix: str) -> None:  # noqa: ANN401
    name = getattr(entry, "id", "")
    said = f"{name}: {message}" if name and f"'{name}'" not in message else message
    loaded.problems.append(Problem(loaded.files[entry.file], entry.line, 1, "error", code, said, fix, name))
