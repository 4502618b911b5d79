"""Whether a fact stands: unsourced, single-source, corroborated or disputed, and by what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.evidence.origins import origins
from tui.model.words import STANDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.model.entries import Source
    from tui.model.fact import Fact


class Standing(NamedTuple):
    """A fact's standing and its reasons: origins by name, and the ids of facts that bear on it."""

    name: str
    origins: tuple[str, ...] = ()
    supported_by: tuple[str, ...] = ()
    contradicted_by: tuple[str, ...] = ()
    qualified_by: tuple[str, ...] = ()


def standings(facts: Iterable[Fact], sources: Mapping[str, Source]) -> dict[str, Standing]:
    """Return the standing of every fact.

    Disputed: contradicted by a fact that has a source. Corroborated: two origins or more, its own and those of the
    sourced facts that support it. `qualifies` is a caveat and changes nothing.
    """
    facts = list(facts)
    by_source = origins(sources)
    own = {fact.id: _own(fact, by_source) for fact in facts}
    bearing = {key: _inverse(facts, key, own) for key in ("supports", "contradicts", "qualifies")}
    return {fact.id: _standing(fact.id, own, bearing) for fact in facts}


def _own(fact: Fact, by_source: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(by_source[cite.source] for cite in fact.cites if cite.source in by_source))


def _inverse(facts: Iterable[Fact], key: str, own: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    """Return for each fact the sourced facts that bear on it."""
    found: dict[str, list[str]] = {}
    for fact in facts:
        if own[fact.id]:
            for target in getattr(fact, key):
                if target != fact.id:
                    found.setdefault(target, []).append(fact.id)
    return found


def _standing(name: str, own: Mapping[str, tuple[str, ...]], bearing: Mapping[str, dict[str, list[str]]]) -> Standing:
    supporters = bearing["supports"].get(name, [])
    against = bearing["contradicts"].get(name, [])
    all_origins = dict.fromkeys([*own[name], *(origin for other in supporters for origin in own[other])])
    verdict = "disputed" if against else STANDINGS[min(len(all_origins), 2)]
    qualifiers = bearing["qualifies"].get(name, [])
    return Standing(verdict, tuple(all_origins), tuple(supporters), tuple(against), tuple(qualifiers))
