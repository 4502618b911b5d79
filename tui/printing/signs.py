"""Roles and textures of kinds, standings and outcomes, and text made to fit a terminal's encoding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.words import OUTCOMES as OUTCOME_WORDS
from tui.model.words import STANDINGS as STANDING_WORDS
from tui.theme.signs import KINDS, OUTCOMES, PLAIN, STANDINGS

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["KINDS", "OUTCOMES", "OUTCOME_ROLES", "STANDINGS", "STANDING_ROLES", "TEXTURES", "encodable", "kind_role"]

# Shares of one bar where there is no colour to tell them apart.
TEXTURES = {
    "corroborated": "█", "single-source": "▓", "unsourced": "░", "disputed": "▚",
    "yes": "█", "partly": "▓", "no": "▚", "void": "─", "open": "░", "overdue": "▒",
}  # fmt: skip


def kind_role(kind: str) -> str:
    """Return the theme's role of a kind."""
    return f"kind-{kind}"


STANDING_ROLES = {word: f"standing-{word.removesuffix('-source')}" for word in STANDING_WORDS}
OUTCOME_ROLES = {word: f"outcome-{word}" for word in OUTCOME_WORDS}


def encodable(encoding: str) -> Callable[[str], str]:
    """Return a function that makes text fit an encoding: what it lacks becomes a plain sign, at last `?`."""
    if encoding.lower().replace("-", "").startswith("utf"):
        return lambda text: text

    def sign(one: str) -> str:
        try:
            one.encode(encoding)
        except (UnicodeEncodeError, LookupError):
            return PLAIN.get(one, "?")
        return one

    return lambda text: text if text.isascii() else "".join(map(sign, text))
