"""The order of the chronology: by day, wider dates first, then `after`, then the order of the file."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tui.model.edtf import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.model.fact import Fact

# Undated facts stand behind every date; 2**43 days are more than any year EDTF text of ours may name.
UNDATED = (1 << 43) - 1
SEQUENCE_BITS = 20


def day(fact: Fact) -> int:
    """Return the day a fact stands at."""
    return parse(fact.date).sort_key if fact.date else UNDATED


def chronology(facts: Sequence[Fact]) -> tuple[list[tuple[int, Fact]], list[list[str]]]:
    """Return facts with their row numbers, `day << 20 | sequence`, in order; and circles of `after`."""
    ordered = sorted(((day(fact), _width(fact), number) for number, fact in enumerate(facts)))
    rows, circles = [], []
    for on, group in groupby(ordered, key=lambda item: item[0]):
        same_day = [facts[number] for _, _, number in group]
        settled, circle = _settle(same_day)
        circles += [circle] if circle else []
        rows += [((on << SEQUENCE_BITS) + sequence, fact) for sequence, fact in enumerate(settled)]
    return rows, circles


def _width(fact: Fact) -> int:
    """Rank a wider date first, as a heading would stand: the year, then its first day."""
    if not fact.date:
        return 0
    latest = parse(fact.date).latest
    return -latest if latest is not None else -UNDATED


def _settle(facts: list[Fact]) -> tuple[list[Fact], list[str]]:
    """Put each fact behind the one it comes `after`, where both stand at one day; a circle keeps the file's order."""
    here = {fact.id: fact for fact in facts}
    if not any(fact.after in here for fact in facts):
        return facts, []
    followers: dict[str, list[Fact]] = {}
    for fact in facts:
        followers.setdefault(fact.after if fact.after in here else "", []).append(fact)
    settled = list(_walk(followers))
    placed = {fact.id for fact in settled}
    left = [fact for fact in facts if fact.id not in placed]
    return settled + left, [fact.id for fact in left]


def _walk(followers: dict[str, list[Fact]]) -> Iterator[Fact]:
    stack = list(reversed(followers.get("", [])))
    while stack:
        fact = stack.pop()
        yield fact
        stack += reversed(followers.get(fact.id, []))
