"""Figures and bars, as cells of a row and as lines of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.document import Document
from tui.app.text import Span

if TYPE_CHECKING:
    from tui.app.base import Base

_WORD, _FIGURE, _BAR = 16, 4, 20


def number(count: int, role: str = "text") -> Span:
    """Return a count as a cell; none is nothing to look at."""
    return Span(str(count), role) if count else Span(".", "muted")


def bar(base: Base, count: int, most: int, cells: int) -> Span:
    """Return a bar of at most so many cells; the smallest count that is one has a cell."""
    return Span(base.signs.bar * (max(round(cells * count / most), 1) if count else 0), "bar")


def tally(document: Document, word: Span, count: int, most: int) -> None:
    """Add a line with a word, its count and a bar."""
    name = Span(word.text.ljust(_WORD), word.role if count else "muted")
    rest = max(round(_BAR * count / most), 1) if count else 0
    document.line(
        name, Span(f"{count:>{_FIGURE}}  ", "text" if count else "muted"), Span(document.signs.bar * rest, "bar")
    )


def empty(base: Base, what: str, fix: str) -> Document:
    """Return what stands in a pane of a base that has nothing for it."""
    document = Document(base.signs)
    document.line(document.span(f"No {what}", "title"))
    document.gap()
    document.line(document.span(fix, "muted"))
    return document
