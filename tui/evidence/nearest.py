"""The closest stretch of a text to a passage that is no longer in it: for "nearest: …"."""

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import NamedTuple

from tui.evidence.folding import Folded, fold, fold_term
from tui.evidence.passages import Passage

# What bounds the work, whatever the text: figures for a term, found to lose nothing in articles and books.
_LONGEST = 200  # characters of a phrase that are compared
_GRAM = 3
_GRAMS = 40  # grams that are counted,
_RAREST = 16  # the rarest of which are looked up,
_HITS = 2_000  # each at so many places at most;
_CANDIDATES = 12  # and places that are compared letter by letter
_REACH = 1_000  # how far from the longest phrase the others are looked for
_LEAST = 0.5  # a likeness of the whole below this is none,
_LEAST_OF_PHRASE = 0.65  # and one of a single phrase below this: unrelated prose comes to 0.6
_LONGEST_WORD = 40

_WORD_END = re.compile(r"\w+\Z")
_WORD_START = re.compile(r"\w+")


class Nearest(NamedTuple):
    """The likeness (1.0 is the passage itself), offsets in the text, and the words there, `…` for a gap."""

    ratio: float
    start: int
    end: int
    excerpt: str


class _Likeness(NamedTuple):
    ratio: float
    start: int
    end: int


def nearest(passage: Passage, text: str | Folded, *, lines: bool = False) -> Nearest | None:
    """Find what comes closest to a passage, prefix and suffix apart; None where nothing is half like it.

    The longest phrase is looked for first, the others near it, in their order.
    """
    folded = fold(text, lines=lines) if isinstance(text, str) else text
    terms = [fold_term(piece)[:_LONGEST] for piece in passage.pieces]
    longest = max(range(len(terms)), key=lambda index: len(terms[index]))
    anchor = _closest(terms[longest], folded.key, 0, len(folded.key))
    if not anchor:
        return None
    before, place = [], anchor.start
    for term in reversed(terms[:longest]):
        like = _closest(term, folded.key, max(0, place - _REACH), place)
        place = like.start if like else place
        before.append(like)
    behind, place = [], anchor.end
    for term in terms[longest + 1 :]:
        like = _closest(term, folded.key, place, place + _REACH)
        place = like.end if like else place
        behind.append(like)
    return _report(folded, terms, [*reversed(before), anchor, *behind])


def _report(folded: Folded, terms: list[str], found: list[_Likeness | None]) -> Nearest | None:
    likeness = sum(like.ratio * len(term) for term, like in zip(terms, found, strict=True) if like)
    ratio = likeness / sum(map(len, terms))
    spans = [(folded.offset(like.start), folded.end(like.end)) for like in found if like]
    excerpt = " … ".join(" ".join(folded.text[start:end].split()) for start, end in spans)
    return Nearest(ratio, spans[0][0], spans[-1][1], excerpt) if ratio >= _LEAST else None


def _closest(term: str, text: str, first: int, last: int) -> _Likeness | None:
    """Compare a term with the places that share its rarest grams."""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(term)  # the one that is indexed
    places = _candidates(term, text, first, last)
    likenesses = (_align(matcher, len(term), text, place, (first, last)) for place in places)
    best = max(filter(None, likenesses), default=None)
    return best if best and best.ratio >= _LEAST_OF_PHRASE else None


def _candidates(term: str, text: str, first: int, last: int) -> list[int]:
    """Guess where a term begins: the places where its rarest grams would have it begin."""
    step = max(1, len(term) // _GRAMS)
    grams = {term[at : at + _GRAM]: at for at in range(0, max(1, len(term) - _GRAM + 1), step)}
    counts = {gram: text.count(gram, first, last) for gram in grams}
    rarest = sorted((gram for gram in grams if counts[gram]), key=lambda gram: counts[gram])[:_RAREST]
    width = max(8, len(term) // 2)
    votes: Counter[int] = Counter()
    for gram in rarest:
        at = text.find(gram, first, last)
        for _ in range(_HITS):
            if at < 0:
                break
            votes[(at - grams[gram]) // width] += 1
            at = text.find(gram, at + 1, last)
    return [bucket * width for bucket, _ in votes.most_common(_CANDIDATES)]


def _align(
    matcher: "SequenceMatcher[str]", size: int, text: str, place: int, within: tuple[int, int]
) -> _Likeness | None:
    """Lay the term over the text around a place, where their common stretches meet, and compare."""
    low = max(within[0], place - size // 2)
    region = text[low : min(within[1], place + 2 * size + _GRAM * 8)]
    matcher.set_seq1(region)
    blocks = [block for block in matcher.get_matching_blocks() if block.size >= min(_GRAM, size)]
    if not blocks:
        return None
    start = low + max(0, blocks[0].a - blocks[0].b)
    end = low + min(len(region), blocks[-1].a + size - blocks[-1].b)
    start, end = _to_words(text, start, end)
    matcher.set_seq1(text[start:end])
    return _Likeness(matcher.ratio(), start, end)


def _to_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Move the ends of a stretch to the edges of the words they fall into, and off white space."""
    before = _WORD_END.search(text[max(0, start - _LONGEST_WORD) : start])
    if before and text[start : start + 1].isalnum():
        start -= len(before[0])
    behind = _WORD_START.match(text[end : end + _LONGEST_WORD])
    if behind and text[end - 1 : end].isalnum():
        end += len(behind[0])
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), end - len(stretch) + len(stretch.rstrip())
