"""HTML: one page with everything in it, to be read in any browser, with or without its script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.html.axis import axis
from tui.exchange.html.chronology import chronology
from tui.exchange.html.entries import actors, issues, plain, sources
from tui.exchange.html.frame import banner, foot, head, way
from tui.exchange.html.ledger import forecasts, questions
from tui.exchange.html.look import script, style
from tui.exchange.html.page import Page
from tui.exchange.whole import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exchange.outgoing import Outgoing, Record

# A reader of the page has neither the saved copies of sources nor the queries of the terminal.
CARRIES = {kind: keys - {"text", "sha256"} if kind == "source" else keys for kind, keys in EVERYTHING.items()}
del CARRIES["view"]


def narrows(kind: str, record: Record) -> list[str]:
    """Return what of CSL-JSON a page cannot show in words."""
    lost = kind == "source" and len(plain(record)) < len(record.get("csl", {}))
    return ["source with variables of CSL that are no plain words"] if lost else []


def lines(going: Outgoing) -> Iterator[str]:
    """Yield the page in pieces, fact by fact."""
    page, look, does = Page(going), style(), script()
    yield head(page, look, does)
    yield from banner(page)
    parts = list(_parts(page))
    yield f'<div class="columns">\n{way((name, title, count) for name, title, count, _ in parts)}<main>\n'
    for name, title, _, pieces in parts:
        yield f'<section id="{name}" aria-labelledby="{name}-title">\n<h2 id="{name}-title">{title}</h2>\n'
        yield from pieces
        yield "</section>\n"
    yield "</main>\n</div>\n"
    yield from foot(page)
    yield f"<script>{does}</script>\n</body>\n</html>\n"


def _parts(page: Page) -> Iterator[tuple[str, str, int, Iterator[str]]]:
    """Yield id, title, count and content of each section that has any."""
    yield "chronology", "Chronology", page.results.total, _facts(page)
    asked = len(page.questions)
    if asked:
        yield "questions", "Questions and rival answers", asked, questions(page)
    said = page.count("kind", "forecast")
    if said:
        yield "forecasts", "Forecasts and what became of them", said, forecasts(page)
    for name, held, pieces in (
        ("issues", page.issues, issues(page)),
        ("actors", page.actors, actors(page)),
        ("sources", page.sources, sources(page)),
    ):
        if held:
            yield name, name.capitalize(), len(held), _list(pieces)


def _facts(page: Page) -> Iterator[str]:
    yield from axis(page)
    yield from chronology(page)


def _list(pieces: Iterator[str]) -> Iterator[str]:
    yield '<ul class="entries">\n'
    yield from pieces
    yield "</ul>\n"
