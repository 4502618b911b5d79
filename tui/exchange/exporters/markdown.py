"""Markdown, a report to be read: chronology with footnotes, issues, actors, forecasts, questions, sources, losses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.report import lists
from tui.exchange.report.chronology import chronology
from tui.exchange.report.marks import code, plain, sentence
from tui.exchange.report.names import Names
from tui.exchange.whole import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exchange.outgoing import Outgoing

CARRIES = {
    "base": EVERYTHING["base"],
    "issue": EVERYTHING["issue"],
    "actor": EVERYTHING["actor"],
    "source": EVERYTHING["source"] - {"text", "sha256", "csl"},
    "question": EVERYTHING["question"],
    # Prefix and suffix say which of two equal passages is meant: they stand in the link, where there is one.
    "fact": EVERYTHING["fact"] - {"cite", "prefix", "suffix"},
}


def lines(going: Outgoing) -> Iterator[str]:
    """Yield the report in pieces."""
    names = Names(going)
    yield from _head(going)
    yield from chronology(going.facts(), names, by_year=going.results.in_time)
    yield from lists.issues(going, names)
    yield from lists.actors(going, names)
    yield from lists.forecasts(going)
    yield from lists.questions(going, names)
    yield from lists.sources(going, names)
    yield from lists.losses(going.told())


def _head(going: Outgoing) -> Iterator[str]:
    head = going.head
    yield f"# {plain(head['title'] or 'A base without a title')}\n\n"
    told = [
        sentence("As of", plain(head["as_of"])), sentence("Author", plain(head["author"])),
        sentence("Licence", plain(head["license"])), sentence("Language", plain(head["lang"])),
        sentence("Words of likelihood", head["yardstick"]),
        sentence("Facts", f"{going.results.total:,}"),
        sentence("Under the query", code(going.results.query) if going.results.query else ""),
    ]  # fmt: skip
    yield "; ".join(filter(None, told)) + ".\n\n"
    if head["note"]:
        yield f"Note: {plain(head['note'])}\n\n"
