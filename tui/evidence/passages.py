"""Passages: a short phrase of a source, `…` standing for skipped words.

The same phrase is a URL text fragment (`fragments`) and what stands, or no longer stands, in a saved copy of
the source (`matching`, `nearest`).
"""

import re
from typing import NamedTuple

_SKIP = re.compile(r"[\[(]\s*(?:…|\.{3,})\s*[\])]|…|\.{3,}")
_UNSPACED = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")  # Han, kana


class PassageError(ValueError):
    """A quote that quotes nothing."""


class Passage(NamedTuple):
    """A phrase, or a stretch from one to another, and what stands right around it; '' where absent."""

    prefix: str = ""
    start: str = ""
    end: str = ""
    suffix: str = ""
    middle: tuple[str, ...] = ()

    @property
    def pieces(self) -> tuple[str, ...]:
        """The quoted phrases in order."""
        return (self.start, *self.middle, self.end) if self.end else (self.start,)


def split(quote: str) -> list[str]:
    """Cut a quote at its skips (`…`, `...`, `[…]`) into phrases, single-spaced; without a word is none."""
    return [piece for piece in _stretches(quote) if any(map(str.isalnum, piece))]


def _stretches(text: str) -> list[str]:
    return [stretch for piece in _SKIP.split(text) if (stretch := " ".join(piece.split()))]


def from_quote(quote: str, prefix: str = "", suffix: str = "") -> Passage:
    """Read a quote as printed in a fact base. Raises PassageError where no word is quoted."""
    pieces = split(quote)
    if not pieces:
        raise PassageError(f"the quote {quote!r} has no words" if quote.strip() else "the quote is empty")
    start, *rest = pieces
    before, after = _stretches(prefix), _stretches(suffix)
    return Passage(
        before[-1] if before else "",
        start,
        rest[-1] if rest else "",
        after[0] if after else "",
        tuple(rest[:-1]),
    )


def words(quote: str) -> int:
    """Count the words a quote takes over; in Chinese and Japanese every character counts as one."""
    spaced = (_UNSPACED.sub(r" \g<0> ", piece) for piece in split(quote))
    return sum(any(map(str.isalnum, token)) for piece in spaced for token in piece.split())
