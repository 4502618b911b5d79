"""Counts as bars: one a row, or all in one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.printing.bars import shares
from tui.printing.lines import Line, Part, length, packed, padded
from tui.printing.signs import TEXTURES
from tui.printing.tree import NO_GUIDES, Guides, guided

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui.printing.page import Page

_LONGEST_BAR, _LONGEST_SHARES = 40, 60


class Tally(NamedTuple):
    """One row: what is counted, how often, the role of its bar; `guides` stand before the label's lines."""

    label: Line
    total: int
    role: str = "bar"
    guides: Guides = NO_GUIDES


def tallies(page: Page, rows: Sequence[Tally], width: int) -> Iterator[Line]:
    """Yield a row each: label, figure, bar; labels longer than three fifths of the width are wrapped."""
    if not rows:
        return
    share = min(max(length(row.label) + len(row.guides.first) for row in rows), width * 3 // 5)
    most = max(row.total for row in rows)
    figures = len(f"{most:,}")
    room = min(width - share - figures - 3, _LONGEST_BAR)
    for row in rows:
        first, *rest = guided(page, row.guides, row.label, share)
        figure = Part(f"  {row.total:>{figures},} ", "text" if row.total else "muted")
        yield [*padded(first, share), figure, page.bar(row.total, most, room, row.role)]
        yield from rest


def share_bar(page: Page, counts: Mapping[str, int], roles: Mapping[str, str], width: int) -> Line:
    """Return one bar of several shares; where there is no colour, textures tell them apart."""
    widths = shares(list(counts.values()), min(width, _LONGEST_SHARES))
    return [
        Part((page.fit(TEXTURES[word]) if page.colourless else page.fit("█")) * wide, roles[word])
        for word, wide in zip(counts, widths, strict=True)
        if wide
    ]


def legend(
    page: Page, words: Iterable[str], roles: Mapping[str, str], signs: Mapping[str, str], width: int
) -> list[Line]:
    """Return what the shares of a bar are; a mapping of words to counts tells these too."""
    counts = words if isinstance(words, dict) else {}
    told = []
    for word in words:
        texture = f"{TEXTURES[word]} " if page.colourless else ""
        count = f" {counts[word]:,}" if word in counts else ""
        told.append(page.part(f"{texture}{signs[word]}{count} {word}", roles[word]))
    return packed(told, Part("   "), width)
