"""Finding passages in a text: the search of the WICG Text Fragments specification, as Chromium runs it.

A phrase stands inside one block, at word boundaries; only where a prefix or a suffix touches it may it begin
or end within a word. A prefix stands right before the start, a suffix right after the end, white space and
the border of a block apart. From the start phrase the nearest end phrase behind it counts that the suffix
follows.

All searches take time linear in the text and the phrase, whatever they are.
"""

from bisect import bisect_left
from collections.abc import Iterator

from tui.evidence.boundaries import is_boundary
from tui.evidence.folding import Folded, fold, fold_term
from tui.evidence.passages import Passage

Span = tuple[int, int]


def occurrences(term: str, text: str) -> Iterator[int]:
    """Yield every place of a term in a text, overlapping ones too.

    `str.find` alone is quadratic here: in "aaaa…" every place is looked at again for every letter of the
    term. So the term's period is used: the next occurrence either begins one period later, and only a
    period's worth of text is new, or not before half of the term has passed.
    """
    if not term:
        return
    period = _period(term)
    tail = term[-period:]
    at = text.find(term)
    while at >= 0:
        yield at
        at = at + period if text.startswith(tail, at + len(term)) else text.find(term, at + 1)


def _period(term: str) -> int:
    """Return the smallest shift by which a term matches itself (Knuth, Morris, Pratt)."""
    borders = [0] * len(term)
    border = 0
    for index in range(1, len(term)):
        while border and term[index] != term[border]:
            border = borders[border - 1]
        border += term[index] == term[border]
        borders[index] = border
    return len(term) - borders[-1]


class _Search:
    """One text, searched for whole phrases; places are places in the folded text."""

    def __init__(self, folded: Folded) -> None:
        self.folded = folded

    def spans(self, phrase: str, *, from_word: bool = True, to_word: bool = True) -> list[Span]:
        """Find a phrase, where asked only from the beginning, and to the end, of a word."""
        term = fold_term(phrase)
        spans = ((at, at + len(term)) for at in occurrences(term, self.folded.key))
        return [
            (start, end)
            for start, end in spans
            if (not from_word or self._begins_word(start))
            and (not to_word or self._ends_word(end))
            and not (self.folded.splits(start) or self.folded.splits(end))
        ]

    def _begins_word(self, place: int) -> bool:
        return is_boundary(self.folded.text, self.folded.offset(place))

    def _ends_word(self, place: int) -> bool:
        # Between its end and what is seen next there may be white space, or what is not seen.
        end, onward = self.folded.end(place), self.folded.offset(place)
        return is_boundary(self.folded.text, end) or (end < onward and is_boundary(self.folded.text, onward))

    def past_space(self, place: int) -> int:
        """Step over the white space, or the border of a block, at a place."""
        return place + self.folded.key.startswith((" ", "\n"), place)

    def starts(self, passage: Passage) -> list[Span]:
        """Find the first phrase, right behind the prefix."""
        to_word = bool(passage.end or not passage.suffix)
        spans = self.spans(passage.start, from_word=not passage.prefix, to_word=to_word)
        if not passage.prefix:
            return spans
        behind = {self.past_space(end) for _, end in self.spans(passage.prefix, to_word=False)}
        return [span for span in spans if span[0] in behind]

    def before_suffix(self, spans: list[Span], suffix: str) -> list[Span]:
        """Keep the spans that the suffix follows."""
        if not suffix:
            return spans
        suffixes = {start for start, _ in self.spans(suffix, from_word=False)}
        return [span for span in spans if self.past_space(span[1]) in suffixes]

    def pieces(self, passage: Passage) -> list[list[Span]]:
        """Find every phrase of a passage on its own: one list a phrase."""
        found = [self.starts(passage), *map(self.spans, passage.middle)]
        if passage.end:
            found.append(self.spans(passage.end, to_word=not passage.suffix))
        return [*found[:-1], self.before_suffix(found[-1], passage.suffix)]


def _chains(found: list[list[Span]]) -> Iterator[list[Span]]:
    """From every first phrase, take the nearest of each next one; where one chain ends the next may begin."""
    behind = 0
    for first in found[0]:
        chain = [first]
        if first[0] < behind:
            continue
        for spans in found[1:]:
            nearest = bisect_left(spans, (chain[-1][1], 0))
            if nearest == len(spans):
                return
            chain.append(spans[nearest])
        behind = chain[-1][1]
        yield chain


def find_pieces(passage: Passage, text: str | Folded, *, lines: bool = False) -> list[list[Span]]:
    """Find a passage; each match is the spans of its phrases, as offsets in the text.

    A text to be searched more than once is folded once and given as that; `lines` is for a plain one.
    """
    folded = fold(text, lines=lines) if isinstance(text, str) else text
    return [
        [(folded.offset(start), folded.end(end)) for start, end in chain]
        for chain in _chains(_Search(folded).pieces(passage))
    ]


def find(passage: Passage, text: str | Folded, *, lines: bool = False) -> list[Span]:
    """Find every place of a passage, from the first quoted word to the last, as offsets in the text."""
    return [(chain[0][0], chain[-1][1]) for chain in find_pieces(passage, text, lines=lines)]


def find_first(passage: Passage, text: str | Folded, *, lines: bool = False) -> Span | None:
    """Find the place a browser would show; None where the passage stands nowhere."""
    return next(iter(find(passage, text, lines=lines)), None)
