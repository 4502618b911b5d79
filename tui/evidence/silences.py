"""Silences: the longest stretches in which nothing is told of something, against its own pace.

Only what is certain counts. A fact covers every day it may fall on, so a silence lies between the last day
of all that came before and the first day of what comes next; facts without both bounds are left out.
"""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

FEWEST = 3  # gaps below which there is no pace to speak of


class Silence(NamedTuple):
    """A gap: from the last day before to the first day after, as day numbers, and the facts at its sides."""

    start: int
    end: int
    after: str
    before: str

    @property
    def days(self) -> int:
        """How far the two days lie apart."""
        return self.end - self.start


class Pace(NamedTuple):
    """The gaps of one thing, longest first; `facts` have both bounds, `unbounded` have not and are left out."""

    gaps: tuple[Silence, ...]
    facts: int
    unbounded: int

    @property
    def median(self) -> float | None:
        """The median gap in days; None where there are too few to speak of a pace."""
        return median(gap.days for gap in self.gaps) if len(self.gaps) >= FEWEST else None

    def ratio(self, gap: Silence) -> float | None:
        """How many times the median a gap is."""
        pace = self.median
        return gap.days / pace if pace else None


def pace(facts: Iterable[tuple[str, int | None, int | None]]) -> Pace:
    """Measure the gaps between facts, each its id, first and last day; days on end are no gap."""
    facts = list(facts)
    bounded = sorted((first, last, name) for name, first, last in facts if first is not None and last is not None)
    gaps: list[Silence] = []
    reach: tuple[int, str] | None = None
    for first, last, name in bounded:
        if reach is not None and first > reach[0] + 1:
            gaps.append(Silence(reach[0], first, reach[1], name))
        if reach is None or last > reach[0]:
            reach = last, name
    gaps.sort(key=lambda gap: (-gap.days, gap.start))
    return Pace(tuple(gaps), len(bounded), len(facts) - len(bounded))
