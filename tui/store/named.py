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

_HEADER = re.compile(r"^[ \t]*\[\[?[ \t]*[A-Za-z_][A-Za-z0-9_-]*[ \t]*\]", re.MULTILINE)  # no [[fact.cite]]


def named(text: str, name: str) -> dict[str, Entry | None]:
    """Return the entries that have an id, by kind; None for one that stands there but cannot be read."""
    found: dict[str, Entry | None] = {}
    for piece in _pieces(text, name):
        if piece.name in TABLES and _may_hold(piece.text, name):
            for kind, entry in _of_piece(piece, name):
                found.setdefault(kind, entry)
    return found


def _pieces(text: str, name: str) -> Iterator[Piece]:
    """Yield the pieces the id may stand in.

    Where no string goes over several lines and none has an escape, a line tells by itself whether it is a header:
    the rest, most of the time of a large base, need not be cut.
    """
    if not _may_hold(text, name):
        return
    if any(sign in text for sign in ('"""', "'''", "\\u", "\\U")):
        yield from pieces(text)
        return
    end = 0
    for found in _line(name).finditer(text):
        if found.start() >= end:
            below = _HEADER.search(text, found.end())
            end = below.start() if below else len(text)
            yield from pieces(text[_header_above(text, found.start()) : end])


def _line(name: str) -> re.Pattern[str]:
    return re.compile(rf"""^[ \t]*["']?id["']?[ \t]*=[ \t]*["']{re.escape(name)}["']""", re.MULTILINE)


def _header_above(text: str, at: int) -> int:
    """Return where the nearest header above begins; 0 where there is none."""
    while at > 0:
        at = text.rfind("\n", 0, at - 1) + 1
        if _HEADER.match(text, at):
            return at
    return 0


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
        if not parts and _line(name).search(piece.text):
            yield piece.name, None
        return
    items: list[Any] = held if isinstance(held, list) else [held]
    for item in items:
        if isinstance(item, dict) and item.get("id") == name:
            yield piece.name, Decoder("", 0, piece).decode(item)
