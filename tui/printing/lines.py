"""Lines of styled text, put together before anything is printed: wrapped, padded, indented, side by side."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from tui.printing.wrapping import breaks, cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.style import Style


class Part(NamedTuple):
    """A stretch of text in one style: a role of the theme, or a style; `link` is an address behind it."""

    text: str
    role: str | Style = ""
    link: str = ""


Line = list[Part]

EMPTY: Line = []


def length(line: Line) -> int:
    """Return how many columns a line takes."""
    return sum(cells(part.text) for part in line)


def plain(line: Line) -> str:
    """Return a line without its styles."""
    return "".join(part.text for part in line)


def flow(parts: Iterable[Part], width: int) -> list[Line]:
    """Wrap parts that follow each other as one text."""
    parts = list(parts)
    text = "".join(part.text for part in parts)
    return [_cut(parts, start, end) for start, end in breaks(text, width)]


def _cut(parts: Iterable[Part], start: int, end: int) -> Line:
    """Return what lies from `start` to `end` of the joined text."""
    line, at = [], 0
    for part in parts:
        piece = part.text[max(start - at, 0) : max(end - at, 0)]
        if piece:
            line.append(part._replace(text=piece))
        at += len(part.text)
    return line


def joined(parts: Iterable[Part | Line], separator: Part) -> Line:
    """Return parts, or lines, with a separator between them; empty ones are left out."""
    line: Line = []
    for part in parts:
        added = [part] if isinstance(part, Part) else part
        if any(piece.text for piece in added):
            line += [separator, *added] if line else added
    return line


def packed(parts: Iterable[Part], separator: Part, width: int) -> list[Line]:
    """Return parts with a separator between them, as many in a line as fit; empty ones are left out.

    None is broken unless it is longer than a line.
    """
    lines: list[Line] = []
    for part in filter(_text, parts):
        if lines and length([*lines[-1], separator, part]) <= width:
            lines[-1] = [*lines[-1], separator, part]
        else:
            lines += flow([part], width)
    return lines


def _text(part: Part) -> str:
    return part.text


def padded(line: Line, width: int, *, right: bool = False) -> Line:
    """Fill a line up with blanks; `right` puts them in front."""
    missing = width - length(line)
    if missing <= 0:
        return line
    blank = Part(" " * missing)
    return [blank, *line] if right else [*line, blank]


def hung(head: Line, body: Sequence[Line], indent: int) -> Iterator[Line]:
    """Yield a body behind a head of `indent` columns, its further lines indented as far."""
    yield [*padded(head, indent), *(body[0] if body else EMPTY)]
    yield from indented(body[1:], indent)


def indented(lines: Iterable[Line], by: int) -> Iterator[Line]:
    """Yield lines moved to the right."""
    for line in lines:
        yield [Part(" " * by), *line] if line else line


def beside(blocks: Sequence[Sequence[Line]], widths: Sequence[int], between: str = "  ") -> Iterator[Line]:
    """Yield blocks of lines side by side, each in its width."""
    for row in zip_longest(*blocks, fillvalue=EMPTY):
        line: Line = []
        for number, (cell, width) in enumerate(zip(row, widths, strict=True)):
            line += [Part(between, "border")] if number else []
            line += padded(cell, width)
        yield line
