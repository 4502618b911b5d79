"""JSON-LD in the words of schema.org: a Claim for each fact, an Event for what happened, a work for each source.

A ClaimReview stands only where the base itself reviews a claim: other facts bear it out or speak against it, or a fact
settles a forecast. Its rating is the word of the base, never a number.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from tui.exchange.csl_items import to_name
from tui.exchange.schema_org import ACTORS, SOURCES, listed, node, reference, span
from tui.model.words import VERDICTS
from tui.store.records import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exchange.outgoing import Outgoing, Record

CARRIES = {
    "base": frozenset(("title", "as_of", "lang", "license", "author", "note")),
    "issue": frozenset(("id", "title", "note")),
    "actor": frozenset(("id", "name", "kind", "role", "aliases", "sameas", "note")),
    "source": frozenset(
        ("id", "type", "title", "author", "container", "publisher", "date", "url", "archive", "lang", "license",
         "credit", "note", "origin")
    ),
    "question": frozenset(("id", "text", "note")),
    "fact": frozenset(
        ("id", "date", "when", "text", "kind", "issues", "actors", "source", "quote", "locator", "said_by", "said",
         "via", "answers", "tags", "note")
    ),
}  # fmt: skip
_REVIEWED = {"disputed", "corroborated"}


def lines(going: Outgoing) -> Iterator[str]:
    """Yield the graph, a node a line."""
    base = going.head
    yield '{"@context":"https://schema.org","@graph":[\n' + dumps(_base(base, going.told()))
    actors = set(going.by_id("actor"))
    nodes = chain(
        map(_issue, going.entries("issue")),
        map(_actor, going.entries("actor")),
        map(_source, going.entries("source")),
        map(_question, going.entries("question")),
        chain.from_iterable(_nodes(fact, base, actors) for fact in going.facts()),
    )
    for found in nodes:
        yield f",\n{dumps(found)}"
    yield "\n]}\n"


def _base(base: Record, losses: list[str]) -> Record:
    said = {
        "@id": "#base",
        "@type": "Dataset",
        "name": base.get("title"),
        "description": base.get("note"),
        "inLanguage": base.get("lang"),
        "license": f"https://spdx.org/licenses/{base['license']}" if base.get("license") else "",
        "creator": base.get("author"),
        "contentReferenceTime": base.get("as_of"),
        "comment": {"@type": "Comment", "text": f"Not carried: {'; '.join(losses)}"} if losses else "",
    }
    return {key: value for key, value in said.items() if value}


def _issue(issue: Record) -> Record:
    return node("issue", "DefinedTerm", issue, name=issue["title"], description=issue.get("note"))


def _actor(actor: Record) -> Record:
    return node(
        "actor",
        ACTORS.get(actor.get("kind", ""), "Thing"),
        actor,
        name=actor["name"],
        alternateName=actor.get("aliases"),
        disambiguatingDescription=actor.get("role"),
        sameAs=actor.get("sameas"),
        description=actor.get("note"),
    )


def _source(source: Record) -> Record:
    date = source.get("date") or ""
    start = span(date)[0] if "/" not in date else ""
    return node(
        "source",
        SOURCES.get(source["type"], "CreativeWork"),
        source,
        additionalType=f"csl:{source['type']}",
        name=source.get("title"),
        author=list(map(_author, source.get("author") or ())),
        isPartOf={"@type": "CreativeWork", "name": source["container"]} if source.get("container") else None,
        publisher={"@type": "Organization", "name": source["publisher"]} if source.get("publisher") else None,
        datePublished=start,
        temporal=date if date and not start else "",
        url=source.get("url"),
        archivedAt=source.get("archive"),
        inLanguage=source.get("lang"),
        license={"@type": "CreativeWork", "name": source["license"]} if source.get("license") else None,
        creditText=source.get("credit"),
        description=source.get("note"),
        isBasedOn=reference("source", source["origin"]) if source.get("origin") else None,
    )


def _author(author: str) -> Record:
    """Return a person where the name says so; a literal name may be anybody's."""
    name = to_name(author)
    if "literal" in name:
        return {"@type": "Thing", "name": author}
    return {"@type": "Person", "name": author, "familyName": name["family"], "givenName": name["given"]}


def _question(question: Record) -> Record:
    return node("question", "Question", question, text=question["text"], description=question.get("note"))


def _nodes(fact: Record, base: Record, actors: set[str]) -> Iterator[Record]:
    """Yield a fact as a claim, with its event and its review where it has them."""
    date, event = fact.get("date") or "", fact["kind"] == "event"
    yield node(
        "fact",
        "Claim",
        fact,
        additionalType=f"dateline:{fact['kind']}",
        text=fact["text"],
        temporalCoverage=date,
        temporal=fact.get("when"),
        about=[
            *([reference("event", fact["id"])] if event else []),
            *listed("issue", fact["issues"]),
            *listed("actor", fact["actors"]),
            *listed("question", fact["answers"]),
        ],
        appearance=[_appearance(cite, actors) for cite in fact["cites"]],
        keywords=fact["tags"],
        description=fact.get("note"),
        isPartOf={"@id": "#base"},
    )
    if event:
        start, end = span(date)
        dates = {"startDate": start, "endDate": end, "description": fact["label"] if not (start or end) else ""}
        yield node("event", "Event", fact, name=fact["text"], **dates, about=listed("actor", fact["actors"]))
    yield from _review(fact, base)


def _appearance(cite: Record, actors: set[str]) -> Record:
    """Return where a claim stands: the source itself, or the passage in it."""
    source = reference("source", cite["source"]) if cite.get("source") else {}
    speaker = cite.get("said_by", "")
    said: dict[str, Any] = {
        "text": cite.get("quote"),
        "position": cite.get("locator"),
        "creator": reference("actor", speaker)
        if speaker in actors
        else {"@type": "Thing", "name": speaker}
        if speaker
        else None,
        "temporal": cite.get("said"),
        "isBasedOn": listed("source", cite.get("via", ())),
    }
    said = {key: value for key, value in said.items() if value}
    return {"@type": "Quotation", **said, "isPartOf": source} if said else source


def _review(fact: Record, base: Record) -> Iterator[Record]:
    """Yield what the base's own facts say of a claim, in its own words."""
    rated, others = "", [*fact["supported_by"], *fact["contradicted_by"]]
    if fact.get("outcome") in VERDICTS:
        rated, others = f"outcome: {fact['outcome']}", list(fact["resolved_by"])
    elif fact["standing"] in _REVIEWED and others:
        rated = fact["standing"]
    if rated:
        yield node(
            "review",
            "ClaimReview",
            fact,
            claimReviewed=fact["text"],
            itemReviewed=reference("fact", fact["id"]),
            reviewRating={"@type": "Rating", "alternateName": rated},
            author={"@type": "Thing", "name": base["author"]} if base.get("author") else None,
            citation=listed("fact", others),
            isPartOf={"@id": "#base"},
        )
