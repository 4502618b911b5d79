"""Impact of a source: a row for each fact that would not stand as it does without it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.evidence.impact import copies as copying
from tui.evidence.impact import impact as falls
from tui.evidence.impact import without
from tui.evidence.rivals import rivals
from tui.query.values import facts, sources

if TYPE_CHECKING:
    from tui.query.entries import Record
    from tui.store.index import Index

FIELDS = ("id", "effect", "before", "after", "kind", "date", "text", "sources", "rivals")


def impact(index: Index, source: str, *, copies: bool = False) -> list[Record]:
    """Return what changes if a source fell, and with `copies` all that copy it; `sources` are those left."""
    known, held = sources(index), facts(index)
    fallen = {source, *(copying(source, known) if copies else ())}
    left = {fact.id: fact for fact in without(held, fallen)}
    others = rivals(held)
    return [
        {
            "id": fall.fact,
            "effect": fall.effect,
            "before": fall.before,
            "after": fall.after,
            "kind": left[fall.fact].kind,
            "date": left[fall.fact].date,
            "text": left[fall.fact].text,
            "sources": list(dict.fromkeys(cite.source for cite in left[fall.fact].cites if cite.source)),
            "rivals": others.get(fall.fact, ()),
        }
        for fall in falls(held, known, fallen)
    ]


def copies(index: Index, source: str) -> dict[str, int]:
    """Return the sources that copy a source, with how many facts cite each."""
    cited = Counter(name for fact in facts(index) for name in {cite.source for cite in fact.cites})
    return {name: cited[name] for name in copying(source, sources(index))}


def passed_on(index: Index, source: str) -> list[str]:
    """Return the facts that came through a source on the way to another: what they stand on is not taken away."""
    return [fact.id for fact in facts(index) if any(source in cite.via for cite in fact.cites)]
