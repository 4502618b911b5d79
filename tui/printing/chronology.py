"""The drawn chronology of the summary: a bar a year, or a decade, and the years without any told in one line."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tui.output.naming import counted
from tui.printing.eras import FINE, Era, era, step
from tui.printing.lines import Line, Part
from tui.printing.tallies import Tally, tallies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.printing.page import Page
    from tui.query.entries import Record

_ROWS = 16  # bars that are not too many for a page
_GAP = 2  # empty rows that are drawn; more are told in words


def chronology(page: Page, found: Record, width: int) -> Iterator[Line]:
    """Yield the bars; facts that span years, and undated ones, are counted apart below."""
    years: dict[int, int] = {int(year): count for year, count in found["years"].items()}
    if years:
        yield from _bars(page, years, width)
    spanning, undated = found["dated"] - sum(years.values()), found["facts"] - found["dated"]
    apart = [f"{spanning:,} over more than a year" if spanning else "", f"{undated:,} undated" if undated else ""]
    yield from page.text(" · ".join(filter(None, apart)), width, "muted")


def _bars(page: Page, years: dict[int, int], width: int) -> Iterator[Line]:
    size = step(min(years), max(years), _ROWS, FINE)
    counts: dict[Era, int] = {}
    for year, count in sorted(years.items()):
        counts[era(year, size)] = counts.get(era(year, size), 0) + count
    rows = [
        Tally([Part(page.fit(found.label), "date")], counts.get(found, 0), "axis-certain")
        for found in _all(counts, size)
    ]
    gaps = {at: missing for at, missing in enumerate(_missing(list(_all(counts, size)))) if missing}
    for at, line in enumerate(tallies(page, rows, width)):
        if at in gaps:
            yield [page.part(f"… {counted(gaps[at], 'year')} without …", "muted")]
        yield line


def _all(counts: dict[Era, int], size: int) -> Iterator[Era]:
    """Yield the eras to draw: those with facts, and short gaps between them."""
    before: Era | None = None
    for found in counts:
        if before is not None and (found.first - before.last - 1) <= _GAP * size:
            year = before.last + 1
            while year < found.first:
                yield (empty := era(year, size))
                year = empty.last + 1
        yield found
        before = found


def _missing(eras: list[Era]) -> Iterator[int]:
    """Yield for each era how many years are left out before it."""
    yield 0
    for before, found in pairwise(eras):
        yield found.first - before.last - 1
