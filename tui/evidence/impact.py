"""Impact: what would fall if a source fell.

A source falls when nobody may rest on it any more: its citations are taken out and everything is reckoned
anew. Its entry stays, for it is still known what copies it and where it was printed; else its copies would
become independent of its container by its very fall.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.evidence.outcomes import outcomes
from tui.evidence.standing import standings
from tui.model.words import STANDINGS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from tui.evidence.standing import Standing
    from tui.model.entries import Source
    from tui.model.fact import Fact

# What can happen, the gravest first: nothing is left that a fact stands on; a forecast's verdict is told by no
# source any more; fewer origins; what contradicted it has no source; every citation of its own is gone, and
# others hold its standing up.
EFFECTS = ("unsourced", "unsettled", "weaker", "undisputed", "uncited")


class Fall(NamedTuple):
    """One change: a fact, what happens to it, and its standing, or its outcome, before and after."""

    fact: str
    effect: str
    before: str
    after: str


def impact(facts: Iterable[Fact], sources: Mapping[str, Source], fallen: Collection[str]) -> list[Fall]:
    """Return what changes if the sources `fallen` fall, the gravest first, each sort in the order of the facts."""
    before = list(facts)
    after = without(before, fallen)
    falls = [*_standings(before, after, sources), *_verdicts(before, after, sources)]
    return sorted(falls, key=lambda fall: EFFECTS.index(fall.effect))


def without(facts: Iterable[Fact], fallen: Collection[str]) -> list[Fact]:
    """Return the facts without their citations of some sources."""
    return [fact._replace(cites=tuple(cite for cite in fact.cites if cite.source not in fallen)) for fact in facts]


def copies(source: str, sources: Mapping[str, Source]) -> list[str]:
    """Return the sources that copy a source, and those that copy these."""
    found = {source: None}
    grown = True
    while grown:
        ahead = [entry.id for entry in sources.values() if entry.origin in found and entry.id not in found]
        found |= dict.fromkeys(ahead)
        grown = bool(ahead)
    return [name for name in found if name != source]


def settled(facts: Iterable[Fact], sources: Mapping[str, Source]) -> dict[str, str]:
    """Return the verdict of every forecast whose verdict a fact with a source gives."""
    facts = list(facts)
    sourced = {fact.id for fact in facts if any(cite.source in sources for cite in fact.cites)}
    return {
        name: outcome.verdict
        for name, outcome in outcomes(facts).items()
        if any(verdict == outcome.verdict and by in sourced for by, verdict in outcome.resolved_by)
    }


def _standings(before: list[Fact], after: list[Fact], sources: Mapping[str, Source]) -> Iterator[Fall]:
    then, now = standings(before, sources), standings(after, sources)
    for fact, left in zip(before, after, strict=True):
        bare = any(cite.source in sources for cite in fact.cites) and not any(
            cite.source in sources for cite in left.cites
        )
        effect = _effect(then[fact.id], now[fact.id], bare=bare)
        if effect:
            yield Fall(fact.id, effect, then[fact.id].name, now[fact.id].name)


def _effect(then: Standing, now: Standing, *, bare: bool) -> str:
    if then.name == now.name:
        return "uncited" if bare else ""
    if now.name == "unsourced":
        return "unsourced"
    if then.name == "disputed":
        return "undisputed"
    return "weaker" if STANDINGS.index(now.name) < STANDINGS.index(then.name) else ""


def _verdicts(before: list[Fact], after: list[Fact], sources: Mapping[str, Source]) -> Iterator[Fall]:
    then, now = settled(before, sources), settled(after, sources)
    yield from (Fall(name, "unsettled", verdict, "unsourced") for name, verdict in then.items() if name not in now)
