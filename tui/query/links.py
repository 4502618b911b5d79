"""The address of what a citation quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.evidence.fragments import link
from tui.evidence.passages import PassageError, from_quote

if TYPE_CHECKING:
    from tui.query.entries import Record


def passage(source: Record, cite: Record) -> str:
    """Return the link at the passage a citation quotes, or at its source where it quotes nothing, or ''."""
    url = str(source.get("url") or source.get("archive") or "")
    if not url or not cite.get("quote"):
        return url
    try:
        return link(url, from_quote(cite["quote"], cite.get("prefix", ""), cite.get("suffix", "")))
    except PassageError:
        return url
