"""Coverage of a source: a row a sentence, with the facts that account for it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tui.evidence.coverage import Coverage, Quoted
from tui.evidence.coverage import coverage as covered
from tui.evidence.folding import Folded, fold
from tui.evidence.nearest import nearest
from tui.evidence.passages import PassageError, from_quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.query.entries import Record
    from tui.store.index import Index

FIELDS = ("number", "paragraph", "line", "covered", "facts", "text")
_EXCERPT = 60  # characters of a sentence that are enough to find it


def coverage(index: Index, source: str, text: str) -> Coverage:
    """Return what the facts of a source account for in its text."""
    return covered(text, (Quoted(*quoted) for quoted in _quotes(index, source) if quoted[1]))


def unquoted(index: Index, source: str) -> list[str]:
    """Return the facts that cite a source and quote nothing of it: they can account for no sentence."""
    quoted = {fact for fact, quote, _, _ in _quotes(index, source) if quote}
    return [fact for fact in dict.fromkeys(fact for fact, *_ in _quotes(index, source)) if fact not in quoted]


def rows(found: Coverage) -> list[Record]:
    """Return the sentences; `text` is the beginning of each, `start` and `end` where it stands, in characters."""
    return [
        {
            **sentence._asdict(),
            "covered": bool(sentence.facts),
            "text": excerpt(found.text[sentence.start : sentence.end]),
        }
        for sentence in found.sentences
    ]


def missing(found: Coverage) -> list[Record]:
    """Return the quotes that do not stand in the text, each with what comes closest to it, '' for nothing."""
    folded = fold(found.text) if found.lost else None
    return [{"fact": quoted.fact, "quote": quoted.quote, "nearest": _nearest(quoted, folded)} for quoted in found.lost]


def _nearest(quoted: Quoted, folded: Folded | None) -> str:
    try:
        passage = from_quote(quoted.quote, quoted.prefix, quoted.suffix)
    except PassageError:
        return ""
    found = nearest(passage, folded) if folded else None
    return found.excerpt if found else ""


def excerpt(text: str) -> str:
    """Return the beginning of a text, cut between words."""
    words = " ".join(text.split())
    return words if len(words) <= _EXCERPT else f"{words[:_EXCERPT].rpartition(' ')[0] or words[:_EXCERPT]} …"


def _quotes(index: Index, source: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield fact, quote, prefix and suffix of every citation of a source, in the order of the chronology."""
    rows = index.db.execute(
        "SELECT fact.id, record.json FROM fact JOIN record ON record.row = fact.row"
        " WHERE instr(',' || fact.sources || ',', ',' || ? || ',') ORDER BY fact.row",
        (source,),
    )
    for name, text in rows:
        for cite in json.loads(text)["cites"]:
            if cite["source"] == source:
                yield name, cite.get("quote", ""), cite.get("prefix", ""), cite.get("suffix", "")
