"""Dates that cannot be, held against one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.check import Check, Finding
from tui.model.edtf import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.records import Records
    from tui.query.entries import Record

# A day begins up to a day earlier elsewhere: what happens on 2 May in Bogotá is read on 1 May in Honolulu.
_ZONES = 1


def _older(fact: Record, records: Records) -> Iterator[Finding]:
    """Find what every source is too old to know. A source of unknown date may be young enough."""
    if fact["kind"] not in ("event", "state") or fact["first"] is None or not fact["sources"]:
        return
    date = parse(fact["date"])
    if date.approximate or date.uncertain:
        return
    newest = 0
    for name in fact["sources"]:
        printed = records.printed(name)
        if printed.last is None or printed.guessed:
            return
        newest = max(newest, printed.last)
    if newest < fact["first"] - _ZONES:
        named = " and ".join(f"'{name}'" for name in fact["sources"])
        older = "are all older" if len(fact["sources"]) > 1 else "is older"
        fix = "correct one of the dates; what was still to come is a forecast"
        yield Finding(f"is dated {date.label}, and {named} {older}", fact, "date", fix)


def _retrieved(records: Records) -> Iterator[Finding]:
    for source in records.sources.values():
        if not (source["accessed"] and source["date"]):
            continue
        accessed, date = parse(source["accessed"]), parse(source["date"])
        if date.approximate or date.uncertain or accessed.latest is None or date.earliest is None:
            continue
        if accessed.latest < date.earliest - _ZONES:
            message = f"was read {accessed.label}, before it was published, {date.label}"
            yield Finding(message, source, "accessed", "correct one of the two")


def _fact_after(fact: Record, records: Records) -> Iterator[Finding]:
    limit = records.as_of
    if limit is None or limit.latest is None or fact["kind"] == "forecast" or fact["first"] is None:
        return
    if fact["first"] > limit.latest:
        message = f"is dated {fact['label']}, and the base is current up to {limit.label}"
        yield Finding(message, fact, "date", "move as_of of [base], or correct the date")


def _source_after(records: Records) -> Iterator[Finding]:
    limit = records.as_of
    if limit is None or limit.latest is None:
        return
    for source in records.sources.values():
        date = parse(source["date"]) if source["date"] else None
        if date is not None and date.earliest is not None and date.earliest > limit.latest:
            message = f"is of {date.label}, and the base is current up to {limit.label}"
            yield Finding(message, source, "date", "move as_of of [base], or correct the date")


CHECKS = (
    Check(
        "source-older-than-event", "every source is older than what it is cited for", "warning",
        "A page cannot report what had not happened yet: a date is wrong, or the page announced it. One day counts "
        "for nothing, because of time zones; nor do dates that are only about or perhaps right, and a source "
        "without a date is as young as the day it was read.",
        "Correct one of the dates. What was still to come is a `forecast`; a page that is kept up to date has an "
        "open date, such as 2010/...",
        '[[source]]\nid = "gazette"\ndate = "2019-03-02"\n\n[[fact]]\nid = "opened"\ndate = "2021-04-01"\n'
        'text = "The bridge opens."\nsource = "gazette"\n',
        of_fact=_older,
    ),
    Check(
        "retrieved-before-published", "a source was read before it was published", "warning",
        "One of the two dates is wrong. One day counts for nothing, because of time zones.",
        "Correct `date` or `accessed`.",
        '[[source]]\nid = "gazette"\ndate = "2020-11-05"\naccessed = "2019-11-05"\n\n[[fact]]\nid = "delay"\n'
        'text = "The opening is put off."\nsource = "gazette"\n',
        of_base=_retrieved,
    ),
    Check(
        "after-as-of", "a fact lies beyond the day the base claims to be current to", "warning",
        "Readers take `as_of` for the horizon: behind it they expect forecasts and nothing else.",
        "Move `as_of`, correct the date, or make the fact a forecast.",
        '[base]\nas_of = "2020"\n\n[[source]]\nid = "gazette"\n\n[[fact]]\nid = "opened"\ndate = "2021-04-01"\n'
        'text = "The bridge opens."\nsource = "gazette"\n',
        of_fact=_fact_after,
    ),
    Check(
        "source-after-as-of", "a source lies beyond the day the base claims to be current to", "warning",
        "The base knows more than it claims: `as_of` was not moved when the source was added, or its date is wrong.",
        "Move `as_of`, or correct the date.",
        '[base]\nas_of = "2020"\n\n[[source]]\nid = "gazette"\ndate = "2021-05-04"\n\n[[fact]]\nid = "delay"\n'
        'text = "The opening is put off."\nsource = "gazette"\n',
        of_base=_source_after,
    ),
)  # fmt: skip
