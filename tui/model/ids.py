"""Ids made from words, for entries that come without one."""

from __future__ import annotations

import re
import unicodedata

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container

WORDS, SIGNS = 6, 60


def made(words: str, taken: Container[str], otherwise: str) -> str:
    """Return an id that says what the words say and is not taken: `aldermoor-bridge`, `aldermoor-bridge-2`."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    stem = "-".join(re.findall(r"[a-z0-9]+", plain)[:WORDS])[:SIGNS].strip("-") or otherwise
    number, found = 1, stem
    while found in taken:
        number += 1
        found = f"{stem}-{number}"
    return found
