"""A source as it is cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.titles import in_order, sort

if TYPE_CHECKING:
    from typing import Any

    Record = dict[str, Any]


def authors(source: Record) -> list[str]:
    """Return who wrote a source, given names first."""
    return [in_order(name) for name in source.get("author") or ()]


def titled(source: Record) -> str:
    """Return the title in quotation marks; what has none is called by what it is."""
    title = source.get("title")
    return f"“{title}”" if title else sort(source.get("type") or "")


def place(source: Record) -> list[str]:
    """Return container, publisher and date, those there are."""
    return [str(part) for part in (source.get("container"), source.get("publisher"), source.get("label")) if part]


def citation(source: Record, locator: str = "") -> str:
    """Return a whole citation in one line, its address at the end."""
    said = ", ".join(filter(None, [*authors(source), titled(source), *place(source), locator]))
    url = source.get("url")
    accessed = source.get("accessed")
    tail = f". {url}" + (f" (accessed {accessed})" if accessed else "") if url else "."
    return said + tail
