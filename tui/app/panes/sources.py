"""Sources: how many facts stand in each, how many on it alone, and its whole citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import dates
from tui.app.citation import authors
from tui.app.document import Document
from tui.app.panes.figures import empty, number
from tui.app.panes.listing import facts_of
from tui.app.roles import date_role
from tui.app.rows import Column, Row, Rows
from tui.app.text import Span
from tui.app.texts import share
from tui.model.titles import sort
from tui.query.breakdowns.sources import sources

if TYPE_CHECKING:
    from tui.app.base import Base, Record
    from tui.query.results import Results

COLUMNS = (
    Column("Source", 0, 24, hits=True),
    Column("Facts", 5, align="right"),
    Column("Alone", 5, align="right", rank=1),
    Column("Passes on", 9, align="right", rank=3),
    Column("Date", 12, 10, rank=2, fit=dates.narrow),
)
# What a source may say of itself, by key and label.
_SAID = {
    "container": "In", "publisher": "Publisher", "lang": "Language", "license": "License",
    "credit": "Credit", "text": "Saved text",
}  # fmt: skip


def rows(base: Base, results: Results) -> Rows:
    """Return the sources, those with most facts first."""
    found = sources(results)
    return Rows(
        COLUMNS,
        [_row(base, source) for source in found],
        {source["id"]: source for source in found},
        empty(base, "sources", 'add [[source]] id = "…" title = "…" url = "…" to the base'),
    )


def _row(base: Base, source: Record) -> Row:
    return Row(
        source["id"],
        (
            Span(base.signs.shown(source["called"])),
            number(source["facts"]),
            number(source["alone"], "standing-single"),
            number(source["passes_on"]),
            Span(base.signs.shown(dates.short(source["date"])), date_role(source["date"])),
        ),
        faint=not source["facts"] and not source["passes_on"],
    )


def _share(document: Document, base: Base, source: Record) -> None:
    """Add how much of the saved text facts account for, once it has been counted."""
    if source["text"]:
        found = base.shares.get(source["id"])
        if isinstance(found, str):
            document.field("Accounted", document.span(found, "warning"))
        else:
            document.field("Accounted", *(share(*found, base.signs) if found else [Span("being counted", "muted")]))


def detail(base: Base, found: Rows, key: str) -> Document:
    """Return a source: its citation, address and note, and the facts that stand in it or came through it."""
    document, source = Document(base.signs, key), found.records[key]
    document.line(document.span(sort(source["type"]), "muted"))
    document.line(document.span(source["called"], "title"))
    document.gap()
    document.field("By", document.span(", ".join(authors(source))))
    document.field("Date", document.span(source["label"], date_role(source["date"])))
    for name, label in _SAID.items():
        document.field(label, document.span(source[name]))
    for name, label in (("url", "Address"), ("archive", "Archived")):
        if source[name]:
            document.field(label, document.link(source[name], "url", source[name]))
    document.field("Accessed", document.span(dates.label(source["accessed"]), "date"))
    if source["origin"]:
        document.field("Copies", document.link(base.called("source", source["origin"]), "source", source["origin"]))
    if source["reliability"]:
        document.field("Reliability", document.span(f"{source['reliability']} (Admiralty code)"))
    _share(document, base, source)
    document.gap()
    document.field("Note", document.span(source["note"], "note"))
    document.field("Id", document.span(key, "muted"))
    facts_of(document, base, "Facts in it", f'source:"{key}"', source["facts"])
    facts_of(document, base, "Facts that came through it", f'via:"{key}"', source["passes_on"])
    return document
