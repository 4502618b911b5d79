"""Labelled sentences, and lines of them that make sense one by one: for screen readers, braille, plain terminals."""

from __future__ import annotations

from unicodedata import combining, east_asian_width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NARROWEST = 20
_ENDS = (".", "!", "?", "…", ":")
_CLOSING = "”’\"')»"


def sentence(label: str, value: str) -> str:
    """Return `Date: 23 January 2019.`; what ends as a sentence gets no second stop, an address none at all."""
    text = f"{label}: {value}" if label else value
    ended = text.rstrip(_CLOSING).endswith(_ENDS) or "://" in text.rpartition(" ")[2]
    return text if ended else f"{text}."


def counted(count: int, noun: str) -> str:
    """Return `1 fact`, `2 facts`."""
    return f"{count:,} {noun if count == 1 else f'{noun}s'}"


def packed(sentences: Iterable[str], width: int) -> list[str]:
    """Return lines of at most `width` columns (20 at the least), as many whole sentences in each as fit.

    A sentence longer than a line is broken between words, and nothing else stands in its lines.
    """
    width = max(width, _NARROWEST)
    lines: list[str] = []
    room = 0
    for one in filter(None, sentences):
        needs = columns(one)
        if needs < room:
            lines[-1] = f"{lines[-1]} {one}"
            room -= needs + 1
        else:
            lines += broken(one, width)
            room = width - needs
    return lines


def broken(text: str, width: int) -> Iterator[str]:
    """Yield the lines of a text, broken at spaces; a longer word is cut."""
    line = ""
    for word in text.split(" "):
        if line and columns(line) + 1 + columns(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
        while columns(line) > width:
            end = _fitting(line, width)
            yield line[:end]
            line = line[end:]
    if line:
        yield line


def columns(text: str) -> int:
    """Return how many columns a text takes."""
    return len(text) if text.isascii() else sum(map(_column, text))


def _column(sign: str) -> int:
    return 0 if combining(sign) else 2 if east_asian_width(sign) in "WF" else 1


def _fitting(text: str, width: int) -> int:
    """Return how many signs of a text fit, one at the least."""
    used = 0
    for at, sign in enumerate(text):
        used += _column(sign)
        if used > width:
            return max(at, 1)
    return len(text)
