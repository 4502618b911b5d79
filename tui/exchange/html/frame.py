"""What stands around the facts: the head of the document, the base's own head, the way through the page, the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.html import signs
from tui.exchange.html.escape import date, element, text
from tui.exchange.html.look import ICON, policy
from tui.exchange.html.page import dotted, label, note
from tui.model.calendar import iso
from tui.model.words import STANDINGS
from tui.output.naming import RULES, counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.exchange.html.page import Page

_YARDSTICKS = {"icd203": "ICD 203", "phia": "the PHIA probability yardstick"}


def head(page: Page, style: str, script: str) -> str:
    """Return the document's head, and the beginning of its body."""
    title = text(page.head["title"] or "Facts")
    body = ' lang="en"' if page.lang else ""
    lang = text(page.head["lang"] or "en")
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy(style, script)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f'<title>{title}</title>\n<link rel="icon" href="{ICON}">\n<style>{style}</style>\n</head>\n<body{body}>\n'
        '<a class="skip" href="#chronology">To the facts</a>\n'
    )


def banner(page: Page) -> Iterator[str]:
    """Yield the base's own head: title, how far it is current, who keeps it, how its facts stand."""
    base = page.head
    total = page.results.total
    yield f"<header>\n{element('h1', base['title'] or 'Facts', lang=page.lang)}\n"
    current = f"current to {date(base['as_of'], label(base['as_of']))}" if base["as_of"] else ""
    yield f'<p class="lead">{dotted((counted(total, "fact"), counted(len(page.sources), "source"), current))}</p>\n'
    asked = page.results.query
    yield f'<p class="muted">Only the facts that <code>{text(asked)}</code> finds.</p>\n' if asked else ""
    by = f"by {element('span', base['author'])}" if base["author"] else ""
    licence = f"licence {element('span', base['license'])}" if base["license"] else ""
    yield f'<p class="muted">{dotted((by, licence))}</p>\n{note(page, base)}<dl class="standings">\n'
    for word in STANDINGS[::-1]:
        found = f'<span class="count">{page.count("standing", word):,}</span>'
        yield f"<div><dt>{signs.standing(word)} {found}</dt><dd>{RULES[word]}</dd></div>\n"
    yield "</dl>\n</header>\n"


def way(sections: Iterable[tuple[str, str, int]]) -> str:
    """Return the links to the sections, and the place of the filter, which only the script can fill."""
    links = "".join(
        f'<li><a href="#{name}">{title}</a> <span class="muted">{count:,}</span></li>'
        for name, title, count in sections
    )
    return (
        '<div class="side">\n<div id="filter" role="search" aria-label="Facts" hidden>\n'
        '<label for="words">Search the facts <kbd>/</kbd></label>\n'
        '<input id="words" type="search" autocomplete="off" spellcheck="false">\n'
        '<p id="found" role="status"></p>\n<button type="button" id="clear" hidden>Show all</button>\n'
        '<details id="facets"><summary>Narrow down</summary></details>\n</div>\n'
        f'<nav aria-label="On this page"><ul>{links}</ul></nav>\n</div>\n'
    )


def foot(page: Page) -> Iterator[str]:
    """Yield what the page leaves out, and what its words rest on."""
    base, lost = page.head, page.going.told()
    yield "<footer>\n<h2>About this page</h2>\n"
    yield "<p>How a fact stands is worked out from its sources and what other facts say of it; it is no verdict.</p>\n"
    yield f"<p>Words of likelihood are those of {_YARDSTICKS[base['yardstick']]}. "
    yield f"Forecasts are open or overdue as of {date(iso(page.results.today), label(iso(page.results.today)))}.</p>\n"
    yield f"<p>This page does not show: {text('; '.join(lost))}.</p>\n" if lost else ""
    credit = dotted((element("span", base["title"], lang=page.lang), element("span", base["author"])))
    licence = element("span", base["license"])
    yield f"<p>{dotted((credit, licence))}</p>\n" if credit or licence else ""
    yield '<p class="muted">One file, made with Dateline; it asks nothing of any network.</p>\n</footer>\n'
