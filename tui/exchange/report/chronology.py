"""The facts of a report, by year, each year followed by the footnotes of its citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.evidence.rivals import rivalry
from tui.exchange.report.marks import code, link, plain, sentence
from tui.exchange.report.names import Names, codes, day
from tui.model.calendar import civil_from_days
from tui.model.date_words import year_words
from tui.model.edtf import parse
from tui.query.links import passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.exchange.outgoing import Record

_RELATIONS = ("supports", "contradicts", "qualifies", "updates")


def chronology(facts: Iterable[Record], names: Names, *, by_year: bool) -> Iterator[str]:
    """Yield the facts in their order, under a heading a year where that is the order of time."""
    notes: list[str] = []
    number, heading = 0, ""
    yield "## Chronology\n\n" if by_year else "## Facts\n\n"
    for fact in facts:
        year = _year(fact["date"])
        if by_year and year != heading:
            if heading:
                yield from _flushed(notes)
            yield f"### {year}\n\n"
            heading = year
        marks = []
        for cite in fact["cites"]:
            number += 1
            marks.append(f"[^{number}]")
            notes.append(f"[^{number}]: {footnote(cite, names)}\n")
        yield "".join(f"{line}\n" for line in _lines(fact, names, "".join(marks)))
    yield from _flushed(notes)


def _flushed(notes: list[str]) -> Iterator[str]:
    yield "\n"
    if notes:
        yield "\n".join(notes) + "\n"
        notes.clear()


def _year(date: str) -> str:
    return year_words(civil_from_days(parse(date).sort_key)[0]) if date else "Undated"


def _lines(fact: Record, names: Names, marks: str) -> Iterator[str]:
    """Yield the lines of one fact: the fact, how it stands, what it belongs to, its relations, its note."""
    when = f" (“{plain(fact['when'])}”)" if fact["when"] else ""
    told = [
        f"- **{fact['label']}**{when}: {plain(fact['text'])}{marks}",
        "; ".join(filter(None, _standing(fact))),
        "; ".join(filter(None, _belongs(fact, names))),
        "; ".join(filter(None, _relations(fact))),
        sentence("Note", plain(fact["note"])),
    ]
    said = [line for line in told if line]
    yield from (f"{'  ' if place else ''}{line}\\" for place, line in enumerate(said[:-1]))
    yield f"{'  ' if len(said) > 1 else ''}{said[-1]}"


def _standing(fact: Record) -> Iterator[str]:
    yield f"{fact['kind'].capitalize()}, {fact['standing']}"
    yield sentence("outcome", fact["outcome"] or "")
    yield rivalry(len(fact["rivals"]))
    yield sentence("hedge", f"“{plain(fact['hedge'])}”" if fact["hedge"] else "")
    yield sentence("likelihood", plain(fact["likelihood"]))
    yield sentence("due", day(fact["due"]))
    yield f"importance: {fact['importance']}" if fact["importance"] != "normal" else ""
    yield sentence("to be looked at again", day(fact["review_by"]))
    yield "**confidential**" if fact["confidential"] else ""
    yield code(fact["id"])


def _belongs(fact: Record, names: Names) -> Iterator[str]:
    yield sentence("Issues", *map(names.issue, fact["issues"]))
    yield sentence("Actors", *map(names.actor, fact["actors"]))
    yield sentence("Tags", *map(plain, fact["tags"]))
    yield sentence("Answers", codes(fact["answers"]))


def _relations(fact: Record) -> Iterator[str]:
    for relation in _RELATIONS:
        yield sentence(relation.capitalize(), codes(fact[relation]))
    yield sentence("Follows", codes([fact["after"]] if fact["after"] else []))
    yield sentence("Settles", *(f"{code(name)} ({verdict})" for name, verdict in fact["resolves"].items()))


def footnote(cite: Record, names: Names) -> str:
    """Return a citation: who says it, where it is printed, the words quoted, and the way they took."""
    source = names.source(cite["source"]) if cite["source"] else {}
    quote = cite.get("quote", "")
    printed = [
        link(str(source["called"]), str(source.get("url") or source.get("archive") or "")) if source else "",
        plain(source.get("container", "")), str(source.get("label", "")), plain(cite.get("locator", "")),
    ]  # fmt: skip
    address = passage(source, cite)
    there = f" ({link('passage', address)})" if address else ""
    told = [
        ", ".join(filter(None, printed)),
        f"“{plain(quote)}”{there}" if quote else "",
        sentence("said by", names.actor(cite.get("said_by", ""))),
        sentence("said to", names.actor(cite.get("said_to", ""))),
        sentence("said", day(cite.get("said", ""))),
        sentence("through", *(plain(names.source(name)["called"]) for name in cite.get("via", ()))),
        sentence("checked", day(cite.get("checked", ""))),
    ]
    return "; ".join(filter(None, told)) + "."
