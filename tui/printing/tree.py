"""The lines that make rows of several depths a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.printing.lines import Line, Part, flow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.printing.page import Page


class Guides(NamedTuple):
    """What stands before a row's first line, and before its further ones; equally wide."""

    first: str = ""
    rest: str = ""


NO_GUIDES = Guides()


def tree_guides(depths: Sequence[int]) -> list[Guides]:
    """Return the guides of rows in the order of a tree, parents first; roots have none."""
    return [_guides(depths, at) for at in range(len(depths))]


def _guides(depths: Sequence[int], at: int) -> Guides:
    depth = depths[at]
    if not depth:
        return NO_GUIDES
    above = "".join("│ " if _goes_on(depths, at, level) else "  " for level in range(1, depth))
    last = not _goes_on(depths, at, depth)
    return Guides(above + ("└ " if last else "├ "), above + ("  " if last else "│ "))


def _goes_on(depths: Sequence[int], at: int, level: int) -> bool:
    """Whether a later row stands at this level before the branch ends."""
    ahead = (depth for depth in depths[at + 1 :] if depth <= level)
    return next(ahead, 0) == level


def guided(page: Page, guides: Guides, label: Iterable[Part], width: int) -> list[Line]:
    """Return a label wrapped behind its guides."""
    lines = flow(label, width - len(guides.first)) or [[]]
    return [[page.part(guides.rest if number else guides.first, "border"), *line] for number, line in enumerate(lines)]
