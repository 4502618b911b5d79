# ruff: noqa: RUF001 -- the characters themselves are the matter
"""Sentences of press prose, by rule: English, Spanish, German, and scripts whose full stop is unmistakable.

A mark ends a sentence where white space and something that can begin one follow, unless the full stop
belongs to an abbreviation, an initial, an ordinal. Where the rules cannot know, two sentences stay one.
"""

import re
from collections.abc import Iterator

from tui.evidence.abbreviations import ABBREVIATIONS, CAPITALS, COUNTED, COUNTRIES, NUMBERED, STARTERS
from tui.evidence.folding import BLOCK_BREAK, LINE_BREAK, Folded, fold
from tui.evidence.matching import find_pieces
from tui.evidence.passages import Passage, from_quote

Span = tuple[int, int]

# A mark, what closes behind it (quotes, brackets, note numbers), and the gap; 。 needs no gap.
_END = re.compile(
    r"(?P<mark>[.!?…؟۔।]++|[。！？｡]++)"
    r"(?P<close>(?:[\"'”’»›“‘«‹)\]}」』）》〉*]|\[\d{1,3}\])*+)"
    r"(?P<gap>\s*+)",
)
_OPENING = re.compile(r"[\"'“”„‚‘’«‹»›(\[{「『（《〈*_—–•-]*+\s?")
_WORD = re.compile(r"[^\W\d_][\w'’-]*+")
_TOKEN = re.compile(r"[^\s(\[{\"'“„«»‹›/–—]+\Z")
_LONGEST_TOKEN = 24
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_]{1,2})*")  # J, U.S, z.B, EE.UU by its own entry
_ORDINAL = re.compile(r"\d{1,2}")

# Lines of a paragraph between these widths look wrapped by a program: the line breaks mean nothing.
_WRAPPED = range(40, 121)
_SHORT_LINE = 0.6  # of the longest: a heading, not a wrapped line
_AROUND = 2_000  # characters around a phrase in which its sentence is looked for
_MOST_PLACES = 20  # of a phrase that are looked at
_LEAST_WORDS = 4  # a line with no mark at its end and fewer words is a date or a name, not a sentence


def sentences(text: str, *, lines: bool = False) -> list[Span]:
    """Cut a text into sentences, as offsets without the white space around them.

    A heading on a line of its own is one. With `lines` every line stands alone; without, a paragraph whose
    lines look wrapped is read as one.
    """
    return [
        span
        for start, end in (_split(text, LINE_BREAK) if lines else _paragraphs(text))
        for span in _cut(text, start, end)
    ]


def is_whole_sentence(quote: str | Passage, text: str | Folded, *, lines: bool = False) -> bool:
    """Say whether one phrase of a quote takes over a whole sentence of the text, quotation marks apart."""
    passage = from_quote(quote) if isinstance(quote, str) else quote
    folded = fold(text, lines=lines) if isinstance(text, str) else text
    found = find_pieces(passage, folded)[:_MOST_PLACES]
    return any(_holds_sentence(folded.text, *span, lines=folded.lines) for chain in found for span in chain)


def _holds_sentence(text: str, start: int, end: int, *, lines: bool) -> bool:
    """Say whether a sentence of the text around a span begins and ends within it."""
    low = max(0, start - _AROUND)
    stretch = text[low : end + _AROUND]
    cores = (_core(stretch, *span) for span in sentences(stretch, lines=lines))
    return any(start - low <= core[0] and core[1] <= end - low for core in cores if core)


def _core(text: str, start: int, end: int) -> Span | None:
    """Take a sentence from its first word to its last; None for what is no sentence."""
    places = [match.span() for match in re.finditer(r"\w+", text[start:end])]
    if not places:
        return None
    if not _END.search(text, start + places[-1][1], end) and len(text[start:end].split()) < _LEAST_WORDS:
        return None
    return start + places[0][0], start + places[-1][1]


def _split(text: str, separator: re.Pattern[str], start: int = 0, end: int | None = None) -> Iterator[Span]:
    end = len(text) if end is None else end
    for match in separator.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _paragraphs(text: str) -> Iterator[Span]:
    """Part a text at blank lines, and at line breaks that look meant."""
    for start, end in _split(text, BLOCK_BREAK):
        rows = list(_split(text, LINE_BREAK, start, end))
        longest, begun = max(last - first for first, last in rows), start
        for index, (first, last) in enumerate(rows[:-1]):
            follower = text[rows[index + 1][0] : rows[index + 1][1]].lstrip()
            is_heading = last - first < longest * _SHORT_LINE and follower[:1].isupper()
            if longest not in _WRAPPED or is_heading:
                yield begun, last
                begun = rows[index + 1][0]
        yield begun, end


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut one paragraph at every mark that ends a sentence."""
    for match in _END.finditer(text, start, end):
        if match.end() < end and _ends(text, start, match):
            yield from _trimmed(text, start, match.start("gap"))
            start = match.end()
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    stretch = text[start:end]
    if stretch.strip():
        yield start + len(stretch) - len(stretch.lstrip()), end - len(stretch) + len(stretch.rstrip())


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    mark = match["mark"]
    if mark[0] in "。！？｡":
        return True
    opening = _OPENING.match(text, match.end())
    place = opening.end() if opening else match.end()
    following = text[place : place + 1]
    if not match["gap"] or following.islower():
        return False
    if following in {"¿", "¡"} or mark[-1] in "!?؟۔।":
        return True
    if mark != ".":  # an ellipsis
        return not following.isdigit()
    return _full_stop_ends(text, start, match.start(), place)


def _full_stop_ends(text: str, start: int, dot: int, place: int) -> bool:
    """Decide what a single full stop at `dot` is, before something that can begin a sentence at `place`."""
    found = _TOKEN.search(text[max(start, dot - _LONGEST_TOKEN) : dot])
    token = found[0].lower() if found else ""
    word = _WORD.match(text, place)
    follower = word[0].lower() if word else ""
    if _ORDINAL.fullmatch(token):
        return follower not in COUNTED and bool(text[start : dot - len(token)].strip())
    if token in NUMBERED:
        return not text[place : place + 1].isdigit()
    if token in ABBREVIATIONS or _INITIALS.fullmatch(token):
        is_initial = word and text.startswith(".", word.end())  # the A of "Gen. A. Smith"
        return (follower in STARTERS and not is_initial) or (token in COUNTRIES and follower in CAPITALS)
    return True
