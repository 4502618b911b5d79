"""How many cells a text takes, and a text cut to some: with the standard library, for both faces."""

from __future__ import annotations

from itertools import pairwise

_JOINER, _EMOJI = "\u200d", "\ufe0f"
_FLAGS = range(0x1F1E6, 0x1F200)
_SKINS = range(0x1F3FB, 0x1F400)


def cells(text: str) -> int:
    """Return the width of a text that is fit to be shown."""
    return len(text) if text.isascii() else sum(_sizes(text))


def cut(text: str, width: int, sign: str = "…") -> str:
    """Return a text cut to `width`, ending in `sign` where something is missing."""
    if cells(text) <= width:
        return text
    room, taken = width - len(sign), 0
    for at, size in enumerate(_sizes(text)):
        taken += size
        if taken > room:
            return text[:at].rstrip() + sign if room > 0 else sign[:width]
    return text


def wrapped(parts: list[tuple[str, str]], width: int, most: int, sign: str = "…") -> list[list[tuple[str, str]]]:
    """Return parts of a text, each with its role, in at most so many lines; the last is cut where it is too long.

    Only the last part is broken between words; the others are short.
    """
    *before, (rest, role) = parts
    lines, room = [list(before)], width - sum(cells(text) for text, _ in before)
    while len(lines) < most and cells(rest) > room:
        piece = _words(rest, room)
        lines[-1].append((piece.rstrip(), role))
        lines.append([])
        rest, room = rest[len(piece) :].lstrip(), width
    lines[-1].append((cut(rest, room, sign), role))
    return lines


def _words(text: str, width: int) -> str:
    """Return as many whole words as fit, or as much of the first as does; '' where no sign fits."""
    taken, at, end = 0, 0, 0
    for sign, size in graphemes(text):
        taken += size
        if taken > width:
            return text[: end or at]
        at += len(sign)
        end = at if sign == " " else end
    return text


def graphemes(text: str) -> list[tuple[str, int]]:
    """Return the signs of a text with their widths; what has no width of its own goes with the sign before it."""
    if text.isascii():
        return [(sign, 1) for sign in text]
    found: list[tuple[str, int]] = []
    for sign, size in zip(text, _sizes(text), strict=True):
        if size or not found:
            found.append((sign, size))
        else:
            found[-1] = found[-1][0] + sign, found[-1][1]
    return found


def _sizes(text: str) -> list[int]:
    """Return the cells of each character; a joined or marked one counts with its base."""
    from unicodedata import category, east_asian_width  # noqa: PLC0415 - most texts are ASCII

    sizes = [
        0 if category(sign) in ("Mn", "Me", "Cf") or sign == _JOINER else 2 if east_asian_width(sign) in "WF" else 1
        for sign in text
    ]
    odd_flag = False
    for at, (before, sign) in enumerate(pairwise(text), 1):
        flag = ord(sign) in _FLAGS and ord(before) in _FLAGS and not odd_flag
        if before == _JOINER or ord(sign) in _SKINS or flag:
            sizes[at] = 0
        if sign == _EMOJI or flag:
            sizes[at - 1] = 2
        odd_flag = flag
    return sizes
