"""TimelineJS: a slide a fact, its text the headline; dates in words are ours, never what TimelineJS makes of figures.

A slide shows how sure the fact is, its quotes and sources with links at the passages, issues, actors and the note. Only
what it shows is carried, and what is confidential; it stands once more in `dateline`, exact, where TimelineJS does not
look. Texts are escaped: TimelineJS takes them for HTML.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.exchange.carried import carried, cited, tables
from tui.exchange.spans import Point, refusal, span
from tui.model.edtf import parse
from tui.output.objects import array
from tui.store.records import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.exchange.outgoing import Outgoing

    Record = dict[str, Any]

CARRIES: Mapping[str, frozenset[str]] = {
    "base": frozenset({"title", "as_of", "author", "license"}),
    "issue": frozenset({"id", "title"}),
    "actor": frozenset({"id", "name"}),
    "source": frozenset({"id", "title", "author", "container", "date", "url", "credit", "confidential"}),
    "fact": frozenset({
        "id", "date", "text", "kind", "issues", "actors", "hedge", "likelihood", "due", "note", "confidential",
        "source", "quote", "locator", "said_by",
    }),
}  # fmt: skip
_PARTS = ("year", "month", "day")
# The addresses that TimelineJS draws; of any other it would try to make a picture.
_MEDIA = re.compile(
    r"https?://(?:(?:www\.|m\.)?youtube\.com/|youtu\.be/|(?:www\.|player\.)?vimeo\.com/|\S+\.(?:jpe?g|png|gif|webp|mp4|mp3)$)",
    re.IGNORECASE,
)


class _Entries(NamedTuple):
    """What slides name, by id."""

    issues: Mapping[str, Record]
    actors: Mapping[str, Record]
    sources: Mapping[str, Record]

    def name(self, actor: str) -> str:
        """Return the name of an actor; who is none is called as the fact does."""
        return str(self.actors.get(actor, {}).get("name", actor))


def refuses(kind: str, record: Record) -> str:
    """Refuse facts that have no beginning."""
    return refusal(record["date"]) if kind == "fact" else ""


def narrows(kind: str, record: Record) -> list[str]:
    """Tell dates that are drawn less exactly, or more surely, than they are said."""
    loss = span(record["date"]).loss if kind == "fact" else ""
    return [loss] if loss else []


def lines(going: Outgoing) -> Iterator[str]:
    """Yield the object, a slide a line."""
    entries = _Entries(*(going.by_id(kind) for kind in ("issue", "actor", "source")))
    kept = {**tables(going), "losses": going.told()}
    yield f'{{"title":{dumps(_title(going))},\n"dateline":{dumps(kept)},\n"events":'
    yield from array(dumps(_slide(record, entries)) for record in going.facts())
    yield "}\n"


def dates(text: str) -> Record:
    """Return where a date stands, its words the label of our own."""
    found = span(text)
    dated: Record = {"start_date": _date(found.start)}
    if found.end:
        dated["end_date"] = _date(found.end)
    return {**dated, "display_date": parse(text).label}


def headline(text: str) -> str:
    """Return a text as HTML, its lines as lines."""
    return escape(text, quote=False).replace("\n", "<br>")


def _date(point: Point) -> Record:
    return dict(zip(_PARTS, point, strict=False))


def _title(going: Outgoing) -> Record:
    """Return the title slide: what the base is, and which facts are not in the timeline."""
    head = going.head
    as_of = head.get("as_of") and f"As of {parse(head['as_of']).label}"
    about = " · ".join(filter(None, [head.get("author"), as_of, head.get("license")]))
    left_out = "; ".join(words for words in going.told() if re.match(r"[\d,]+ facts? ", words))
    told = [about, left_out and f"Not in this timeline: {left_out}"]
    text = "".join(f"<p>{headline(words)}</p>" for words in told if words)
    return {"text": {"headline": headline(head.get("title") or ""), "text": text}}


def _slide(record: Record, entries: _Entries) -> Record:
    slide: Record = {"unique_id": record["id"], **dates(record["date"])}
    slide["text"] = {"headline": headline(record["text"]), "text": slide_text(record, entries)}
    if record["issues"]:
        title = entries.issues.get(record["issues"][0], {}).get("title", record["issues"][0])
        # Twice: TimelineJS takes markup out of a group, then takes what is left for HTML again.
        slide["group"] = escape(headline(title), quote=False)
    if media := _media(record, entries.sources):
        slide["media"] = media
    slide["autolink"] = False
    slide["dateline"] = carried("fact", record, CARRIES)
    return slide


def slide_text(record: Record, entries: _Entries) -> str:
    """Return what stands below the headline, as HTML."""
    hedge, due = record["hedge"] and f"“{record['hedge']}”", record["due"] and f"due {parse(record['due']).label}"
    sure = ", ".join(filter(None, [record["kind"], hedge, record["likelihood"], due]))
    actors = [entries.name(name) for name in record["actors"]]
    issues = [entries.issues.get(name, {}).get("title", name) for name in record["issues"]]
    told = [headline(record["note"]), headline(" · ".join([sure, *issues])), headline(", ".join(actors))]
    cites = [_citation(cite, entries) for cite in record["cites"]]
    return "".join([*cites, *(f"<p>{words}</p>" for words in told if words)])


def _citation(cite: Record, entries: _Entries) -> str:
    """Return a quote, who says it and where it stands, linked, as HTML."""
    words, link = cited(cite, entries.sources.get(cite["source"], {"title": cite["source"]}))
    quote = f"<blockquote>{headline(cite['quote'])}</blockquote>" if cite.get("quote") else ""
    where = f'<a href="{escape(link)}">{headline(words)}</a>' if link else headline(words)
    speaker = f"said by {headline(entries.name(cite['said_by']))}" if cite.get("said_by") else ""
    told = ", ".join(filter(None, [speaker, where]))
    return f"{quote}<p>{told}</p>" if told else quote


def _media(record: Record, sources: Mapping[str, Record]) -> Record:
    """Return the first picture, film or sound that a fact is taken from; {} where it is from words."""
    for cite in record["cites"]:
        source = sources.get(cite["source"], {})
        if _MEDIA.match(source.get("url") or ""):
            credit = source.get("credit") or source.get("publisher") or ""
            return {"url": source["url"], "caption": headline(source.get("title") or ""), "credit": headline(credit)}
    return {}
