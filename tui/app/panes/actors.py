"""Actors: the facts they take part in, and those they assert."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.document import Document
from tui.app.panes.figures import bar, empty, number
from tui.app.panes.listing import facts_of
from tui.app.rows import Column, Row, Rows
from tui.app.text import Span
from tui.query.breakdowns.actors import actors

if TYPE_CHECKING:
    from tui.app.base import Base, Record
    from tui.query.results import Results

COLUMNS = (
    Column("Actor", 0, 24, hits=True),
    Column("Facts", 5, align="right"),
    Column("Says", 4, align="right", rank=1),
    Column("", 10, rank=3),
    Column("Kind", 12, rank=2),
)


def rows(base: Base, results: Results) -> Rows:
    """Return the actors, those with most facts first."""
    found = actors(results)
    most = max((actor["facts"] for actor in found), default=0)
    return Rows(
        COLUMNS,
        [_row(base, actor, most) for actor in found],
        {actor["id"]: actor for actor in found},
        empty(base, "actors", 'add [[actor]] id = "…" name = "…" to the base'),
    )


def _row(base: Base, actor: Record, most: int) -> Row:
    return Row(
        actor["id"],
        (
            Span(base.signs.shown(actor["name"])),
            number(actor["facts"]),
            number(actor["says"], "kind-statement"),
            bar(base, actor["facts"], most, 10),
            Span(base.signs.shown(actor["kind"]), "muted"),
        ),
        faint=not actor["facts"] and not actor["says"],
    )


def detail(base: Base, found: Rows, key: str) -> Document:
    """Return an actor: role, other names, and what it says and takes part in, under the query."""
    document, actor = Document(base.signs, key), found.records[key]
    document.line(document.span(actor["kind"] or "actor", "muted"))
    document.line(document.span(actor["name"], "title"))
    document.gap()
    document.field("Role", document.span(actor["role"]))
    document.field("Also called", document.span(", ".join(actor["aliases"])))
    document.field("Same as", document.span(actor["sameas"], "muted"))
    document.field("Note", document.span(actor["note"], "note"))
    document.field("Id", document.span(key, "muted"))
    facts_of(document, base, "Says", f'said:"{key}"', actor["says"])
    facts_of(document, base, "Takes part in", f'actor:"{key}"', actor["facts"])
    return document
