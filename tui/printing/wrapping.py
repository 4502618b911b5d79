"""Where a text breaks into lines, measured in the cells of a terminal."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rich.cells import cell_len, get_character_cell_size

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDE = 2  # cells of an ideograph
_JOINER, _EMOJI = "\N{ZERO WIDTH JOINER}", "\N{VARIATION SELECTOR-16}"


def cells(text: str) -> int:
    """Return how many columns a text takes.

    Rich's own measure lets a joiner swallow whatever follows it, also a letter: a line would be wider than told.
    """
    return len(text) if text.isascii() else _measured(text)


@lru_cache(maxsize=4096)
def _measured(text: str) -> int:
    return sum(size for _, size in _graphemes(text))


def _graphemes(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each grapheme starts, and its columns; a joiner makes one only of two signs of two columns."""
    start, size, joining = 0, 0, False
    for at, sign in enumerate(text):
        own = get_character_cell_size(sign)
        if sign == _EMOJI and at:
            size = max(size, cell_len(text[at - 1] + sign))
        elif own and not (joining and size == own == _WIDE):
            if at > start and (size or sign == " "):
                yield start, size
                start = at
            size = own
        joining = sign == _JOINER
    if text:
        yield start, size


def breaks(text: str, width: int) -> list[tuple[int, int]]:
    """Return the lines of a text as (start, end), none wider than `width` (2 at the least).

    Lines break at spaces, which are left out there, and around ideographs; a longer word is cut.
    """
    found: list[tuple[int, int]] = []
    start, length = 0, len(text)
    while True:
        while start < length and text[start] == " ":
            start += 1
        if start == length:
            return found
        end = _fitting(text, start, max(width, _WIDE))
        if end < length:
            end = _backwards(text, start, end)
        found.append((start, start + len(text[start:end].rstrip(" "))))
        start = end


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a text."""
    return [text[start:end] for start, end in breaks(text, width)]


def _fitting(text: str, start: int, width: int) -> int:
    """Return the end of what fits from `start`: whole graphemes, one at the least."""
    # No sign is narrower than a cell but those that join the one before it.
    ahead = text[start : start + width + 1]
    if ahead.isascii():
        return min(start + width, len(text))
    reach = 4 * width
    while True:
        used = 0
        for first, size in _graphemes(text[start : start + reach]):
            used += size
            if used > width and first:
                return start + first
        if start + reach >= len(text):
            return len(text)
        reach *= 2


def _backwards(text: str, start: int, end: int) -> int:
    """Return where to break at or before `end`."""
    if text[end] == " " or cells(text[end]) == _WIDE or cells(text[end - 1]) == _WIDE:
        return end
    space = text.rfind(" ", start, end)
    return end if space < 0 else space
