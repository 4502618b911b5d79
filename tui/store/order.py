"""The order of the chronology: by day, wider dates first, then `after`, then the order of the file."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tui.model.edtf import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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
    rows: list[tuple[int, Fact]] = []
    circles: list[list[str]] = []
    for on, group in groupby(ordered, key=lambda item: item[0]):
        same_day = [facts[number] for _, _, number in group]
        settled, found = _settle(same_day)
        circles += found
        rows += [((on << SEQUENCE_BITS) + sequence, fact) for sequence, fact in enumerate(settled)]
    return rows, circles


def _width(fact: Fact) -> int:
    """Rank a wider date first, as a heading would stand: the year, then its first day."""
    if not fact.date:
        return 0
    latest = parse(fact.date).latest
    return -latest if latest is not None else -UNDATED


def _settle(facts: list[Fact]) -> tuple[list[Fact], list[list[str]]]:
    """Put each fact behind the one it comes `after`, where both stand at one day; a circle keeps the file's order."""
    here = {fact.id: fact for fact in facts}
    if not any(fact.after in here for fact in facts):
        return facts, []
    circles = _circles(facts, here)
    loose = {name for circle in circles for name in circle}
    followers: dict[str, list[Fact]] = {}
    for fact in facts:
        followers.setdefault(fact.after if fact.after in here and fact.id not in loose else "", []).append(fact)
    return list(_walk(followers)), circles


def _circles(facts: Sequence[Fact], here: Mapping[str, Fact]) -> list[list[str]]:
    """Return the circles of `after`, each from its member that stands first, and on to what that comes after."""
    seen: set[str] = set()
    found = []
    for fact in facts:
        trail: dict[str, None] = {}
        at = fact.id
        while at in here and at not in seen:
            seen.add(at)
            trail[at] = None
            at = here[at].after
        if at in trail:
            names = list(trail)
            found.append(names[names.index(at) :])
    order = {fact.id: number for number, fact in enumerate(facts)}
    return [_from_first(circle, order) for circle in found]


def _from_first(circle: list[str], order: Mapping[str, int]) -> list[str]:
    start = circle.index(min(circle, key=order.__getitem__))
    return circle[start:] + circle[:start]


def _walk(followers: dict[str, list[Fact]]) -> Iterator[Fact]:
    stack = list(reversed(followers.get("", [])))
    while stack:
        fact = stack.pop()
        yield fact
        stack += reversed(followers.get(fact.id, []))
