"""Actors that may be one: names that differ in spelling only."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from tui.checks.check import Check, Finding
from tui.model.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.checks.records import Records
    from tui.query.entries import Record

_LIKE = 0.92
_LEAST_LETTERS = 5  # of a word that may differ: shorter ones are initials, numerals, North and South
_DROPPED = str.maketrans("", "", ".'’‘`")


class Name(NamedTuple):
    """One name of an actor: as written, its words in order, folded."""

    actor: int
    written: str
    words: tuple[str, ...]


def _words(name: str) -> tuple[str, ...]:
    """Return a name's words without case, accents and punctuation: `U.S.` is `us`, `Pérez-Gil` two words."""
    folded = fold(name.translate(_DROPPED))
    return tuple("".join(sign if sign.isalnum() else " " for sign in folded).split())


def _names(actors: Iterable[Record]) -> Iterator[Name]:
    for number, actor in enumerate(actors):
        for written in dict.fromkeys((actor["name"], *actor["aliases"])):
            words = _words(written)
            if words:
                yield Name(number, written, words)


def _namesakes(records: Records) -> Iterator[Finding]:
    """Tell each pair of actors once, at the later one."""
    actors = records.entries("actor")
    names = list(_names(actors))
    told: set[tuple[int, int]] = set()
    for one, other, how in (*_same(names), *_alike(names, actors)):
        first, second = sorted((one, other))
        pair = (first.actor, second.actor)
        if first.actor == second.actor or pair in told:
            continue
        told.add(pair)
        earlier = actors[first.actor]
        message = f"'{second.written}' and '{first.written}' of '{earlier['id']}' {how}"
        yield Finding(message, actors[second.actor], "name", "make them one actor, with aliases; or tell them apart")


def _same(names: list[Name]) -> Iterator[tuple[Name, Name, str]]:
    """Pair names that are the same but for case, accents, punctuation, spaces and the order of words."""
    seen: dict[str, Name] = {}
    for name in names:
        for key in (" ".join(sorted(name.words)), "".join(name.words)):
            other = seen.setdefault(key, name)
            if other.actor != name.actor:
                how = "are the same name" if other.written == name.written else "differ in spelling only"
                yield other, name, how


def _alike(names: list[Name], actors: list[Record]) -> Iterator[tuple[Name, Name, str]]:
    """Pair names that differ in one letter of a long word: put in, left out, exchanged, or changed."""
    seen: dict[int, list[Name]] = {}
    for name in names:
        text = " ".join(name.words)
        if len(text) < _LEAST_LETTERS:
            continue
        # Two texts one letter apart leave the same text when a letter is taken out of each, or are that text.
        candidates: dict[Name, None] = {}
        for key in dict.fromkeys((hash(text), *(hash(text[:at] + text[at + 1 :]) for at in range(len(text))))):
            others = seen.setdefault(key, [])
            candidates.update(dict.fromkeys(others))
            others.append(name)
        for other in candidates:
            if other.actor != name.actor and _one_letter(other, name, actors):
                yield other, name, "differ in one letter"


def _one_letter(one: Name, other: Name, actors: list[Record]) -> bool:
    pairs = [pair for pair in zip(one.words, other.words, strict=False) if pair[0] != pair[1]]
    if len(one.words) != len(other.words) or len(pairs) != 1:
        return False
    left, right = pairs[0]
    if min(len(left), len(right)) < _LEAST_LETTERS or not (left.isalpha() and right.isalpha()):
        return False
    kinds = {actors[one.actor]["kind"], actors[other.actor]["kind"]} - {""}
    if len(kinds) > 1 or (kinds == {"person"} and _ending(left, right)):
        return False
    return SequenceMatcher(None, " ".join(one.words), " ".join(other.words), autojunk=False).ratio() > _LIKE


def _ending(left: str, right: str) -> bool:
    """Say whether two words differ in their last letter, as Francisco and Francisca do."""
    return left[:-1] == right[:-1] or left[:-1] == right or left == right[:-1]


CHECKS = (
    Check(
        "near-duplicate-actors", "two actors whose names differ in spelling only", "warning",
        "If they are one, its facts are divided: neither entry shows all, and counts are wrong. Told are names that "
        "differ in case, accents, punctuation, spaces or the order of words, and long words with one letter "
        "other; not names with other numbers or initials, nor first names that differ in their ending.",
        "Make them one and keep the other spelling in `aliases`; if they are two, accept it in a baseline.",
        '[[source]]\nid = "gazette"\n\n[[actor]]\nid = "ines"\nname = "Inés Ortega"\n\n[[actor]]\nid = "ortega"\n'
        'name = "ORTEGA, Ines"\n\n[[fact]]\nid = "promise"\ntext = "The mayor promises a bridge."\nsource = "gazette"\n'
        'actors = ["ines", "ortega"]\n',
        of_base=_namesakes,
    ),
)  # fmt: skip
