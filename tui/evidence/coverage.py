"""Coverage: which sentences of a source the facts account for, as a tool for tests does it for code."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from tui.evidence.folding import fold
from tui.evidence.matching import find_pieces
from tui.evidence.paragraphs import in_lines, line_starts, paragraphs
from tui.evidence.passages import PassageError, from_quote
from tui.evidence.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.evidence.folding import Folded
    from tui.evidence.matching import Span


class Quoted(NamedTuple):
    """A quote of the source, and the fact it stands in."""

    fact: str
    quote: str
    prefix: str = ""
    suffix: str = ""


class Place(NamedTuple):
    """A phrase of a quote where it stands in the text."""

    start: int
    end: int
    fact: str


class Sentence(NamedTuple):
    """A sentence of the text; number, paragraph and line count from 1, `facts` are those that account for it."""

    number: int
    paragraph: int
    line: int
    start: int
    end: int
    facts: tuple[str, ...]


class Coverage(NamedTuple):
    """What facts account for in a text.

    `places` are the quoted phrases in the order of the text, `lost` the quotes that do not stand in it,
    `repeated` those that stand in it more than once: of these the first place counts, as in a browser.
    """

    text: str
    sentences: tuple[Sentence, ...]
    places: tuple[Place, ...]
    lost: tuple[Quoted, ...]
    repeated: tuple[Quoted, ...]

    @property
    def covered(self) -> int:
        """How many sentences a fact accounts for."""
        return sum(bool(sentence.facts) for sentence in self.sentences)

    @property
    def percentage(self) -> float:
        """The share of sentences accounted for, from 0 to 100; 0 for a text without any."""
        return 100 * self.covered / len(self.sentences) if self.sentences else 0.0


def coverage(text: str, quotes: Iterable[Quoted]) -> Coverage:
    """Match quotes with the sentences of a text.

    A fact accounts for each sentence that one of its quoted phrases stands in; what `…` skips it leaves out.
    """
    folded = fold(text)  # a phrase may run over the end of a line, as it may in a browser
    places: list[Place] = []
    lost, repeated = [], []
    for quoted in quotes:
        found = _places(quoted, folded)
        places += found[0] if found else []
        if not found:
            lost.append(quoted)
        elif len(found) > 1:
            repeated.append(quoted)
    places.sort()
    return Coverage(text, _sentences(text, places), tuple(places), tuple(lost), tuple(repeated))


def _places(quoted: Quoted, folded: Folded) -> list[list[Place]]:
    """Return every place of a quote, each its phrases."""
    try:
        passage = from_quote(quoted.quote, quoted.prefix, quoted.suffix)
    except PassageError:
        return []
    return [[Place(start, end, quoted.fact) for start, end in spans] for spans in find_pieces(passage, folded)]


def _sentences(text: str, places: Sequence[Place]) -> tuple[Sentence, ...]:
    lines = in_lines(text)
    spans = sentences(text, lines=lines)
    facts = _accounting(spans, places)
    begun, rows = [start for start, _ in paragraphs(text, lines=lines)], line_starts(text)
    return tuple(
        Sentence(number, bisect_right(begun, start), bisect_right(rows, start), start, end, tuple(held))
        for number, ((start, end), held) in enumerate(zip(spans, facts, strict=True), start=1)
    )


def _accounting(spans: Sequence[Span], places: Sequence[Place]) -> list[dict[str, None]]:
    """Return for each sentence the facts with a phrase in it, in the order of the phrases."""
    facts: list[dict[str, None]] = [{} for _ in spans]
    starts = [start for start, _ in spans]
    for place in places:
        at = max(bisect_right(starts, place.start) - 1, 0)
        while at < len(spans) and spans[at][0] < place.end:
            if place.start < spans[at][1]:
                facts[at][place.fact] = None
            at += 1
    return facts
