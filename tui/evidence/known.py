"""The base as it could be known by a day: by the dates of the sources, not of what they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tui.model.edtf import parse
from tui.model.words import RELATIONS

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from tui.model.entries import Source
    from tui.model.fact import Citation, Fact

EARLY, VAGUE, LATE, UNDATED = "early", "vague", "late", "undated"


class Known(NamedTuple):
    """What could be known, and what that does not settle.

    `dropped` is how many facts are left out, `late` the sources. `undated` are the facts left that rest on
    sources without a date alone; `vague` those whose dated sources may each also be of a later day.
    """

    facts: list[Fact]
    sources: list[Source]
    dropped: int
    late: list[str]
    undated: list[str]
    vague: list[str]


def known_by(facts: Iterable[Fact], sources: Iterable[Source], day: int) -> Known:
    """Drop the sources surely dated after a day, their citations, and the facts left without a source that had one.

    A source without a date, or whose date leaves it open, is left in: what is not known to be late is not
    called so; but a copy is no earlier than what it copies. A fact that never had a source stays, and no
    reference to what is dropped stays in the rest.
    """
    facts, sources = list(facts), list(sources)
    ages = _all_ages({source.id: source for source in sources}, day)
    kept = [fact for fact in (_cut(fact, ages) for fact in facts) if fact is not None]
    names = {fact.id for fact in kept}
    return Known(
        [detached(fact, names) for fact in kept],
        [source for source in sources if ages[source.id] != LATE],
        len(facts) - len(kept),
        [name for name, held in ages.items() if held == LATE],
        [fact.id for fact in kept if _ages(fact, ages) == {UNDATED}],
        [fact.id for fact in kept if VAGUE in _ages(fact, ages) and EARLY not in _ages(fact, ages)],
    )


def age(source: Source, day: int) -> str:
    """Say whether a source is of a day or earlier, surely later, maybe either, or without a date."""
    if not source.date:
        return UNDATED
    date = parse(source.date)
    if date.earliest is not None and date.earliest > day:
        return LATE
    return EARLY if date.latest is not None and date.latest <= day else VAGUE


def _all_ages(sources: Mapping[str, Source], day: int) -> dict[str, str]:
    """Return the age of each source; one that may be late is late where what it copies is."""
    own = {name: age(source, day) for name, source in sources.items()}
    return {name: LATE if found != EARLY and _after_late(name, sources, own) else found for name, found in own.items()}


def _after_late(source: str, sources: Mapping[str, Source], ages: Mapping[str, str]) -> bool:
    """Say whether a source is late, or copies one that is, over however many others."""
    seen: set[str] = set()
    while source in sources and source not in seen:
        if ages[source] == LATE:
            return True
        seen.add(source)
        source = sources[source].origin
    return False


def _ages(fact: Fact, ages: dict[str, str]) -> set[str]:
    return {ages.get(cite.source, UNDATED) for cite in fact.cites if cite.source}


def _cut(fact: Fact, ages: dict[str, str]) -> Fact | None:
    """Return a fact without its late citations; None where it had a source and has none left."""
    cites = tuple(_earlier(cite, ages) for cite in fact.cites if ages.get(cite.source) != LATE)
    if any(cite.source for cite in fact.cites) and not any(cite.source for cite in cites):
        return None
    return fact._replace(cites=cites)


def _earlier(cite: Citation, ages: dict[str, str]) -> Citation:
    return cite._replace(via=tuple(name for name in cite.via if ages.get(name) != LATE))


def detached(fact: Fact, names: Container[str]) -> Fact:
    """Return a fact without its references to facts that are not there."""
    left: dict[str, Any] = {key: tuple(name for name in getattr(fact, key) if name in names) for key in RELATIONS}
    resolves = tuple(pair for pair in fact.resolves if pair[0] in names)
    return fact._replace(**left, resolves=resolves, after=fact.after if fact.after in names else "")
