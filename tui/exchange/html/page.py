"""What every part of the page asks: entries by id, which facts are on it, the language of the base."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.html.escape import element, jump, text
from tui.model.edtf import parse
from tui.output.relations import fact_text
from tui.query.facets import counts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.exchange.outgoing import Outgoing, Record


class Page:
    """One page: `lang` is the language of the base's words where it is not that of the page's own, English."""

    def __init__(self, going: Outgoing) -> None:
        self.going, self.results, self.index = going, going.results, going.results.index
        self.head = going.head
        self.issues, self.actors = going.by_id("issue"), going.by_id("actor")
        self.sources, self.questions = going.by_id("source"), going.by_id("question")
        self.here = set(self.results.ids())
        self.counts = counts(self.results)
        lang = str(self.head["lang"])
        self.lang = "" if lang.lower().partition("-")[0] in ("", "en") else lang

    def entry(self, kind: str, name: str, of: str = "") -> str:
        """Return an issue's or an actor's name as a link to its place in the page, or a name that has none."""
        held = (self.issues if kind == "issue" else self.actors).get(name)
        inner = element("span", str(held.get("title") or held.get("name")) if held else name, of, self.lang)
        return f'<a href="{jump(kind, name)}">{inner}</a>' if held else inner

    def fact(self, name: str, words: str) -> str:
        """Return a fact's text as a link to it, or as text that says that the fact is not on this page."""
        inner = element("span", words, lang=self.lang)
        if name in self.here:
            return f'<a href="{jump("fact", name)}">{inner}</a>'
        return f'{inner} <span class="muted">({text(name)}, not on this page)</span>'

    def words(self, name: str) -> str:
        """Return the text of any fact of the base."""
        return fact_text(self.index, name)

    def count(self, kind: str, name: str) -> int:
        """Return how many facts of the page have a value."""
        return self.counts[kind][name] if kind in self.counts else 0


def label(date: str) -> str:
    """Return a date in words."""
    return parse(date).label if date else ""


def dotted(parts: Iterable[str]) -> str:
    """Return pieces of HTML with dots between them, empty ones left out."""
    return ' <span class="dot" aria-hidden="true">·</span> '.join(filter(None, parts))


def kept_back(record: Record, key: str = "confidential") -> str:
    """Return the mark of what is confidential, where an entry or its note is."""
    return '<span class="confidential">confidential</span>' if record.get(key) else ""


def note(page: Page, record: Record) -> str:
    """Return an entry's note, paragraph by paragraph."""
    mark = kept_back(record, "note_confidential")
    found = [element("span", part, "s", page.lang) for part in str(record["note"]).split("\n\n") if part.strip()]
    return "".join(f'<p class="note">{mark if not at else ""} {part}</p>' for at, part in enumerate(found))
