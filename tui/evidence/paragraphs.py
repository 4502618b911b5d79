# ruff: noqa: RUF001 -- the characters themselves are the matter
"""Paragraphs of a plain text: parted by blank lines, or one a line, and which of the two a text has."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.evidence.folding import BLOCK_BREAK, LINE_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.evidence.matching import Span

_WRAPPED = range(40, 121)  # columns of the longest line of a text that a program has wrapped
_CLOSED = re.compile(r"[.!?…:;。！？]['\"”’»)\]]*$")


def in_lines(text: str) -> bool:
    """Say whether every line of a text is a paragraph: what `lines` means to folding, sentences and matching.

    It is not where the text looks wrapped: no line is longer than 120 columns, and of the lines that another
    follows without a blank line between them, more than half break off without a mark at their end. Blank
    lines alone prove nothing: articles saved one paragraph a line often have some, between blocks of lines.
    """
    rows = [(start, end) for start, end in _split(text, LINE_BREAK)]
    if max(end - start for start, end in rows) not in _WRAPPED:
        return True
    texts = [text[start:end].strip() for start, end in rows]
    followed = [row for row, after in pairwise(texts) if row and after]
    broken = sum(not _CLOSED.search(row) for row in followed)
    return broken * 2 <= len(followed)


def paragraphs(text: str, *, lines: bool) -> list[Span]:
    """Return the paragraphs that hold anything, as offsets, without the white space around them."""
    return [
        (end - len(text[start:end].lstrip()), start + len(text[start:end].rstrip()))
        for start, end in _split(text, LINE_BREAK if lines else BLOCK_BREAK)
        if text[start:end].strip()
    ]


def line_starts(text: str) -> list[int]:
    """Return where each line begins."""
    return [start for start, _ in _split(text, LINE_BREAK)]


def _split(text: str, separator: re.Pattern[str]) -> Iterator[Span]:
    start = 0
    for match in separator.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)
