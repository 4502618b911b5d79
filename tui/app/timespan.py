"""A span of time chosen on the axis, end by end, and what a column of it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.calendar import civil_from_days, iso, year_text
from tui.model.edtf import parse

if TYPE_CHECKING:
    from tui.query.axis.scale import Scale

    Ends = tuple[int | None, int | None]

_LAST_YEAR = 9999  # of a date known to the day
_MONTHS = 12


class Chosen(NamedTuple):
    """The first and the last day chosen, None where none is yet."""

    first: int | None = None
    last: int | None = None

    @property
    def half(self) -> bool:
        """Whether one end is chosen, so that the other is still where the cursor is."""
        return (self.first is None) != (self.last is None)

    def days(self, here: Ends) -> tuple[int, int] | None:
        """Return the days of the span, an end that is not chosen yet being here; None where there is none."""
        if self == NONE:
            return None
        first = here[0] if self.first is None else self.first
        last = here[1] if self.last is None else self.last
        return (first, last) if first is not None and last is not None and first <= last else None


NONE = Chosen()


def edge(day: int) -> str:
    """Return a day as a query takes it; '' beyond the years that have days."""
    return iso(day) if abs(civil_from_days(day)[0]) <= _LAST_YEAR else ""


def called(scale: Scale, day: int, *, whole: bool = True) -> str:
    """Return what the column a day lies in is called: `2018`, `May 2018`, or its first day; not `whole`, the day."""
    first, last = scale.days(scale.cell(day)) if whole else (day, day)
    year, month, of_month = civil_from_days(first)
    end = civil_from_days(last)
    if abs(year) > _LAST_YEAR:
        return f"Y{year:,}"
    months = of_month == 1 and civil_from_days(last + 1)[2] == 1
    if months and month == 1 and end[:2] == (year, _MONTHS):
        return parse(year_text(year)).short
    return parse(f"{year_text(year)}-{month:02d}" if months and end[:2] == (year, month) else iso(first)).short
