"""Two sources side by side: what both tell, what one tells alone, and how what they tell hangs together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.edtf import parse
from tui.model.words import RELATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui.model.fact import Fact

BOTH, LINKED, FIRST, SECOND = "both", "linked", "first", "second"
_INVERSE = {
    "supports": "supported by", "contradicts": "contradicted by", "qualifies": "qualified by", "updates": "updated by",
}  # fmt: skip


class Pair(NamedTuple):
    """One line of a comparison.

    told    `both`: one fact with citations of both; `linked`: a fact of each that bear on one another; `first`
            or `second`: a fact that this source alone tells, and that nothing the other tells bears on
    first, second  the ids of the facts, '' where a source has none
    link    how the first's fact bears on the second's: a relation, its inverse, or `answers` with the question
    dates   of two facts: `same`, `differ` where no day suits both, `overlap`, or `undated` where one has no date
    """

    told: str
    first: str
    second: str
    link: str = ""
    dates: str = ""


def compare(facts: Iterable[Fact], first: str, second: str) -> list[Pair]:
    """Return what two sources tell, both's facts first, then linked pairs, then what each tells alone."""
    facts = list(facts)
    here = {fact.id: fact for fact in facts if _cites(fact, first)}
    there = {fact.id: fact for fact in facts if _cites(fact, second)}
    both = [Pair(BOTH, name, name) for name in here if name in there]
    linked = _linked(here, there)
    seen = {name for pair in [*both, *linked] for name in (pair.first, pair.second)}
    return [
        *both,
        *linked,
        *(Pair(FIRST, name, "") for name in here if name not in seen),
        *(Pair(SECOND, "", name) for name in there if name not in seen),
    ]


def dates(one: Fact, other: Fact) -> str:
    """Say how the dates of two facts agree; an open or unknown end may be any day."""
    if not (one.date and other.date):
        return "undated"
    if one.date == other.date:
        return "same"
    first, second = parse(one.date), parse(other.date)
    return "differ" if _ends_before(first.latest, second.earliest) or _ends_before(
        second.latest, first.earliest
    ) else "overlap"  # fmt: skip


def _ends_before(last: int | None, first: int | None) -> bool:
    return last is not None and first is not None and last < first


def _cites(fact: Fact, source: str) -> bool:
    return any(cite.source == source for cite in fact.cites)


def _linked(here: Mapping[str, Fact], there: Mapping[str, Fact]) -> list[Pair]:
    """Return a pair for every link between a fact of one source and another fact of the other."""
    pairs = [
        Pair(LINKED, one, other, link, dates(here[one], there[other]))
        for one, other, link in dict.fromkeys(_links(here, there))
        # Two facts of both sources are linked in either direction: once is enough.
        if one != other and not (one in there and other in here and one > other)
    ]
    order = {name: number for number, name in enumerate((*here, *there))}
    return sorted(pairs, key=lambda pair: (order[pair.first], order[pair.second]))


def _links(here: Mapping[str, Fact], there: Mapping[str, Fact]) -> Iterator[tuple[str, str, str]]:
    for relation in RELATIONS:
        for one in here.values():
            yield from ((one.id, name, relation) for name in getattr(one, relation) if name in there)
        for other in there.values():
            yield from ((name, other.id, _INVERSE[relation]) for name in getattr(other, relation) if name in here)
    answers: dict[str, list[str]] = {}
    for one in here.values():
        for question in one.answers:
            answers.setdefault(question, []).append(one.id)
    for other in there.values():
        for question in other.answers:
            yield from ((name, other.id, f"answers {question}") for name in answers.get(question, ()))
