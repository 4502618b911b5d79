"""Questions, and their rival answers side by side."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.document import Document
from tui.app.panes.fact import linked
from tui.app.panes.figures import empty, number
from tui.app.roles import date_role, standing_role
from tui.app.rows import Column, Row, Rows
from tui.app.text import Span
from tui.query.breakdowns.forecasts import speakers
from tui.query.breakdowns.questions import questions

if TYPE_CHECKING:
    from tui.app.base import Base, Record
    from tui.query.results import Results

COLUMNS = (
    Column("Question", 0, 28, hits=True),
    Column("Answers", 7, align="right"),
    Column("Disputed", 8, align="right", rank=1),
)


def rows(base: Base, results: Results) -> Rows:
    """Return the questions asked of the facts found."""
    found = questions(results)
    return Rows(
        COLUMNS,
        [_row(base, question) for question in found],
        {question["id"]: question for question in found},
        empty(
            base,
            "questions",
            "none is answered by what the query finds" if results.query else 'add [[question]] id = "…" text = "…"',
        ),
    )


def _row(base: Base, question: Record) -> Row:
    disputed = question["standings"].count("disputed")
    return Row(
        question["id"],
        (
            Span(base.signs.shown(question["text"])),
            number(len(question["answers"])),
            number(disputed, "standing-disputed"),
        ),
        faint=not question["answers"],
    )


def detail(base: Base, found: Rows, key: str) -> Document:
    """Return a question with every answer: what it says, who says so, where, and how it stands."""
    document, question = Document(base.signs, key), found.records[key]
    document.line(Span("question", "muted"))
    document.line(document.span(question["text"], "title"))
    document.gap()
    document.field("Note", document.span(question["note"], "note"))
    document.field("Id", document.span(key, "muted"))
    document.gap()
    document.side_by_side(
        partial(_answer, document, base, number, fact) for number, fact in enumerate(question["rivals"], 1)
    )
    if not question["rivals"]:
        document.gap()
        document.line(document.span("No fact answers it yet.", "muted"))
    return document


def _answer(document: Document, base: Base, place: int, fact: Record) -> None:
    names = {name: actor["name"] for name, actor in base.entries("actor").items()}
    authors = {name: source["author"] for name, source in base.entries("source").items()}
    document.line(document.span(f"Answer {place}", "title"))
    document.line(*linked(document, (fact["id"], fact["date"], "", fact["kind"], fact["text"])), hanging=2)
    document.field("When", document.span(fact["label"] or "undated", date_role(fact["date"])))
    document.field("Says so", document.span(", ".join(speakers(fact, names, authors))))
    sources = [document.link(base.called("source", name), "source", name) for name in fact["sources"]]
    document.field("In", *document.joined(sources, ", "))
    word = f"{document.signs.standings[fact['standing']]} {fact['standing']}"
    document.field("Stands", Span(word, standing_role(fact["standing"])))
    for quote in (cite["quote"] for cite in fact["cites"] if cite.get("quote")):
        document.field("Quote", document.span(f"“{quote}”", "quote"))
