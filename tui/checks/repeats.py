"""Facts that may be one: the same date and all but the same words.

Words are compared by their shingles, runs of three: facts of one year that share enough of them are compared. Numbers,
negations and names have to be the same, and facts that are related to each other are known to be two.
"""

from __future__ import annotations

import math
import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tui.checks.check import Check, Finding
from tui.model.calendar import civil_from_days
from tui.model.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.checks.records import Records

_RUN = 3
_LIKE = 0.35  # of the shingles of both, and
_LIKE_WORDS = 0.75  # of their words: one word of nine in the middle changed leaves four and eight tenths
_COMMON = 40  # facts of a year: a shingle of more says nothing
_ARTICLE = 3  # letters: no longer a first word is what all sentences may begin with
_WORD = re.compile(r"\w+")
_NEGATIONS = (
    "not no never nor without neither kein keine nicht nie ohne ni nunca sin jamais ne pas sans nao sem non senza niet"
)
_NOT = frozenset(_NEGATIONS.split())


class Told(NamedTuple):
    """A fact as it is compared: its bounds, words as written, folded, and shingles."""

    id: str
    place: tuple[int, int]
    first: int | None
    last: int | None
    forecast: bool
    written: list[str]
    words: list[str]
    shingles: frozenset[int]


def _repeats(records: Records) -> Iterator[Finding]:
    rows = records.db.execute(
        "SELECT id, file, line, earliest, latest, kind = 'forecast', text, date = '', row >> 20 FROM fact ORDER BY row"
    )
    related, answers = _related(records), _answers(records)
    numbers: dict[str, int] = {}
    for _, group in groupby(rows, key=_year):
        for fact, other in _pairs(_told(group, numbers), related, answers):
            words = "the same words" if fact.words == other.words else "nearly the same words"
            file, line = fact.place
            message = f"says in {words} what '{other.id}' says"
            fix = "make them one fact with a [[fact.cite]] for each source, or relate them to each other"
            yield Finding(message, {"file": file, "line": line, "id": fact.id}, "text", fix)


def _year(row: tuple[object, ...]) -> int | None:
    """Return the year in which a fact begins, None for undated ones."""
    return None if row[7] else civil_from_days(int(str(row[8])))[0]


def _told(rows: Iterable[tuple[object, ...]], numbers: dict[str, int]) -> Iterator[Told]:
    """Take facts apart; `numbers` gives each word its own, in the order they come."""
    for name, file, line, first, last, forecast, text, *_ in rows:
        written = _WORD.findall(str(text))
        words = fold(" ".join(written)).split()
        shingles = _shingles([numbers.setdefault(word, len(numbers)) for word in words])
        yield Told(name, (file, line), first, last, bool(forecast), written, words, shingles)  # type: ignore[arg-type]


def _shingles(words: list[int]) -> frozenset[int]:
    """Return the shingles of numbered words as numbers: unlike those of strings, hashes of numbers never vary."""
    if len(words) < _RUN:
        return frozenset((hash(tuple(words)),))
    return frozenset(map(hash, zip(words, words[1:], words[2:], strict=False)))


def _pairs(
    facts: Iterable[Told], related: set[frozenset[str]], answers: dict[str, set[str]]
) -> Iterator[tuple[Told, Told]]:
    """Yield each fact with the first one before it that says the same."""
    before: list[Told] = []
    held: dict[int, list[int]] = {}
    for number, fact in enumerate(facts):
        near: set[int] = set()
        for shingle in _telling(fact.shingles):
            others = held.setdefault(shingle, [])
            near.update(others)
            if len(others) < _COMMON:
                others.append(number)
        before.append(fact)
        for at in sorted(near):
            other = before[at]
            if _alike(fact, other) and _one(fact, other) and not _known_as_two(fact, other, related, answers):
                yield fact, other
                break


def _telling(shingles: frozenset[int]) -> list[int]:
    """Return the first shingles, in an order that is the same for all: so many that two facts alike share one."""
    return sorted(shingles)[: len(shingles) - math.ceil(_LIKE * len(shingles)) + 1]


def _alike(fact: Told, other: Told) -> bool:
    shared = len(fact.shingles & other.shingles)
    if shared < _LIKE * (len(fact.shingles) + len(other.shingles) - shared):
        return False
    words, others = set(fact.words), set(other.words)
    return len(words & others) >= _LIKE_WORDS * len(words | others)


def _known_as_two(fact: Told, other: Told, related: set[frozenset[str]], answers: dict[str, set[str]]) -> bool:
    """Say whether two facts are related, or answer one question."""
    if frozenset((fact.id, other.id)) in related:
        return True
    return not answers.get(fact.id, set()).isdisjoint(answers.get(other.id, ()))


def _one(fact: Told, other: Told) -> bool:
    """Say whether two facts of like words may be one."""
    if fact.forecast != other.forecast or not _meet(fact, other):
        return False
    differ = set(fact.words) ^ set(other.words)
    if any(word in _NOT or not word.isalpha() for word in differ):
        return False
    return not any(_name(fact, word) or _name(other, word) for word in differ)


def _meet(fact: Told, other: Told) -> bool:
    """Say whether two dates may be of one day; no bound reaches everywhere."""
    starts = fact.last is None or other.first is None or other.first <= fact.last
    return starts and (other.last is None or fact.first is None or fact.first <= other.last)


def _name(fact: Told, word: str) -> bool:
    """Say whether a word of a fact is written as a name: with a capital, not for standing first as The and El do."""
    for number, written in enumerate(fact.written):
        if fold(written) == word and written[0].isupper():
            article = number == 0 and len(written) <= _ARTICLE and not (written.isupper() and len(written) > 1)
            return not article
    return False


def _related(records: Records) -> set[frozenset[str]]:
    rows = records.db.execute("SELECT fact, target FROM relation WHERE kind <> 'answers'")
    return {frozenset(pair) for pair in rows}


def _answers(records: Records) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for fact, question in records.db.execute("SELECT fact, target FROM relation WHERE kind = 'answers'"):
        found.setdefault(fact, set()).add(question)
    return found


_FACT = '[[fact]]\nid = "{id}"\ndate = "2020-11-15"\ntext = "{text}"\nsource = "gazette"\n'

CHECKS = (
    Check(
        "near-duplicate-facts", "two facts of one date in all but the same words", "warning",
        "Counted twice, a fact looks like two; its sources do not add up to one corroborated fact. Facts that are "
        "related to each other or answer one question are known to be two, as are those in which a number, a name "
        "or a `not` differs.",
        "Make them one fact with a [[fact.cite]] for each source; or relate them to each other.",
        '[[source]]\nid = "gazette"\n\n'
        + _FACT.format(id="delay", text="The opening of the bridge is put off to the spring.")
        + "\n"
        + _FACT.format(id="late", text="Opening of the bridge is put off to the spring"),
        of_base=_repeats,
    ),
)  # fmt: skip
