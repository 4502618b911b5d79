"""Where words stand beside a mark, and which marks share a row."""

from __future__ import annotations

from itertools import pairwise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.query.axis.marks import Run

_GAP = 3  # blank cells between one fact and the next in a row
_OVERLAP = 2  # columns of a bar that stay to be seen on both sides of the words in it


class Place:
    """Where words go: `side` is `right`, `left` or `inside`; they start in column `start`."""

    __slots__ = ("side", "start")

    def __init__(self, side: str, start: int) -> None:
        self.side, self.start = side, start


def whole(runs: Sequence[Run]) -> tuple[int, int]:
    """Return the first column of a mark and the one behind its last."""
    return min(run.whole[0] for run in runs), max(run.whole[1] for run in runs)


def place(runs: Sequence[Run], length: int, width: int, *, inside: bool = True) -> Place | None:
    """Return where `length` cells of words have room in a row of `width`: behind a mark, in its bar or before it.

    None where there is room nowhere.
    """
    start, stop = whole(runs)
    if stop + 1 + length <= width:
        return Place("right", stop + 1)
    bar = max((part for run in runs for part in _parts(run)), key=lambda part: part[1] - part[0])
    spare = bar[1] - bar[0] - length - 2 * (_OVERLAP + 1)
    if inside and spare >= 0:
        return Place("inside", bar[0] + _OVERLAP + 1)
    return Place("left", start - 1 - length) if length < start else None


def _parts(run: Run) -> list[tuple[int, int]]:
    """Return the stretches of a mark that look the same all along."""
    ends = sorted({*run.whole, *run.core, *run.solid})
    return [(start, stop) for start, stop in pairwise(ends) if start >= run.whole[0]]


def shares(start: int, before: int | None) -> bool:
    """Whether a mark that starts in a column fits behind what ends in another of the same row."""
    return before is not None and start >= before + _GAP
