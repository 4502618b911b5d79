"""Text as it is drawn: spans of one role each, measured in cells, wrapped and cut."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, chop_cells, set_cell_size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Span(NamedTuple):
    """Text of one role; `link` is the number of the link it belongs to, -1 for none."""

    text: str
    role: str = "text"
    link: int = -1


Line = tuple[Span, ...]

# A word with the space before it; a dash or slash ends a piece, so that addresses can be broken.
_PIECES = re.compile(r"\s*[^\s/–—-]*[/–—-]*")


def width(spans: Iterable[Span]) -> int:
    """Return how many cells spans take."""
    return sum(cell_len(span.text) for span in spans)


def cut(text: str, cells: int, sign: str) -> str:
    """Return text in at most so many cells, with a sign where some of it is left out."""
    if cell_len(text) <= cells:
        return text
    return (
        set_cell_size(text, cells - cell_len(sign)).rstrip() + sign if cells > cell_len(sign) else sign[: max(cells, 0)]
    )


def padded(text: str, cells: int, sign: str, align: str = "left") -> str:
    """Return text in exactly so many cells."""
    short = cut(text, cells, sign)
    gap = " " * (cells - cell_len(short))
    return gap + short if align == "right" else short + gap


def wrap(spans: Sequence[Span], cells: int) -> list[Line]:
    """Break spans into lines of at most so many cells, between words where that can be."""
    lines: list[list[Span]] = [[]]
    used = 0
    for piece in _pieces(spans, max(cells, 1)):
        if used and used + cell_len(piece.text) > cells:
            lines.append([])
            used = 0
        # A line begins with a word; the first one with what is given.
        shown = piece._replace(text=piece.text.lstrip()) if len(lines) > 1 and not used else piece
        if shown.text:
            _join(lines[-1], shown)
            used += cell_len(shown.text)
    return [tuple(line) for line in lines]


def _pieces(spans: Iterable[Span], cells: int) -> Iterator[Span]:
    """Yield words, and what is longer than a line in parts of one."""
    for span in spans:
        for word in _PIECES.findall(span.text):
            if cell_len(word) <= cells:
                yield span._replace(text=word)
            else:
                yield from (span._replace(text=part) for part in chop_cells(word, cells))


def _join(line: list[Span], piece: Span) -> None:
    """Append a piece; one of the same role and link grows the last span."""
    if line and line[-1][1:] == piece[1:]:
        line[-1] = line[-1]._replace(text=line[-1].text + piece.text)
    else:
        line.append(piece)


def clip(spans: Iterable[Span], cells: int, sign: str) -> Line:
    """Return the spans of one line cut to so many cells."""
    found: list[Span] = []
    left = cells
    for span in spans:
        text = cut(span.text, left, sign)
        if text:
            found.append(span._replace(text=text))
        left -= cell_len(text)
        if text != span.text or left <= 0:
            break
    return tuple(found)
