"""Which words of a text changed, and whether anything but its typography did."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple

KEPT, OUT, IN = "kept", "out", "in"
_MOST = 1000  # words a text may have to be compared word by word: the time grows with their square

# A figure with its sign, points, unit of per cent and currency is one word: 1.5 is not 15, nor -3 the same as 3.
_TOKEN = re.compile(r"[-−+±~<>≤≥$€£¥]*\d+(?:[.,:/–-]\d+)*[%‰]?|[^\W\d_]+|[^\w\s.,;:!…'’‘\"“”„«»()\[\]{}–—‐‑/-]")  # noqa: RUF001  (typography)
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’](?=[^\W\d_])")


class Run(NamedTuple):
    """Words that were kept, taken out, or put in."""

    part: str
    text: str


def words(before: str, after: str) -> list[Run]:
    """Return both texts as runs of words, what was taken out before what came in its place."""
    old, new = before.split(), after.split()
    if max(len(old), len(new)) > _MOST:
        return [Run(part, text) for part, text in ((OUT, " ".join(old)), (IN, " ".join(new))) if text]
    runs = []
    for tag, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append(Run(KEPT, " ".join(old[first:last])))
        else:
            runs += [Run(OUT, " ".join(old[first:last]))] if last > first else []
            runs += [Run(IN, " ".join(new[start:end]))] if end > start else []
    return runs


def same_words(before: str, after: str) -> bool:
    """Return whether two texts differ in spaces and punctuation only; a question mark is none of these."""
    return _tokens(before) == _tokens(after)


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(_APOSTROPHE.sub("", text))
