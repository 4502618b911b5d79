"""The saved text of a source, laid out with what the facts account for marked in it and in its margin."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui.app.text import Span, wrap
from tui.query.breakdowns.coverage import coverage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.app.base import Record
    from tui.app.signs import Signs
    from tui.app.text import Line
    from tui.evidence.coverage import Coverage, Place
    from tui.store.index import Index

MARGIN = 7  # cells: a number of four digits, the sign of a standing, the flag, a space
OPEN = "?"  # the flag of a line with a sentence that no fact accounts for
_BAR = 10


class Passage(NamedTuple):
    """A stretch of the text that facts quote; stretches that overlap are one."""

    start: int
    end: int
    facts: tuple[str, ...]


class Text(NamedTuple):
    """A text with its passages in order, the stretches no fact accounts for, and the standing of each quoting fact."""

    text: str
    passages: tuple[Passage, ...]
    open: tuple[tuple[int, int], ...]
    standings: Mapping[str, str]
    covered: int
    sentences: int


def read(index: Index, source: str, text: str) -> Text:
    """Match the facts of a source with its text: as long as the text is, so in a thread."""
    found: Coverage = coverage(index, source, text)
    passages = tuple(merged(found.places))
    names = {fact for passage in passages for fact in passage.facts}
    return Text(
        text, passages, tuple((one.start, one.end) for one in found.sentences if not one.facts),
        dict(index.db.execute("SELECT id, standing FROM fact WHERE instr(',' || sources || ',', ?)", (f",{source},",)))
        if names else {},
        found.covered, len(found.sentences),
    )  # fmt: skip


def merged(places: Sequence[Place]) -> Iterator[Passage]:
    """Yield places in the order of the text, those that overlap as one passage of all their facts."""
    now: Passage | None = None
    for place in places:
        if now is not None and place.start < now.end:
            facts = dict.fromkeys([*now.facts, place.fact])
            now = Passage(now.start, max(now.end, place.end), tuple(facts))
            continue
        if now is not None:
            yield now
        now = Passage(place.start, place.end, (place.fact,))
    if now is not None:
        yield now


def share(covered: int, sentences: int, signs: Signs) -> tuple[Span, ...]:
    """Return how much of a text is accounted for: a bar, how many sentences of how many, and the percentage."""
    if not sentences:
        return (Span("no sentence", "muted"),)
    full = _BAR * covered // sentences
    said = f" {covered} of {sentences} sentence{'' if sentences == 1 else 's'}, {100 * covered // sentences} %"
    return Span(signs.bar * full, "ok"), Span(signs.dot * (_BAR - full), "muted"), Span(said)


def weigh(index: Index, source: Record) -> tuple[int, int] | str:
    """Return how many sentences of a saved copy are accounted for and how many there are, or why none can be read."""
    from tui.archive.copies import CopyError  # noqa: PLC0415  (no text is read at first)
    from tui.archive.saved import read as saved  # noqa: PLC0415  (the same)

    try:
        found = coverage(index, source["id"], saved(index, source).text)
    except CopyError as error:
        return error.message
    return found.covered, len(found.sentences)


class Laid(NamedTuple):
    """Lines of a text, and the number of the first line of each passage."""

    lines: list[Line]
    first: list[int]


def laid_out(text: Text, signs: Signs, cells: int) -> Laid:
    """Return the lines of a text at a width, a passage's spans linked by its number. In a thread, where it is long."""
    lines: list[Line] = []
    first: list[int] = []
    at = 0
    for paragraph in text.text.split("\n"):
        spans = list(_spans(text, signs, at, at + len(paragraph)))
        for line in wrap(spans, cells - MARGIN):
            numbers = sorted({span.link for span in line if span.link >= len(first)})
            first += [len(lines)] * len(numbers)
            lines.append((*_margin(text, signs, numbers, line), *(_plain(span) for span in line)))
        at += len(paragraph) + 1
    return Laid(lines, first)


def _plain(span: Span) -> Span:
    """Return a span as it is drawn: what no fact accounts for is told apart in the margin only."""
    return span._replace(role="text") if span.role == "open" else span


def _spans(text: Text, signs: Signs, start: int, end: int) -> Iterator[Span]:
    """Yield a paragraph in pieces: passages, sentences no fact accounts for (role `open`), and the rest."""
    cuts = sorted({start, end, *_edges(text.passages, start, end), *_edges(text.open, start, end)})
    for one, other in pairwise(cuts):
        words = signs.shown(text.text[one:other])
        number = _holding(text.passages, one)
        if number >= 0:
            yield Span(words, "hit", number)
        else:
            yield Span(words, "open" if _holding(text.open, one) >= 0 else "text")


def _edges(stretches: Sequence[Passage] | Sequence[tuple[int, int]], start: int, end: int) -> Iterator[int]:
    """Yield where stretches, which are in order, begin and end between two places."""
    at = max(bisect_left(stretches, (start,)) - 1, 0)
    while at < len(stretches) and stretches[at][0] < end:
        yield from (edge for edge in stretches[at][:2] if start < edge < end)
        at += 1


def _holding(stretches: Sequence[Passage] | Sequence[tuple[int, int]], place: int) -> int:
    """Return the number of the stretch a place is in, -1 for none."""
    at = bisect_left(stretches, (place + 1,)) - 1
    return at if at >= 0 and place < stretches[at][1] else -1


def _margin(text: Text, signs: Signs, numbers: Sequence[int], line: Line) -> Line:
    """Return the margin of a line: the number and standing of a passage that begins in it, and the flag."""
    flag = Span(f"{OPEN} " if any(one.role == "open" and one.text.strip() for one in line) else "  ", "warning")
    if not numbers:
        inside = any(span.link >= 0 for span in line)
        return Span(f"{signs.mark if inside else ' ':>5}", "mark"), flag
    standing = text.standings.get(text.passages[numbers[0]].facts[0], "")
    sign = signs.standings.get(standing, " ")
    role = f"standing-{standing.removesuffix('-source')}" if standing else "muted"
    return Span(f"{numbers[0] + 1:>4}", "muted"), Span(sign, role), flag
