"""Years put together to years, decades, centuries and more, for headings and bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.date_words import TO, year_span, year_words

if TYPE_CHECKING:
    from collections.abc import Sequence

ROUND = (1,)  # of a power of ten
FINE = (1, 2, 5)
_FOUR_DIGITS, _LAST_OF_FOUR_DIGITS = 1000, 9999


class Era(NamedTuple):
    """Years from first to last, both in it; astronomical: 0 is 1 BCE. No era holds years of both sides."""

    first: int
    last: int

    @property
    def label(self) -> str:
        """The era in words: `2018`, `1980s`, `40s BCE`, `1980–1999`."""
        if self.first == self.last:
            return year_words(self.first)
        if max(-self.first, self.last) > _LAST_OF_FOUR_DIGITS:
            before = self.last < 1
            first, last = (1 - self.first, 1 - self.last) if before else self
            return f"{first:,}{TO}{last:,}{' BCE' if before else ''}"
        if not _power_of_ten(self.last - self.first + 1):
            return year_span(self.first, self.last)
        start = 1 - self.last if self.last < 1 else self.first
        if self.last < 1:
            return f"{start}s BCE"
        return f"{start}s" if start >= _FOUR_DIGITS else f"{start}s CE"


def _power_of_ten(number: int) -> bool:
    return str(number).rstrip("0") == "1"


def era(year: int, step: int) -> Era:
    """Return the era of so many years that a year lies in; before year 1 they are counted backwards."""
    if year < 1:
        start = (1 - year) // step * step
        return Era(2 - start - step, 1 - max(start, 1))
    start = year // step * step
    return Era(max(start, 1), start + step - 1)


def step(first: int, last: int, most: int, of: Sequence[int] = ROUND) -> int:
    """Return how many years an era should have to make about `most` at the most of what lies between.

    1, 10, 100 …, or with FINE also 2, 5, 20, 50 ….
    """
    power = 1
    while True:
        for times in of:
            if (last - first) // (power * times) < max(most, 1):
                return power * times
        power *= 10
