"""Bars: as long as a count, or cut into shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_EIGHTHS = "▏▎▍▌▋▊▉█"


def bar(value: float, most: float, width: int, *, blocks: bool) -> str:
    """Return a bar as long as `value` is of `most`, in eighths of a column where there are `blocks`.

    What is more than nothing shows.
    """
    if value <= 0 or most <= 0 or width <= 0:
        return ""
    eighths = max(1, round(min(value / most, 1) * width * 8))
    if not blocks:
        return "#" * max(1, round(eighths / 8))
    full, rest = divmod(eighths, 8)
    return _EIGHTHS[-1] * full + (_EIGHTHS[rest - 1] if rest else "")


def shares(values: Sequence[int], width: int) -> list[int]:
    """Return how many of `width` columns each value gets: one at the least for what is not 0, the rest by size.

    Where there are more values than columns, the last ones get none.
    """
    total = sum(values)
    if not total:
        return [0] * len(values)
    exact = [value * width / total for value in values]
    found = [max(int(share), int(value > 0)) for share, value in zip(exact, values, strict=True)]
    while sum(found) < width:
        found[max(range(len(found)), key=lambda at: exact[at] - found[at])] += 1
    while sum(found) > width:
        most = max(found)
        found[len(found) - 1 - found[::-1].index(most)] -= 1
    return found
