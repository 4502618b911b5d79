"""Ticks and labels of a scale: the finest units whose labels do not touch, and what they belong to above them."""

from __future__ import annotations

from itertools import pairwise

from tui.query.axis.units import MONTH, UNITS, YEAR, Days, Months, month_label

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.query.axis.scale import Scale
    from tui.query.axis.units import Unit

_GAP = 2  # blank cells between labels
_LEAST = 3  # cells a unit has at least before its labels are tried, or its ticks drawn


class Tick:
    """Where a unit begins: its column, its first day, and its label, '' where that has no room."""

    __slots__ = ("cell", "day", "label")

    def __init__(self, cell: int, day: int, label: str) -> None:
        self.cell, self.day, self.label = cell, day, label

    def __repr__(self) -> str:
        return f"Tick({self.cell}, {self.label!r})"


class Ticks:
    """The ticks of a scale.

    unit    what is labelled; `[` and `]` step by it
    labels  its ticks, each with its label
    above   months above days, years above months; the first stands at the left edge where its own begin is out
            of view. Empty where years are labelled
    fine    columns of ticks without a label, between the others
    """

    __slots__ = ("above", "fine", "labels", "unit")

    def __init__(self, unit: Unit, labels: list[Tick], above: list[Tick], fine: list[int]) -> None:
        self.unit, self.labels, self.above, self.fine = unit, labels, above, fine


def ticks(scale: Scale) -> Ticks:
    """Return the ticks of a scale."""
    at, labels = _labelled(scale)
    unit = UNITS[at]
    taken = {tick.cell for tick in labels}
    fine = [cell for cell in _fine(scale, at) if cell not in taken]
    if isinstance(unit, Days):
        return Ticks(unit, labels, _above(scale, MONTH, month_label), fine)
    if isinstance(unit, Months):
        return Ticks(unit, labels, _above(scale, YEAR, YEAR.label), fine)
    return Ticks(unit, labels, [], fine)


def period(scale: Scale, day: int) -> tuple[int, int]:
    """Return the first and last day of the labelled unit that a day lies in."""
    unit = UNITS[_labelled(scale)[0]]
    begin = unit.begin(day)
    return begin, unit.after(begin) - 1


def beside(scale: Scale, day: int, steps: int) -> int:
    """Return the first day of the labelled unit `steps` after the one a day lies in, or before it."""
    unit = UNITS[_labelled(scale)[0]]
    begin = unit.begin(day)
    for _ in range(abs(steps)):
        begin = unit.after(begin) if steps > 0 else unit.begin(begin - 1)
    return begin


def _labelled(scale: Scale) -> tuple[int, list[Tick]]:
    """Return the finest unit whose labels keep apart, by its place among all, and its ticks."""
    at = next(at for at, unit in enumerate(UNITS) if unit.length >= _LEAST * scale.step.days)
    while not _apart(found := list(_ticks(scale, UNITS[at]))) and at < len(UNITS) - 1:
        at += 1
    if found and found[-1].cell + len(found[-1].label) > scale.width:
        found[-1].label = ""
    return at, found


def _ticks(scale: Scale, unit: Unit) -> Iterator[Tick]:
    """Yield the ticks of a unit in view."""
    begin, cell = unit.begin(scale.first), 0
    while cell < scale.width:
        cell = scale.cell(begin)
        if 0 <= cell < scale.width:
            yield Tick(cell, begin, unit.label(begin))
        begin = unit.after(begin)


def _apart(found: list[Tick]) -> bool:
    return all(one.cell + len(one.label) + _GAP <= other.cell for one, other in pairwise(found))


def _fine(scale: Scale, labelled: int) -> list[int]:
    """Return the columns of the finest unit, below the labelled one, that is wide enough to be seen."""
    for unit in UNITS[:labelled]:
        if unit.length >= _LEAST * scale.step.days:
            return [tick.cell for tick in _ticks(scale, unit)]
    return []


def _above(scale: Scale, unit: Unit, label: Callable[[int], str]) -> list[Tick]:
    """Return the units above, the one in progress at the left edge first; a label without room is left out."""
    found = [Tick(tick.cell, tick.day, label(tick.day)) for tick in _ticks(scale, unit)]
    begin = unit.begin(scale.first)
    if not found or found[0].cell > 0:
        found.insert(0, Tick(0, begin, label(begin)))
    ends = [tick.cell - _GAP for tick in found[1:]] + [scale.width]
    for tick, end in zip(found, ends, strict=True):
        if tick.cell + len(tick.label) > end:
            tick.label = ""
    return found
