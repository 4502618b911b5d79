"""Forecasts that are past their day or cannot be judged, and what is due for another look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.check import Check, Finding
from tui.evidence.yardsticks import TERMS, span
from tui.model.edtf import parse
from tui.model.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.records import Records
    from tui.query.entries import Record


def _overdue(fact: Record, _records: Records) -> Iterator[Finding]:
    if fact["outcome"] == "overdue":
        message = f"could be judged by {parse(fact['due']).label}, and no fact resolves it"
        yield Finding(message, fact, "due", "add a fact that says what became of it, with resolves")


def _hedge(fact: Record, _records: Records) -> Iterator[Finding]:
    if fact["kind"] == "forecast" and not fact["hedge"] and not fact["likelihood"]:
        yield Finding("is a forecast without its hedge", fact, "kind", "add hedge, the word as printed")


def _likelihood(fact: Record, records: Records) -> Iterator[Finding]:
    likelihood, yardstick = fact["likelihood"], records.base["yardstick"]
    if not likelihood or span(likelihood, yardstick):
        return
    words = [word for term in TERMS[yardstick] for word in (term.word, *term.also)]
    near = nearest(likelihood, words)
    others = [name for name in TERMS if span(likelihood, name)]
    fix = f"did you mean '{near}'?" if near else f"one of: {', '.join(term.word for term in TERMS[yardstick])}"
    also = f", but of {others[0]}" if others else ""
    yield Finding(f"'{likelihood}' is no term of the yardstick {yardstick}{also}", fact, "likelihood", fix)


def _review(fact: Record, records: Records) -> Iterator[Finding]:
    due = parse(fact["review_by"]) if fact["review_by"] else None
    if due is not None and due.latest is not None and due.latest < records.today:
        yield Finding(f"was to be looked at again by {due.label}", fact, "review_by", "look, and set another day")


_FORECAST = (
    '[[source]]\nid = "gazette"\n\n[[fact]]\nid = "opens-2020"\ntext = "The bridge will open in 2020."\n'
    'kind = "forecast"\nsource = "gazette"\n'
)

CHECKS = (
    Check(
        "overdue", "a forecast is past its day and unresolved", "warning",
        "Its `due` has passed and nobody looked what became of it. A base that follows only the forecasts that came "
        "true lies.",
        "Add a fact with `resolves`: yes, partly, no, or void where its condition never came.",
        f'{_FORECAST}hedge = "will"\ndue = "2020"\n',
        whole=True, of_fact=_overdue,
    ),
    Check(
        "hedge-missing", "a forecast without its hedge", "info",
        "`may` and `will` are judged differently once the day has come.",
        "Add `hedge`, the word as printed; leave it out where the source foretells without one.",
        _FORECAST,
        of_fact=_hedge,
    ),
    Check(
        "likelihood-off-yardstick", "a likelihood that the base's yardstick does not have", "warning",
        "Terms mean figures only within their own yardstick: another one may mean something else by the same word. "
        "It is left out of the calibration.",
        "Write one of the yardstick's terms, or the source's figures, if it gives some; a word that is of no yardstick "
        "belongs into `hedge`.",
        f'{_FORECAST}likelihood = "quite likely"\n',
        of_fact=_likelihood,
    ),
    Check(
        "review-due", "a fact was to be looked at again by now", "warning",
        "Whoever wrote it expected it to change.",
        "Look at the source again, mend the fact or add what `updates` it, and set another `review_by`.",
        '[[source]]\nid = "gazette"\n\n[[fact]]\nid = "toll"\ntext = "The toll is 2 crowns."\nkind = "state"\n'
        'source = "gazette"\nreview_by = "2020"\n',
        of_fact=_review,
    ),
)  # fmt: skip
