"""The chain of attribution of a fact: who said it, to whom, through what, printed where, and the passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.html.escape import date, element, jump, link, text
from tui.exchange.html.page import dotted, kept_back, label
from tui.model.titles import in_order
from tui.output.naming import RELIABILITY, by_line, chains, quoted
from tui.query.links import passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exchange.html.page import Page
    from tui.exchange.outgoing import Record

_SAID_BY = '<span class="step">said by</span>'


def chain(page: Page, fact: Record) -> Iterator[str]:
    """Yield the chains of a fact, each a list from the speaker to the print."""
    found = chains(fact["cites"])
    if not any(cite["source"] for cite in fact["cites"]):
        yield '<p class="standing-unsourced">no source is named</p>'
    for cites in found:
        first = cites[0]
        yield '<ol class="chain">'
        yield _speaker(page, first)
        for name in first.get("via", ()):
            yield f'<li><span class="step">through</span> {_source(page, name, author_too=True)}</li>'
        if first["source"] or any("quote" in cite for cite in cites):
            yield _print(page, first, cites)
        yield "</ol>\n"


def _speaker(page: Page, cite: Record) -> str:
    by, to = cite.get("said_by", ""), cite.get("said_to", "")
    authors = page.sources.get(cite["source"], {}).get("author", ())
    named = "the author" if len(authors) == 1 else "the authors"
    if by:
        who = f"{_SAID_BY} {page.entry('actor', by, 's')}"
    elif authors:
        who = f"{_SAID_BY} {element('span', ', '.join(map(in_order, authors)), 's')}, {named}"
    else:
        who = '<span class="muted">who says so is not named</span>'
    told = f" to {page.entry('actor', to, 's')}" if to else ""
    said = cite.get("said", "")
    when = f", {date(said, label(said))}" if said else ""
    return f"<li>{who}{told}{when}</li>"


def _print(page: Page, first: Record, cites: list[Record]) -> str:
    where = _source(page, first["source"], author_too=bool(first.get("said_by"))) if first["source"] else ""
    told = "".join(_passage(page, page.sources.get(first["source"], {}), cite) for cite in cites)
    return f'<li><span class="step">printed in</span> {where}{told}</li>'


def _source(page: Page, name: str, *, author_too: bool) -> str:
    """Return a source as a link to where it stands, and in short what is known of it."""
    source = page.sources.get(name)
    if source is None:
        return f'<cite class="s">{text(name)}</cite> <span class="muted">there is no such source in the base</span>'
    title = link(source["url"] or source["archive"], element("cite", source["called"], "s", source["lang"]))
    code, origin = source["reliability"], source["origin"]
    told = [
        *(element("span", part) for part in by_line(source, author_too=author_too)),
        link(source["archive"], "archived copy") if source["archive"] and source["url"] else "",
        f'<span title="{RELIABILITY[code]}">reliability {code}</span>' if code else "",
        f'<span class="warning">copies {_named(page, origin)}</span>' if origin else "",
        f'<a class="muted" href="{jump("source", name)}">about this source</a>',
        kept_back(source),
    ]
    return f'{title} <span class="muted">{dotted(told)}</span>'


def _named(page: Page, name: str) -> str:
    source = page.sources.get(name)
    return f'<a href="{jump("source", name)}">{text(source["called"])}</a>' if source else text(name)


def _passage(page: Page, source: Record, cite: Record) -> str:
    """Return a passage: where it stands, the words around it, in its marks, with the link at it."""
    lang = source.get("lang") or str(page.head["lang"])
    quote = cite.get("quote", "")
    inner = element("span", quoted(quote, lang), "s", "" if lang == page.lang else lang) if quote else ""
    around = [element("span", cite.get(key, ""), "around") for key in ("prefix", "suffix")]
    parts = (
        element("span", cite.get("locator", ""), "locator"),
        around[0],
        link(passage(source, cite), inner, "quote") if inner else "",
        around[1],
    )
    checked = cite.get("checked", "")
    compared = f'<span class="muted">compared with the source {date(checked, label(checked))}</span>' if checked else ""
    told = " ".join(filter(None, (*parts, compared)))
    return f'<p class="passage">{told}</p>' if told else ""
