"""How many colours a terminal shows, and a theme cut to that."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from tui.theme.library import load_shipped
from tui.theme.roles import Role, Theme
from tui.theme.xterm import fitted

if TYPE_CHECKING:
    from collections.abc import Mapping

TRUECOLOR, EIGHT_BIT, SIXTEEN, NONE = "truecolor", "256", "16", "none"


def depth(environ: Mapping[str, str]) -> str:
    """Return what a terminal with this environment shows; an empty NO_COLOR does not count (no-color.org)."""
    term = environ.get("TERM", "").strip().lower()
    if environ.get("NO_COLOR") or term in ("dumb", "unknown"):
        return NONE
    if environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return TRUECOLOR
    return EIGHT_BIT if term.endswith(("256color", "kitty")) else SIXTEEN


@lru_cache(maxsize=32)
def at(theme: Theme, depth: str) -> Theme:
    """Return the theme for a depth: as it is, in xterm's colours, in ANSI names, or without any colour.

    Without colour every theme has `mono`'s attributes: they carry what colour did.
    """
    if depth == EIGHT_BIT:
        return replace(theme, roles=MappingProxyType(fitted(theme.roles)), depth=depth)
    if depth == SIXTEEN:
        return replace(theme, roles=theme.sixteen, depth=depth)
    if depth == NONE:
        mono = load_shipped("mono").sixteen
        bare = {role: Role(attributes=mono[role].attributes) for role in mono}
        return replace(theme, roles=MappingProxyType(bare), depth=depth)
    return replace(theme, depth=depth)
