"""Where the words searched for stand in a text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.model.folding import fold
from tui.query.nodes import And, Not, Term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.app.text import Span
    from tui.query.nodes import Node, Value

# Fields that look for words; the others look for names and dates.
_WORDED = ("", "text", "quote", "note")


class Hits:
    """The words of a query, found in any text as the full-text search finds them: case and accents folded."""

    def __init__(self, node: Node | None = None) -> None:
        values = list(_values(node)) if node is not None else []
        words = [_words(value) for value in values if not value.regex]
        self._words = re.compile("|".join(filter(None, words))) if any(words) else None
        self._signs = [re.compile(value.text, re.IGNORECASE) for value in values if value.regex]

    def __bool__(self) -> bool:
        """Whether words are searched for at all."""
        return self._words is not None or bool(self._signs)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return the stretches of the text that are hits, in order, none overlapping another."""
        found = [match.span() for pattern in self._signs for match in pattern.finditer(text)]
        if self._words is not None:
            folded, places = _folded(text)
            found += [(places[match.start()], places[match.end()]) for match in self._words.finditer(folded)]
        kept: list[tuple[int, int]] = []
        for start, end in sorted(found):
            if start < end and (not kept or start >= kept[-1][1]):
                kept.append((start, end))
        return kept

    def marked(self, spans: Sequence[Span]) -> list[Span]:
        """Return the spans with every hit in the role of one."""
        if not self:
            return list(spans)
        return [piece for span in spans for piece in self._split(span)]

    def _split(self, span: Span) -> Iterator[Span]:
        at = 0
        for start, end in self.spans(span.text):
            if at < start:
                yield span._replace(text=span.text[at:start])
            yield span._replace(text=span.text[start:end], role="hit")
            at = end
        if at < len(span.text) or not span.text:
            yield span._replace(text=span.text[at:])


NONE = Hits()


def _values(node: Node) -> Iterator[Value]:
    """Yield what is searched for, without what must not be there."""
    if isinstance(node, Term) and node.field in _WORDED:
        yield from node.values
    elif isinstance(node, And) and not isinstance(node, Not):
        for part in node.parts:
            yield from _values(part)


def _words(value: Value) -> str:
    """Return a word or phrase as a regular expression over folded text."""
    words = r"\W+".join(re.escape(word) for word in re.findall(r"\w+", fold(value.text)))
    rest = r"\w*" if value.prefix else ""
    return rf"(?<!\w){words}{rest}(?!\w)" if words else ""


@lru_cache(maxsize=256)
def _folded(text: str) -> tuple[str, Sequence[int]]:
    """Return the text folded sign by sign, and for each place in it the place in the text."""
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    folded: list[str] = []
    places: list[int] = []
    for at, sign in enumerate(text):
        new = fold(sign) if not sign.isspace() else " "
        folded.append(new)
        places += [at] * len(new)
    return "".join(folded), [*places, len(text)]
