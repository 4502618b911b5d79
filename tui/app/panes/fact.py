"""One fact in full: when, whose, who said it through what, how it stands, and what bears on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.citation import authors, place, titled
from tui.app.dates import label
from tui.app.document import Document
from tui.app.roles import date_role, standing_role
from tui.app.text import Span
from tui.query.entries import incoming
from tui.query.links import passage

if TYPE_CHECKING:
    from tui.app.base import Base, Record

OUT = {"supports": "Supports", "contradicts": "Contradicts", "qualifies": "Qualifies", "updates": "Updates"}
IN = {
    "supports": "Supported by", "contradicts": "Disputed by", "qualifies": "Qualified by", "updates": "Updated by",
    "after": "Followed by",
}  # fmt: skip


def detail(base: Base, _rows: object, key: str) -> Document:
    """Return the document of a fact; empty where there is no such fact."""
    document = Document(base.signs, key)
    fact = base.fact(key)
    if fact is not None:
        _head(document, fact)
        _place(document, base, fact)
        _forecast(document, fact)
        _settled(document, base, fact)
        for cite in fact["cites"]:
            document.gap()
            _cite(document, base, cite)
        document.gap()
        _standing(document, base, fact)
        relations(document, base, fact)
        _rest(document, fact)
    return document


def brief(document: Document, base: Base, name: str, source: str) -> None:
    """Add what a fact says, when, how it stands and in which words of a source; its text leads to it."""
    fact = base.fact(name)
    if fact is None:
        return
    _standing(document, base, fact)
    document.field("Fact", *fact_link(document, base, name))
    document.field("When", document.span(fact.get("label") or "undated", date_role(fact["date"])))
    for cite in fact["cites"]:
        if cite["source"] == source and cite.get("quote"):
            document.field("Quote", document.span(f"“{cite['quote']}”", "quote"))
    document.field("Id", document.span(name, "muted"))


def _head(document: Document, fact: Record) -> None:
    signs, kind = document.signs, fact["kind"]
    head = [Span(f"{signs.kinds[kind]} {kind}", f"kind-{kind}")]
    if fact["outcome"]:
        head.append(Span(f"{signs.outcomes[fact['outcome']]} {fact['outcome']}", f"outcome-{fact['outcome']}"))
    if fact["importance"] != "normal":
        head.append(Span(f"{fact['importance']} importance", "muted"))
    document.line(*document.joined(head, f" {signs.dot} "))
    document.line(document.span(fact["text"], "title"))
    document.gap()


def _place(document: Document, base: Base, fact: Record) -> None:
    """When it was, by the calendar and in the source's words; the issues and actors it belongs to."""
    when = [document.span(fact.get("label") or "undated", date_role(fact["date"]))]
    when += [document.span(fact["date"], "muted")] if fact["date"] not in ("", fact["label"]) else []
    when += [document.span(f"“{fact['when']}”", "quote")] if fact["when"] else []
    document.field("When", *document.joined(when, "  "))
    for at, issue in enumerate(fact["issues"]):
        document.field("" if at else "Issue", *issue_path(document, base, issue))
    actors = [document.link(base.called("actor", name), "actor", name) for name in fact["actors"]]
    document.field("Actors" if len(actors) > 1 else "Actor", *document.joined(actors, ", "))


def issue_path(document: Document, base: Base, issue: str) -> tuple[Span, ...]:
    """Return the way from the top of the tree to an issue, each step a link."""
    path = base.entries("issue").get(issue, {}).get("path", [issue])
    return document.joined(
        [document.link(base.called("issue", step), "issue", step) for step in path], document.signs.path
    )


def _forecast(document: Document, fact: Record) -> None:
    if fact["hedge"]:
        document.field("Hedge", document.span(f"“{fact['hedge']}”", "quote"))
    document.field("Likelihood", document.span(fact["likelihood"]))
    if fact["due"]:
        document.field(
            "Due", document.span(label(fact["due"]), date_role(fact["due"])), document.span(f"  {fact['due']}", "muted")
        )


def _settled(document: Document, base: Base, fact: Record) -> None:
    """Add what became of a forecast: the facts that settle it, and who says so."""
    found = [(other, verdict) for other, kind, verdict in incoming(base.index, fact["id"]) if kind == "resolves"]
    for at, (name, verdict) in enumerate(found):
        told = [outcome(document, verdict), Span(" "), *fact_link(document, base, name)]
        said = ", ".join(_voices(base, base.fact(name) or {}))
        document.field("" if at else "Settled by", *told, document.span(f" ({said})" if said else "", "muted"))


def _voices(base: Base, fact: Record) -> list[str]:
    """Return who asserts a fact, by name: the speaker of each citation, else where it is printed."""
    cites = fact.get("cites", ())
    said = [
        base.called("actor", cite["said_by"]) if cite.get("said_by") else _origin(base, cite["source"])
        for cite in cites
        if cite.get("said_by") or cite["source"]
    ]
    return list(dict.fromkeys(said))


