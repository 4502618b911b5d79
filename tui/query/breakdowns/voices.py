"""Who says how much, and where it is printed, with how that stands: one voice under two names counts once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.model.folding import fold
from tui.model.titles import host, in_order
from tui.model.words import STANDINGS
from tui.query.entries import entries
from tui.query.facets import values
from tui.query.spelling import term

if TYPE_CHECKING:
    from tui.query.entries import Record
    from tui.query.results import Results

SPEAKERS = ("id", "name", "facts", *STANDINGS, "query")
CONTAINERS = ("id", "sources", "facts", *STANDINGS, "query")


def speakers(results: Results) -> list[Record]:
    """Return who asserts facts, the speaker named or else the source's author, those who assert most first."""
    known = {actor["id"]: actor["name"] for actor in entries(results.index, "actor")}
    named = speaker_names(results)
    rows = []
    for name, held, counts in _tallied(results, "said", named):
        own = next((value for value in held if value in known), held[0])
        rows.append({"id": own, "name": name, **counts, "query": term("said", *held)})
    return rows


def containers(results: Results) -> list[Record]:
    """Return where facts stand printed: newspapers, sites, programmes, those with most facts first."""
    named = container_names(results)
    sources = Counter(named.values())
    return [
        {"id": name, "sources": sources[name], **counts, "query": term("source", *held)}
        for name, held, counts in _tallied(results, "source", named)
    ]


def speaker_names(results: Results) -> dict[str, str]:
    """Return for each speaker, an actor's id, free text or an author, the actor's name where it is one."""
    actors = {actor["id"]: actor["name"] for actor in entries(results.index, "actor")}
    known = dict(results.index.db.execute("SELECT folded, value FROM name WHERE field = 'actor'").fetchall())
    spoken = [value for field, value in values(results.index).values() if field == "said"]
    return {value: actors.get(value) or actors.get(known.get(fold(value), "")) or in_order(value) for value in spoken}


def container_names(results: Results) -> dict[str, str]:
    """Return for each source where it stands printed; spellings that differ in case or spaces are one."""
    first: dict[str, str] = {}
    found = {}
    for source in entries(results.index, "source"):
        names = (source["container"], source["publisher"], source["title"], host(source["url"]), source["id"])
        name = " ".join(next(filter(None, names)).split())
        found[source["id"]] = first.setdefault(name.casefold(), name)
    return found


def _tallied(results: Results, field: str, names: dict[str, str]) -> list[tuple[str, list[str], dict[str, int]]]:
    """Return for each name its values, and its facts in all and by standing: two values of one name count once."""
    terms = {
        f"t{number}": names.get(value, value) for number, (its, value) in values(results.index).items() if its == field
    }
    total, stands = Counter[str](), Counter[tuple[str, str]]()
    for held, standing in results.rows("fact.terms, fact.standing"):
        for name in {terms[word] for word in str(held).split() if word in terms}:
            total[name] += 1
            stands[name, str(standing)] += 1
    said: dict[str, list[str]] = {}
    for value, name in names.items():
        said.setdefault(name, []).append(value)
    return [
        (name, said.get(name, [name]), {"facts": total[name], **{word: stands[name, word] for word in STANDINGS}})
        for name in sorted(total, key=lambda name: (-total[name], name))
    ]
