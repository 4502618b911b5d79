"""The ledger of forecasts: outcome, by when, who said it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import dates
from tui.app.document import Document
from tui.app.panes.chronology import nothing
from tui.app.panes.fact import detail
from tui.app.roles import date_role
from tui.app.rows import Column, Row, Rows
from tui.app.text import Span
from tui.evidence.rivals import one_of
from tui.query.breakdowns.forecasts import forecasts
from tui.query.results import Results

if TYPE_CHECKING:
    from tui.app.base import Base, Record

__all__ = ["detail", "rows"]

COLUMNS = (
    Column("Outcome", 9, 1, fit=lambda text, cells: text[:cells]),
    Column("Due", 10, rank=2, fit=dates.narrow),
    Column("Forecast", 0, 38, hits=True),
    Column("Hedge", 9, rank=4),
    Column("Who", 15, rank=3),
)


def rows(base: Base, results: Results) -> Rows:
    """Return the forecasts found, overdue ones first."""
    narrowed = Results(
        results.index, f"({results.query}) kind:forecast" if results.query else "kind:forecast", today=base.today
    )
    found = forecasts(narrowed)
    return Rows(
        COLUMNS,
        [_row(base, fact) for fact in found],
        {fact["id"]: fact for fact in found},
        nothing(base, narrowed, found) if results.query else _none(base),
    )


def _none(base: Base) -> Document:
    document = Document(base.signs)
    document.line(document.span("No forecasts", "title"))
    document.gap()
    document.line(document.span('a fact with kind = "forecast" is one', "muted"))
    return document


def _row(base: Base, fact: Record) -> Row:
    signs, verdict = base.signs, fact["outcome"]
    return Row(
        fact["id"],
        (
            Span(f"{signs.outcomes[verdict]} {verdict}", f"outcome-{verdict}"),
            Span(signs.shown(dates.short(fact["due"])), date_role(fact["due"]))
            if fact["due"]
            else Span("no day", "muted"),
            Span(one_of(len(fact["rivals"])) + signs.shown(fact["text"])),
            Span(signs.shown(fact["hedge"]), "quote"),
            Span(signs.shown(fact["speaker"]), "muted"),
        ),
    )
