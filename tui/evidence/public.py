"""What may be shown to everybody: the base without what is confidential, and without what only that refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tui.evidence.known import detached
from tui.model.private import Private

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui.model.entries import Source
    from tui.model.fact import Citation, Fact

    Entries = Mapping[str, list[Any]]

NAMED = ("issue", "actor", "source", "question")


class Public(NamedTuple):
    """What is left of the entries, the ids (kind, id) of those that stay, and how many notes do."""

    entries: dict[str, list[Any]]
    kept_back: list[tuple[str, str]]
    notes: int


def public(entries: Entries) -> Public:
    """Drop confidential facts, sources and notes, facts that rest on confidential sources alone, and what then dangles.

    An issue, actor, question or source that nothing but dropped facts refers to is dropped with them, and a saved
    view that names one. Sources that copy a confidential one still count as one origin: the first stands for it.
    """
    secret = {source.id for source in entries["source"] if source.confidential}
    facts = [cut for cut in (_cut(fact, secret) for fact in entries["fact"]) if cut is not None]
    names = {fact.id for fact in facts}
    gone = _unneeded(entries, facts)
    gone["source"] |= secret
    gone["fact"] = {fact.id for fact in entries["fact"]} - names
    left = {
        **{kind: [entry for entry in entries[kind] if entry.id not in gone[kind]] for kind in NAMED},
        "base": entries["base"],
        "fact": [detached(fact, names) for fact in facts],
        "view": [view for view in entries["view"] if not _names_one(view.query, gone)],
    }
    left["source"] = list(_originals(left["source"], entries["source"], gone["source"]))
    left["issue"] = [issue._replace(parent="") if issue.parent in gone["issue"] else issue for issue in left["issue"]]
    notes = sum(isinstance(entry.note, Private) for kind in left for entry in left[kind] if kind != "view")
    kept_back = [(kind, name) for kind in gone for name in sorted(gone[kind])]
    return Public({kind: [_unannotated(entry) for entry in left[kind]] for kind in left}, kept_back, notes)


def hidden_as(entries: Entries, later: Entries) -> dict[str, list[Any]]:
    """Mark what is confidential in a later state of a base in an earlier one too: nobody is shown what it was."""
    found = dict(entries)
    for kind in (*NAMED, "fact", "base"):
        now = {getattr(entry, "id", ""): entry for entry in later[kind]}
        found[kind] = [_hidden(entry, now.get(getattr(entry, "id", ""))) for entry in entries[kind]]
    return found


def _hidden(entry: Any, now: Any) -> Any:  # noqa: ANN401  (any kind of entry)
    if getattr(now, "confidential", False):
        entry = entry._replace(confidential=True)
    return entry._replace(note=Private(entry.note)) if isinstance(getattr(now, "note", ""), Private) else entry


def _cut(fact: Fact, secret: set[str]) -> Fact | None:
    """Return a fact without its confidential citations; None where it is confidential, or has no other source."""
    if fact.confidential:
        return None
    cites = tuple(_plain(cite, secret) for cite in fact.cites if cite.source not in secret)
    if any(cite.source for cite in fact.cites) and not any(cite.source for cite in cites):
        return None
    return fact._replace(cites=cites)


def _plain(cite: Citation, secret: set[str]) -> Citation:
    return cite._replace(via=tuple(name for name in cite.via if name not in secret))


def _unneeded(entries: Entries, facts: list[Fact]) -> dict[str, set[str]]:
    """Return the ids that the facts of the base refer to and those left of it do not."""
    before, after = _needed(entries, entries["fact"]), _needed(entries, facts)
    return {kind: before[kind] - after[kind] for kind in NAMED}


def _needed(entries: Entries, facts: Iterable[Fact]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {kind: set() for kind in NAMED}
    for fact in facts:
        for kind, name in references(fact):
            found[kind].add(name)
    parents = {issue.id: issue.parent for issue in entries["issue"]}
    origins = {source.id: source.origin for source in entries["source"]}
    for kind, above in (("issue", parents), ("source", origins)):
        reached = list(found[kind])
        while reached:
            name = above.get(reached.pop(), "")
            if name and name not in found[kind]:
                found[kind].add(name)
                reached.append(name)
    return found


def references(fact: Fact) -> Iterator[tuple[str, str]]:
    """Yield kind and id of every entry a fact refers to; a speaker may be an actor or free text."""
    yield from (("issue", name) for name in fact.issues)
    yield from (("actor", name) for name in fact.actors)
    yield from (("question", name) for name in fact.answers)
    for cite in fact.cites:
        yield from (("source", name) for name in (cite.source, *cite.via) if name)
        yield from (("actor", name) for name in (cite.said_by, cite.said_to) if name)


def _names_one(query: str, gone: Mapping[str, set[str]]) -> bool:
    return any(name in query for names in gone.values() for name in names)


def _originals(kept: Iterable[Source], all_: Iterable[Source], gone: set[str]) -> Iterator[Source]:
    """Yield the sources that stay; the first copy of a confidential original is the origin of the others."""
    sources = {source.id: source for source in all_}
    stands_for: dict[str, str] = {}
    for source in kept:
        original, seen = source.origin, {source.id}
        while original in gone and original not in seen:
            seen.add(original)
            above = sources[original].origin
            if not above:
                break
            original = above
        first = stands_for.setdefault(original, source.id) if original in gone else original
        yield source._replace(origin="" if first == source.id else first)


def _unannotated(entry: Any) -> Any:  # noqa: ANN401  (any kind of entry)
    if not isinstance(getattr(entry, "note", ""), Private):
        return entry
    csl = getattr(entry, "csl", None)
    # The note as it came in may stand there too, in its own form.
    return entry._replace(note="", **({"csl": {k: csl[k] for k in csl if k not in ("note", "json")}} if csl else {}))
