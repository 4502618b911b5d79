"""The chronology: facts under headings of the periods they stand in, none left empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.html.escape import text
from tui.exchange.html.fact import article
from tui.model.calendar import civil_from_days
from tui.model.certain import spans
from tui.model.edtf import parse
from tui.query.axis.units import MONTH, YEAR, Years, month_label, year_label
from tui.store.order import SEQUENCE_BITS, UNDATED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exchange.html.page import Page
    from tui.exchange.outgoing import Record
    from tui.query.axis.units import Unit
    from tui.query.results import Results

_MOST = 48  # headings, beyond which a wider period is taken
_UNITS: tuple[Unit, ...] = (
    YEAR,
    *(Years(count * 10**zeros) for zeros in range(11) for count in (2, 5, 10)),
)
_WIDER = (Years(10), Years(100), Years(1000))  # what a date like `201X` names


def chronology(page: Page) -> Iterator[str]:
    """Yield all facts."""
    unit, before, number = headings(page.results), "", 0
    for fact in page.going.facts():
        named = _period(fact, unit) if unit else "In the order asked for"
        if named != before:
            yield "</section>\n" if before else ""
            before, number = named, number + 1
            yield f'<section class="period" aria-labelledby="period-{number}">\n'
            yield f'<h3 id="period-{number}">{text(named)}</h3>\n'
        yield from article(page, fact)
    yield "</section>\n" if before else "<p>There are no facts.</p>\n"


def headings(results: Results) -> Unit | None:
    """Return the period that headings name; None where facts are not in the order of time."""
    if "row" not in results.order.partition(",")[0]:
        return None
    dated = f"FILTER (WHERE fact.row < {UNDATED << SEQUENCE_BITS})"
    low, high = next(results.rows(f"min(fact.row) {dated}, max(fact.row) {dated}"))
    if low is None:
        return YEAR
    days = (int(str(high)) >> SEQUENCE_BITS) - (int(str(low)) >> SEQUENCE_BITS)
    if days <= _MOST * MONTH.length and all(_within(MONTH, str(date)) for (date,) in results.rows("fact.date") if date):
        return MONTH
    return next((unit for unit in _UNITS if days <= _MOST * unit.length), _UNITS[-1])


def _begins(date: str) -> tuple[int, int]:
    """Return the first and the last day that a date may begin on; of a set, its first member."""
    read = parse(date)
    span = spans(read)[0]
    return read.sort_key, max(read.sort_key, span.sure[0] if span.sure else span.last)


def _within(unit: Unit, date: str) -> bool:
    """Say whether a date begins in one period, so that the period's name makes it no more exact than it is."""
    first, last = _begins(date)
    return last < unit.after(unit.begin(first))


def _period(fact: Record, unit: Unit) -> str:
    """Return the heading a fact stands under; one for a decade or more where the date names that."""
    if not fact["date"]:
        return "Undated"
    first, _ = _begins(fact["date"])
    if not _within(unit, fact["date"]):
        wider = (one for one in _WIDER if one.begin(first) == first and _within(one, fact["date"]))
        unit = next(wider, unit)
    return _called(unit, unit.begin(first))


def _called(unit: Unit, begin: int) -> str:
    if unit is MONTH:
        return month_label(begin)
    if unit is YEAR:
        return unit.label(begin)
    return f"{unit.label(begin)} to {year_label(civil_from_days(unit.after(begin) - 1)[0])}"
