"""The quotes of a base by the source they are taken from, each looked for in that source's text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from tui.evidence.matching import find_first
from tui.evidence.nearest import nearest
from tui.evidence.passages import PassageError, from_quote

if TYPE_CHECKING:
    from collections.abc import Collection

    from tui.evidence.folding import Folded
    from tui.store.index import Index


class Cited(NamedTuple):
    """A citation with a quote: of which fact, the how-manieth there (from 0), and where the fact stands."""

    source: str
    fact: str
    nth: int
    quote: str
    prefix: str
    suffix: str
    file: str
    line: int


class Proof(NamedTuple):
    """Whether a quote stands in its source's text; else why not, and what comes nearest ('' for nothing)."""

    cited: Cited
    found: bool
    reason: str = ""
    nearest: str = ""
    likeness: float = 0.0

    @property
    def message(self) -> str:
        """What is wrong, in words; '' where nothing is."""
        if self.found:
            return ""
        near = f"; nearest: “{self.nearest}”" if self.nearest else ""
        return f"the quote “{self.cited.quote}” {self.reason}{near}"


def cited(index: Index, sources: Collection[str]) -> dict[str, list[Cited]]:
    """Return the quotes of each of these sources, in the order of the chronology."""
    found: dict[str, list[Cited]] = {name: [] for name in sources}
    if not found:
        return found
    files = index.files
    rows = index.db.execute(
        "SELECT record.json, fact.file, fact.line FROM fact JOIN record ON record.row = fact.row ORDER BY fact.row"
    )
    for text, file, line in rows:
        fact = json.loads(text)
        for nth, cite in enumerate(fact["cites"]):
            if cite["source"] in found and cite.get("quote"):
                context = cite.get("prefix", ""), cite.get("suffix", "")
                entry = Cited(cite["source"], fact["id"], nth, cite["quote"], *context, files[file], line)
                found[entry.source].append(entry)
    return found


def proved(cited: Cited, text: Folded) -> Proof:
    """Look for a quote in a folded text."""
    try:
        passage = from_quote(cited.quote, cited.prefix, cited.suffix)
    except PassageError:
        return Proof(cited, False, "has no words")
    if find_first(passage, text):
        return Proof(cited, True)
    if find_first(from_quote(cited.quote), text):
        return Proof(cited, False, "stands in the saved copy, but not between its prefix and its suffix")
    near = nearest(passage, text)
    if near is None:
        return Proof(cited, False, "does not stand in the saved copy, nor anything like it")
    return Proof(cited, False, "does not stand in the saved copy", near.excerpt, round(near.ratio, 3))
