"""markwhen: a timeline as text, a section an issue, an event a fact, its citations below it.

Dates are years, months and days, or from one to another. What markwhen would take for a tag, a link, a name or a box
to tick gets a word joiner (U+2060) inside, which nobody sees. The property `dateline` holds what markwhen has no
place for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tui.exchange.carried import carried, cited, tables
from tui.exchange.spans import edtf, refusal, span
from tui.exchange.whole import EVERYTHING
from tui.model.edtf import parse
from tui.store.records import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.exchange.outgoing import Outgoing

    Record = dict[str, Any]

CARRIES = EVERYTHING
LOSS = "// Not in this file: "
JOINER = "\N{WORD JOINER}"
_DEEPEST = 6
_LAST_YEAR = 9999
_BREAKS = re.compile("[\t\n\x0b-\r\x85\u2028\u2029]+")
# A sign that markwhen reads as more than itself, and what has to follow it for that.
_SYNTAX = re.compile(r"#(?=\w)|@(?=[\w/])|!(?=[\w\[])|\.(?=start|end)|\[(?=[xX ]?\])|\](?=\()|\d(?=%)")
_LINKED = re.compile(r"https?://[\w./&?=#:,-]+", re.ASCII)


def refuses(kind: str, record: Record) -> str:
    """Refuse facts that have no beginning, or whose years do not have four digits."""
    if kind != "fact":
        return ""
    reason = refusal(record["date"])
    if reason:
        return reason
    found = span(record["date"])
    years = [point[0] for point in (found.start, found.end) if point]
    return "" if all(0 <= year <= _LAST_YEAR for year in years) else "fact before the year 0 or after 9999"


def narrows(kind: str, record: Record) -> list[str]:
    """Tell dates that stand less exactly, or more surely, than they are said."""
    loss = span(record["date"]).loss if kind == "fact" else ""
    return [loss] if loss else []


def lines(going: Outgoing) -> Iterator[str]:
    """Yield the header, the facts without an issue, then a section for each issue."""
    yield from _header(going)
    sources, sections = going.by_id("source"), _sections(going)
    held: dict[str, list[str]] = {name: [] for name in ("", *(issue["id"] for issue, _ in sections))}
    for record in going.facts():
        first = next(iter(record["issues"]), "")
        held.setdefault(first, []).append("\n".join(_event(record, sources)))
    yield from held.pop("")
    for issue, level in sections:
        yield f"{'#' * level} {visible(issue['title'])}\nid: {_json(issue['id'])}\n\n"
        yield from held.pop(issue["id"])
    for name, events in held.items():
        yield f"# {visible(name)}\nid: {_json(name)}\n\n"
        yield from events


def visible(text: str) -> str:
    """Return a text in one line, nothing of which markwhen takes for more than text."""
    return _SYNTAX.sub(lambda found: found[0] + JOINER, _BREAKS.sub(" ", text).strip())


def first_line(record: Record) -> str:
    """Return the line of a fact: where it stands in time, its text, a tag for every issue but that of its section."""
    point = span(record["date"])
    tags = [f" #{tag}" for name in record.get("issues", ())[1:] if (tag := re.sub(r"\W+", "_", name, flags=re.ASCII))]
    return f"{edtf(point.start, point.end)}: {visible(record['text'])}{''.join(tags)}"


def below(record: Record, sources: Mapping[str, Record]) -> list[str]:
    """Return the lines below a fact: its date in words where the line of the fact is not so exact, its citations."""
    date = [f"- Date: {parse(record['date']).label}"] if span(record["date"]).loss else []
    return [*date, *filter(None, (_citation(cite, sources) for cite in record.get("cites", ())))]


def _citation(cite: Record, sources: Mapping[str, Record]) -> str:
    source = sources.get(cite.get("source", ""), {"title": cite.get("source", "")})
    words, link = cited(cite, source)
    # The links that markwhen knows hold no `%`, which those at passages do: then the whole page is linked.
    url = next((url for url in (link, source.get("url") or "") if _LINKED.fullmatch(url)), "")
    words = visible(re.sub(r"[\[\]<>]", "", words))
    where = f"[{words}]({url})" if url and words else f"({words})" if words else ""
    told = [f"“{visible(cite['quote'])}”" if cite.get("quote") else "", where]
    return " ".join(["-", *filter(None, told)]) if any(told) else ""


def _header(going: Outgoing) -> Iterator[str]:
    yield "---\n"
    if title := going.head.get("title"):
        yield f"title: {_json(title)}\n"
    yield f"dateline: {_json(tables(going))}\n---\n"
    for loss in going.told():
        yield f"{LOSS}{loss}\n"
    yield "\n"


def _event(record: Record, sources: Mapping[str, Record]) -> Iterator[str]:
    yield first_line(record)
    yield f"id: {_json(record['id'])}"
    yield f"dateline: {_json(carried('fact', record, CARRIES))}"
    yield from below(record, sources)
    yield "\n"


def _sections(going: Outgoing) -> list[tuple[Record, int]]:
    """Return the issues with the depth of their sections, children behind their parents."""
    below: dict[str, list[Record]] = {}
    issues = going.by_id("issue")
    for issue in issues.values():
        below.setdefault(issue["parent"] if issue["parent"] in issues else "", []).append(issue)
    found: list[tuple[Record, int]] = []
    waiting = [(issue, 1) for issue in reversed(below.get("", []))]
    while waiting:
        issue, level = waiting.pop()
        found.append((issue, min(level, _DEEPEST)))
        waiting += [(child, level + 1) for child in reversed(below.get(issue["id"], []))]
    return found


def _json(value: object) -> str:
    """Return a value as JSON, which is YAML, without a `#`: markwhen takes it for a tag even there."""
    return dumps(value).replace("#", "\\u0023")
