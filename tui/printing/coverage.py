"""The text of a source, sentence by sentence: quoted phrases marked, sentences without a fact flagged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.printing.lines import EMPTY, Line, Part, flow, hung, packed
from tui.printing.wrapping import cells

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from tui.evidence.coverage import Coverage, Sentence
    from tui.printing.page import Page

_WIDEST = 100  # columns a text is read in with ease


class Annotated:
    """Draws the sentences of these numbers."""

    def __init__(self, page: Page, found: Coverage, numbers: Collection[int]) -> None:
        self.page, self.found = page, found
        self.sentences = [sentence for sentence in found.sentences if sentence.number in numbers]
        last = max((sentence.paragraph for sentence in self.sentences), default=1)
        self.indent = cells(page.fit(f"¶{last}")) + 3
        self.room = min(page.width, _WIDEST) - self.indent

    def lines(self, told: Sequence[str]) -> Iterator[Line]:
        """Yield the text, and below it what is to be said of it."""
        before = 0
        for sentence in self.sentences:
            yield from [EMPTY] if before and sentence.paragraph != before else []
            yield from self._sentence(sentence, new=sentence.paragraph != before)
            before = sentence.paragraph
        yield from [EMPTY] if self.sentences else []
        for line in told:
            yield from flow([Part(self.page.shown(line))], self.page.width)

    def _sentence(self, sentence: Sentence, *, new: bool) -> Iterator[Line]:
        paragraph = self.page.fit(f"¶{sentence.paragraph}" if new else "")
        mark = self.page.part("✓", "ok") if sentence.facts else self.page.part("✗", "error")
        head = [Part(f"{paragraph:<{self.indent - 2}}", "muted"), mark]
        names = [Part(self.page.shown(name), "muted") for name in sentence.facts]
        facts = packed(names, self.page.dot, self.room) or self.page.text("no fact", self.room, "error")
        yield from hung(head, [*flow(self._marked(sentence), self.room), *facts], self.indent)

    def _marked(self, sentence: Sentence) -> Iterator[Part]:
        """Yield the sentence in pieces, quoted phrases in a style of their own, or between signs."""
        opening, closing = ("‹", "›") if self.page.colourless else ("", "")  # noqa: RUF001
        at = sentence.start
        for start, end in self._phrases(sentence):
            yield self._piece(at, start)
            yield self.page.part(opening)
            yield self._piece(start, end, "hit")
            yield self.page.part(closing)
            at = end
        yield self._piece(at, sentence.end)

    def _piece(self, start: int, end: int, role: str = "") -> Part:
        return Part(self.page.shown(self.found.text[start:end]), role)

    def _phrases(self, sentence: Sentence) -> list[tuple[int, int]]:
        """Return the quoted phrases within a sentence; those that overlap are one."""
        spans: list[tuple[int, int]] = []
        for place in self.found.places:
            start, end = max(place.start, sentence.start), min(place.end, sentence.end)
            if start < end and spans and start <= spans[-1][1]:
                spans[-1] = spans[-1][0], max(end, spans[-1][1])
            elif start < end:
                spans.append((start, end))
        return spans