def _cite(document: Document, base: Base, cite: Record) -> None:
    """Draw the chain: who said it, to whom, through what, printed where, in which words."""
    source = base.entries("source").get(cite["source"], {})
    said = [_person(document, base, cite["said_by"])] if cite.get("said_by") else []
    if not said:
        said = [document.span(name) for name in authors(source)]
    told = [*document.joined(said, ", ")]
    if cite.get("said_to"):
        told += [Span(document.signs.to, "muted"), _person(document, base, cite["said_to"])]
    if cite.get("said"):
        told.append(document.span(f", {label(cite['said'])}", "date"))
    document.field("Said by", *told)
    for hop in cite.get("via", ()):
        document.field("Through", *_source(document, base, hop))
    if cite["source"]:
        locator = [document.span(f", {cite['locator']}", "muted")] if cite.get("locator") else []
        document.field("Printed in", *_source(document, base, cite["source"]), *locator)
    if cite.get("quote"):
        document.field("Quote", document.span(f"“{cite['quote']}”", "quote"))
    _address(document, source, cite)
    if cite.get("checked"):
        document.field("Checked", document.span(label(cite["checked"]), "muted"))


def _source(document: Document, base: Base, name: str) -> list[Span]:
    """Return a source in short, its title as the link."""
    source = base.entries("source").get(name, {})
    if not source.get("title"):
        return [document.link(base.called("source", name), "source", name)]
    before = "".join(f"{author}, " for author in authors(source))
    behind = "".join(f", {part}" for part in place(source))
    return [document.span(before), document.link(titled(source), "source", name), document.span(behind)]


def _address(document: Document, source: Record, cite: Record) -> None:
    url = passage(source, cite)
    if url:
        host = url.split("/")[2]
        document.field("Link", document.link(f"{host}, at the passage" if cite.get("quote") else host, "url", url))


def _person(document: Document, base: Base, name: str) -> Span:
    """Return a speaker: a link where the base knows the actor, else the name as given."""
    known = name in base.entries("actor")
    return document.link(base.called("actor", name), "actor", name) if known else document.span(name)


def _standing(document: Document, base: Base, fact: Record) -> None:
    standing = fact["standing"]
    sign = document.signs.standings[standing]
    why = f": {_why(base, fact)}" if _why(base, fact) else ""
    word = Span(f"{sign} {standing}", standing_role(standing))
    document.field("Stands", word, document.span(why, "muted"))


def _why(base: Base, fact: Record) -> str:
    names = [_origin(base, name) for name in fact["origins"]]
    if fact["standing"] == "unsourced":
        return "no source is named"
    if fact["standing"] == "disputed":
        return "a sourced fact contradicts it"
    if fact["standing"] == "corroborated":
        return f"{len(names)} independent origins, {', '.join(names)}"
    return f"all of it goes back to {', '.join(names)}"


def _origin(base: Base, name: str) -> str:
    source = base.entries("source").get(name, {})
    return str(source.get("container") or source.get("called") or name)


def relations(document: Document, base: Base, fact: Record) -> None:
    """Add what the fact bears on and what bears on it, each with its text, as links."""
    for key, said in OUT.items():
        _related(document, base, said, [(target, "") for target in fact[key]])
    _related(document, base, "Settles", list(fact["resolves"].items()))
    _related(document, base, "After", [(fact["after"], "")] if fact["after"] else [])
    for at, question in enumerate(fact["answers"]):
        document.field("" if at else "Answers", document.link(base.called("question", question), "question", question))
    found: dict[str, list[tuple[str, str]]] = {}
    for other, kind, verdict in incoming(base.index, fact["id"]):
        found.setdefault(kind, []).append((other, verdict))
    for kind, said in IN.items():
        _related(document, base, said, found.get(kind, []))
    _related(document, base, "Rivals", [(name, "") for name in fact["rivals"]])


def _related(document: Document, base: Base, said: str, targets: list[tuple[str, str]]) -> None:
    for at, (target, verdict) in enumerate(targets):
        spans = [outcome(document, verdict), Span(" ")] if verdict else []
        document.field("" if at else said, *spans, *fact_link(document, base, target))


def fact_link(document: Document, base: Base, name: str) -> list[Span]:
    """Return a fact in one line: its kind, its date and its text, which leads to it."""
    row = base.index.db.execute("SELECT date, short, kind, text FROM fact WHERE id = ?", (name,)).fetchone()
    return linked(document, (name, *row)) if row else [document.span(name, "warning")]


def linked(document: Document, fact: tuple[str, str, str, str, str]) -> list[Span]:
    """Return id, date, short date, kind and text of a fact as one line, all of it one link."""
    name, edtf, short, kind, text = fact
    words = document.link(text, "fact", name, "text")
    sign = Span(f"{document.signs.kinds[kind]} ", f"kind-{kind}", words.link)
    return [sign, *([document.span(f"{short} ", date_role(edtf))._replace(link=words.link)] if short else []), words]


def outcome(document: Document, verdict: str) -> Span:
    """Return a verdict with its sign."""
    return Span(f"{document.signs.outcomes[verdict]} {verdict}", f"outcome-{verdict}")


def _rest(document: Document, fact: Record) -> None:
    document.gap()
    document.field("Note", document.span(fact["note"], "note"))
    document.field("Review by", document.span(label(fact["review_by"]), "date"))
    document.field("Tags", document.span(", ".join(fact["tags"]), "muted"))
    document.field("Id", document.span(fact["id"], "muted"))
    document.field("File", document.span(f"{fact['file']}:{fact['line']}", "muted"))
