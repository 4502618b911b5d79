"""Independence of sources: a copy counts as what it copies, one container counts once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.model.entries import Source


def root(source: str, sources: Mapping[str, Source]) -> str:
    """Follow `origin` to the source that copies nothing; a circle ends where it closes."""
    seen: list[str] = []
    while source in sources and sources[source].origin and source not in seen:
        seen.append(source)
        source = sources[source].origin
    return min(seen[seen.index(source) :]) if source in seen else source


def origins(sources: Mapping[str, Source]) -> dict[str, str]:
    """Return each source's origin, as a name that is the same for all that are not independent of each other.

    Two roots with one container (case and spaces folded) are one origin, named by the first of them.
    """
    first: dict[str, str] = {}
    found = {}
    for name in sources:
        top = root(name, sources)
        container = " ".join(sources[top].container.casefold().split()) if top in sources else ""
        found[name] = first.setdefault(container, top) if container else top
    return found
