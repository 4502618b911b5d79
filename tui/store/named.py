"""One entry out of a file's text, by its id, without reading the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import tomli

from tui.model.fields import TABLES
from tui.store.decode import Decoder
from tui.store.pieces import pieces, resplit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.store.decode import Entry
    from tui.store.pieces import Piece


def named(text: str, name: str) -> dict[str, Entry | None]:
    """Return the entries that have an id, by kind; None for one that stands there but cannot be read."""
    if not _may_hold(text, name):
        return {}
    found: dict[str, Entry | None] = {}
    for piece in pieces(text):
        if piece.name in TABLES and _may_hold(piece.text, name):
            for kind, entry in _of_piece(piece, name):
                found.setdefault(kind, entry)
    return found


def _may_hold(text: str, name: str) -> bool:
    """Return whether the name may stand in a text: as it is, or behind an escape."""
    return name in text or "\\u" in text or "\\U" in text


def _of_piece(piece: Piece, name: str) -> Iterator[tuple[str, Entry | None]]:
    try:
        held = tomli.loads(piece.text).get(piece.name)
    except (tomli.TOMLDecodeError, RecursionError, ValueError):
        parts = resplit(piece)
        for part in parts:
            yield from _of_piece(part, name)
        if not parts and re.search(rf"""^[ \t]*id[ \t]*=[ \t]*["']{re.escape(name)}["']""", piece.text, re.MULTILINE):
            yield piece.name, None
        return
    items: list[Any] = held if isinstance(held, list) else [held]
    for item in items:
        if isinstance(item, dict) and item.get("id") == name:
            yield piece.name, Decoder("", 0, piece).decode(item)
