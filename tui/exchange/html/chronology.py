"""The chronology: facts under headings of the periods they stand in, none left empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.html.escape import text
from tui.exchange.html.fact import article
from tui.model.calendar import civil_from_days
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
    MONTH,
    YEAR,
    *(Years(count * 10**zeros) for zeros in range(11) for count in (2, 5, 10)),
)


def chronology(page: Page) -> Iterator[str]:
    """Yield all facts."""
    unit, before = headings(page.results), None
    for fact in page.going.facts():
        named = _period(fact, unit) if unit else ("all", "All facts, in the order asked for")
        if named != before:
            yield "</section>\n" if before else ""
            yield f'<section class="period" aria-labelledby="{text(named[0])}">\n'
            yield f'<h3 id="{text(named[0])}">{text(named[1])}</h3>\n'
            before = named
        yield from article(page, fact)
    yield "</section>\n" if before else "<p>There are no facts.</p>\n"


def headings(results: Results) -> Unit | None:
    """Return the period that headings name, months at the least; None where facts are not in the order of time."""
    if "row" not in results.order.partition(",")[0]:
        return None
    dated = f"FILTER (WHERE fact.row < {UNDATED << SEQUENCE_BITS})"
    low, high = next(results.rows(f"min(fact.row) {dated}, max(fact.row) {dated}"))
    if low is None:
        return YEAR
    days = (int(str(high)) >> SEQUENCE_BITS) - (int(str(low)) >> SEQUENCE_BITS)
    return next((unit for unit in _UNITS if days <= _MOST * unit.length), _UNITS[-1])


def _period(fact: Record, unit: Unit) -> tuple[str, str]:
    """Return the id and the words of the heading a fact stands under."""
    if not fact["date"]:
        return "undated", "Undated"
    begin = unit.begin(parse(fact["date"]).sort_key)
    if unit is MONTH:
        return f"from-{begin}", month_label(begin)
    last = year_label(civil_from_days(unit.after(begin) - 1)[0])
    several = isinstance(unit, Years) and unit.count > 1
    return f"from-{begin}", f"{unit.label(begin)} to {last}" if several else unit.label(begin)
