"""How much time a cell stands for: from an eighth of a day to ten thousand million years.

Cells of a month or more begin with a month, those of a year or more with a year, so that a date told by the
month or the year falls into one cell and not across two. Shorter ones part the month evenly, down to the day.
"""

from __future__ import annotations

from tui.model.calendar import civil_from_days, days_from_civil, month_length

_MONTHS_IN_YEAR = 12
_MONTH_DAYS, _YEAR_DAYS = 30, 365


class Step:
    """The time of one cell: `count` days or months, or one of them parted in `parts` cells.

    Cells are numbered without end to both sides. With parts of a day several cells stand for the same day;
    else each cell holds whole days, at least one, and no day lies in two.
    """

    __slots__ = ("count", "monthly", "parts")

    def __init__(self, count: int, parts: int = 1, *, monthly: bool = True) -> None:
        self.count, self.parts, self.monthly = count, parts, monthly

    def index(self, day: int) -> int:
        """Return the number of the first cell that holds a day."""
        if not self.monthly:
            return day * self.parts // self.count
        year, month, of_month = civil_from_days(day)
        length = month_length(year, month)
        through = (_MONTHS_IN_YEAR * year + month - 1) * length + of_month - 1
        return through * self.parts // (self.count * length)

    def last_index(self, day: int) -> int:
        """Return the number of the last cell that holds a day."""
        return self.index(day) if self.monthly else (day + 1) * self.parts // self.count - 1

    def first(self, index: int) -> int:
        """Return the first day of a cell."""
        if not self.monthly:
            return index * self.count // self.parts
        months, part = divmod(index * self.count, self.parts)
        year, month = divmod(months, _MONTHS_IN_YEAR)
        return days_from_civil(year, month + 1, 1) - (-part * month_length(year, month + 1) // self.parts)

    def last(self, index: int) -> int:
        """Return the last day of a cell."""
        return self.first(index + 1) - 1 if self.monthly else self.first(index)

    @property
    def days(self) -> float:
        """About how many days a cell holds; to compare steps only."""
        if not self.monthly:
            return self.count / self.parts
        if self.count < _MONTHS_IN_YEAR:
            return _MONTH_DAYS * self.count / self.parts
        return _YEAR_DAYS * (self.count // _MONTHS_IN_YEAR)

    @property
    def words(self) -> str:
        """How much time a cell is, in words."""
        if not self.monthly:
            return "a day" if self.parts == 1 else f"1/{self.parts} of a day"
        if self.parts > 1:
            return f"about {round(_MONTH_DAYS / self.parts)} days"
        years, months = divmod(self.count, _MONTHS_IN_YEAR)
        if months:
            return "a month" if months == 1 else f"{months} months"
        return "a year" if years == 1 else f"{years:,} years"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Step) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    def __repr__(self) -> str:
        return f"Step({self.count}, {self.parts}, monthly={self.monthly})"

    @property
    def _key(self) -> tuple[int, int, bool]:
        return self.count, self.parts, self.monthly


# From the nearest to the farthest view; each next one holds one and a half to twice as much.
STEPS = (
    *(Step(1, parts, monthly=False) for parts in (8, 6, 4, 3, 2, 1)),
    *(Step(1, parts) for parts in (15, 10, 6, 5, 4, 3, 2, 1)),
    *(Step(months) for months in (2, 3, 4, 6)),
    *(Step(_MONTHS_IN_YEAR * years * 10**zeros) for zeros in range(10) for years in (1, 2, 3, 4, 5, 6, 8)),
    Step(_MONTHS_IN_YEAR * 10**10),
)
