"""The list of facts, under headings of years, decades or centuries."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.calendar import civil_from_days
from tui.printing.eras import era
from tui.printing.fact_rows import Layout, Longest, Row
from tui.printing.grid import header
from tui.query.columns import RIVALS, outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.printing.lines import Line
    from tui.printing.page import Page
    from tui.query.results import Results

_DAY_SHIFT = 20  # a row number's bits below the day
_DAYS_IN_A_YEAR = 365.2425
_STEPS = (1, 10, 100, 1_000, 10_000, 100_000, 1_000_000)  # years under one heading
_FEWEST, _SHARE = 12, 3  # headings that are never too many; facts a heading should stand over on average

_DATED = "CASE WHEN fact.date <> '' THEN fact.row END"
_EXTENT = (
    "count(*)",
    "max(length(fact.short))",
    "max(2 * length(fact.issues) - length(replace(fact.issues, ',', '')))",  # a blank is put behind each comma
    "max(length(fact.id))",
    "max(length(fact.text))",
    *(f"count(DISTINCT CAST(({_DATED} >> {_DAY_SHIFT}) / {step * _DAYS_IN_A_YEAR} AS INTEGER))" for step in _STEPS),
)


class _Extent(NamedTuple):
    """What all facts found need: how many there are, their longest texts, and the headings each step would make."""

    total: int
    longest: Longest
    headings: tuple[int, ...]

    @property
    def step(self) -> int:
        """How many years stand under one heading."""
        most = max(self.total // _SHARE, _FEWEST)
        return next((step for step, count in zip(_STEPS, self.headings, strict=True) if count <= most), _STEPS[-1])


def facts(page: Page, results: Results, limit: int | None = None, *, head: bool = True) -> Iterator[Line]:
    """Yield the facts found; headed by time where that is their order."""
    extent = _extent(results)
    if not extent.total:
        return
    headed = results.order.split(",")[0].removesuffix(" DESC") in ("fact.row", "search.rowid")
    layout = Layout(page, extent.longest, headed=headed)
    if head and layout.wide:
        yield from header(layout.columns)
    heading = ""
    for row in _rows(page, results, limit):
        if headed and (group := _group(row, extent.step)) != heading:
            heading = group
            yield page.heading(heading, layout.width)
        yield from layout.entry(row)


def _extent(results: Results) -> _Extent:
    total, date, issues, name, text, *headings = (
        int(str(value or 0)) for value in next(results.rows(", ".join(_EXTENT)))
    )
    return _Extent(total, Longest(date, issues, name, text), tuple(headings))


def _rows(page: Page, results: Results, limit: int | None) -> Iterator[Row]:
    columns = "fact.row, fact.short, fact.kind, fact.text, fact.issues, fact.id, fact.standing"
    for number, *texts, rivals in results.rows(f"{columns}, {outcome(results.today)}, {RIVALS}", limit=limit):
        yield Row._make([int(str(number)), *(page.shown(str(text or "")) for text in texts), int(str(rivals))])


def _group(row: Row, step: int) -> str:
    return era(civil_from_days(row.number >> _DAY_SHIFT)[0], step).label if row.date else "undated"
