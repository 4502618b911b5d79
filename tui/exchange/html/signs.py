"""Kinds, standings and outcomes: each a word with its sign, never a colour alone."""

from __future__ import annotations

from tui.theme.signs import KINDS, OUTCOMES, STANDINGS


def kind(word: str) -> str:
    """Return a kind."""
    return _signed(KINDS[word], word, f"kind-{word}")


def standing(word: str) -> str:
    """Return a standing."""
    return _signed(STANDINGS[word], word, f"standing-{word.removesuffix('-source')}")


def outcome(word: str) -> str:
    """Return what became of a forecast."""
    return _signed(OUTCOMES[word], word, f"outcome-{word}")


def _signed(sign: str, word: str, of: str) -> str:
    return f'<span class="{of}"><span class="sign" aria-hidden="true">{sign}</span> {word}</span>'
