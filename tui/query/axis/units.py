"""The units an axis is labelled by: where each begins, and what it is called.

There is no year 0: units of many years begin at 200 BCE, 100 BCE, 1 CE, 100, 200.
"""

from __future__ import annotations

from tui.model.calendar import MONTHS, civil_from_days, days_from_civil, month_length

_FIRST_BARE, _LAST_BARE = 1000, 9999  # years that need neither CE nor commas
_ROUND = ((10**9, "billion"), (10**6, "million"))


class Days:
    """Some days of every month: all, or round ones."""

    __slots__ = ("length", "of_month")

    def __init__(self, length: int, *of_month: int) -> None:
        self.length, self.of_month = length, of_month

    def begin(self, day: int) -> int:
        """Return the first day of the unit a day lies in."""
        _, _, of_month = civil_from_days(day)
        return day - of_month + max(start for start in self.of_month if start <= of_month)

    def after(self, begin: int) -> int:
        """Return the first day of the next unit."""
        year, month, of_month = civil_from_days(begin)
        length = month_length(year, month)
        following = [start for start in self.of_month if of_month < start <= length]
        return begin - of_month + (following[0] if following else length + 1)

    def label(self, begin: int) -> str:
        """Return what a tick says: the day of the month; its month stands above."""
        return str(civil_from_days(begin)[2])


class Months:
    """So many months, counted from January."""

    __slots__ = ("count", "length")

    def __init__(self, count: int) -> None:
        self.count, self.length = count, 30 * count

    def begin(self, day: int) -> int:
        """Return the first day of the unit a day lies in."""
        year, month, _ = civil_from_days(day)
        return days_from_civil(year, (month - 1) // self.count * self.count + 1, 1)

    def after(self, begin: int) -> int:
        """Return the first day of the next unit."""
        year, month, _ = civil_from_days(begin)
        month += self.count
        return days_from_civil(year + month // 13, month if month <= 12 else 1, 1)  # noqa: PLR2004 - December

    def label(self, begin: int) -> str:
        """Return what a tick says: the month; its year stands above."""
        return MONTHS[civil_from_days(begin)[1] - 1][:3]


class Years:
    """So many years."""

    __slots__ = ("count", "length")

    def __init__(self, count: int) -> None:
        self.count, self.length = count, 365 * count

    def begin(self, day: int) -> int:
        """Return the first day of the unit a day lies in."""
        year = civil_from_days(day)[0]
        if self.count > 1:
            year = max(year - year % self.count, 1) if year >= 1 else 1 + (year - 1) // self.count * self.count
        return days_from_civil(year, 1, 1)

    def after(self, begin: int) -> int:
        """Return the first day of the next unit."""
        year = civil_from_days(begin)[0]
        year = self.count if year == 1 and self.count > 1 else year + self.count
        return days_from_civil(year, 1, 1)

    def label(self, begin: int) -> str:
        """Return what a tick says: the year."""
        return year_label(civil_from_days(begin)[0])


TYPE_CHECKING = False
if TYPE_CHECKING:
    Unit = Days | Months | Years

DAY, MONTH, YEAR = Days(1, *range(1, 32)), Months(1), Years(1)
UNITS: tuple[Unit, ...] = (
    DAY,
    Days(2, *range(1, 30, 2)),
    Days(5, 1, 5, 10, 15, 20, 25),
    Days(10, 1, 10, 20),
    Days(15, 1, 15),
    MONTH,
    Months(3),
    Months(6),
    *(Years(count * 10**zeros) for zeros in range(13) for count in (1, 2, 5)),
)


def year_label(year: int) -> str:
    """Return an astronomical year as people write it: `2018`, `476 CE`, `44 BCE`, `200,000 BCE`, `66 million BCE`."""
    count, era = (1 - year, " BCE") if year < 1 else (year, "" if year >= _FIRST_BARE else " CE")
    for size, word in _ROUND:
        if count >= size and count % (size // 10) == 0:
            whole, tenth = divmod(count * 10 // size, 10)
            return f"{whole:,}{f'.{tenth}' if tenth else ''} {word}{era or ' CE'}"
    return f"{count}{era}" if count <= _LAST_BARE else f"{count:,}{era}"


def month_label(begin: int) -> str:
    """Return the month and year of a day: `August 2022`."""
    year, month, _ = civil_from_days(begin)
    return f"{MONTHS[month - 1]} {year_label(year)}"
