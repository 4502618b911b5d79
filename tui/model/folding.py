"""Text folded for comparison: case, accents and runs of space do not count."""

from __future__ import annotations


def fold(text: str) -> str:
    """Fold case, accents and runs of space, as the full-text search does."""
    if not text.isascii():
        from unicodedata import combining, normalize  # noqa: PLC0415  (most names are ASCII)

        text = "".join(sign for sign in normalize("NFKD", text.casefold()) if not combining(sign))
    return " ".join(text.casefold().split())
