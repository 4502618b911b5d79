"""Cut a TOML file at its top-level headers, so that each piece is read, blamed and cached alone.

Strings and comments are swallowed whole before a header is looked for. A header is known by its bare name, which no
TOML value may begin with: so an array left open costs its own piece only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = r"[A-Za-z_][A-Za-z0-9_-]*"
_TOKEN = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:[^"\\\n]|\\[^\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    rf"|^[ \t]*\[\[?[ \t]*(?!(?:true|false|inf|nan)\b)(?P<name>{_NAME})(?P<rest>[^\]\n]*\]\]?)",
    re.DOTALL | re.MULTILINE,
)
_NAIVE = re.compile(r"^[ \t]*\[\[(?:fact|source|issue|actor|question|view)\]\][ \t]*(?:#[^\n]*)?$", re.MULTILINE)


class Piece(NamedTuple):
    """A run of whole lines: its first header's root name ('' before any header), first line, and text."""

    name: str
    line: int
    text: str


def pieces(text: str) -> Iterator[Piece]:
    """Cut `text`; the pieces' texts joined are `text` again."""
    name, start, line = "", 0, 1
    for found in _headers(text, name):
        at = found.start()
        if at > start:
            yield Piece(name, line, text[start:at])
            line += text.count("\n", start, at)
        name, start = found["name"], at
    if start < len(text):
        yield Piece(name, line, text[start:])


def _headers(text: str, name: str) -> Iterator[re.Match[str]]:
    """Find where a new entry begins: sub-tables such as [[fact.cite]] stay with the entry before them."""
    for found in _TOKEN.finditer(text):
        if found["name"] is None:
            continue
        inner = found["rest"].lstrip(" \t").startswith(".")
        if not (inner and found["name"] == name):
            name = found["name"]
            yield found


def resplit(piece: Piece) -> list[Piece]:
    """Cut a piece that cannot be read at every line that looks like a header: a string left open hides some."""
    cuts = [found.start() for found in _NAIVE.finditer(piece.text) if found.start() > 0]
    if not cuts:
        return []
    parts, line = [], piece.line
    for start, end in zip([0, *cuts], [*cuts, len(piece.text)], strict=True):
        text = piece.text[start:end]
        named = re.match(rf"[ \t]*\[\[?[ \t]*({_NAME})", text)
        parts.append(Piece(named[1] if named else piece.name, line, text))
        line += text.count("\n")
    return parts


def locate(text: str, key: str, nth: int | None = None) -> tuple[int, int]:
    """Return line and column, from 0, of `key` in a piece; of the nth [[fact.cite]] table where `nth` is given.

    A key that is not there stands at the table's header.
    """
    start = 0 if nth is None else _nth_table(text, nth)
    wanted = re.compile(rf"^([ \t]*)(?:{re.escape(key)}|[\"']{re.escape(key)}[\"'])[ \t]*[=.]", re.MULTILINE)
    for found in wanted.finditer(text, start):
        if not _inside_string(text, found.end(1)):
            start = found.end(1)
            break
    return text.count("\n", 0, start), start - (text.rfind("\n", 0, start) + 1)


def _nth_table(text: str, nth: int) -> int:
    starts = [found.start() for found in _TOKEN.finditer(text) if found["name"] and "." in found["rest"]]
    return starts[nth] if nth < len(starts) else 0


def value_column(text: str, line: int, column: int) -> int:
    """Return how far behind a key, at `line` and `column` from 0, its value begins, within quotes."""
    found = re.match(r"[^=]*=[ \t]*(?:\"\"\"|\'\'\'|[\"\'])?", text.split("\n")[line][column:])
    return found.end() if found else 0


def _inside_string(text: str, at: int) -> bool:
    for found in _TOKEN.finditer(text):
        if found.start() >= at:
            return False
        if found["name"] is None and at < found.end():
            return True
    return False
