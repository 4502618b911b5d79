"""Why a fact stands as it does: the origins counted, and the facts that bear on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.output.naming import RULES, counted
from tui.printing.lines import Line, Part, flow, indented

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.printing.dossier import Dossier
    from tui.printing.page import Page

_BEARING = {
    "supported_by": ("supports it", "support it"),
    "contradicted_by": ("contradicts it", "contradict it"),
    "qualified_by": ("qualifies it, which changes no standing", "qualify it, which changes no standing"),
}


def reasons(page: Page, dossier: Dossier, width: int) -> Iterator[Line]:
    """Yield the rule that holds, every origin with the sources that go back to it, and the facts that bear on it."""
    fact = dossier.fact
    yield from page.text(RULES[fact["standing"]], width)
    for origin in fact["origins"]:
        yield from _origin(page, dossier, origin, width)
    for key, (one, more) in _BEARING.items():
        if fact[key]:
            words = f"{counted(len(fact[key]), 'fact')} {one if len(fact[key]) == 1 else more}: "
            yield from flow([page.part(words), Part(", ".join(fact[key]), "muted")], width)


def _origin(page: Page, dossier: Dossier, origin: str, width: int) -> Iterator[Line]:
    """Yield an origin's name and the fact's own sources that go back to it, copies with what they copy."""
    sources = dossier.sources
    own = [sources[name] for name in dossier.fact["sources"] if sources[name].get("root", name) == origin]
    where = (own[0] if own else sources[origin]).get("container") or sources[origin]["called"]
    copies = {source["id"]: f", a copy of {source['origin']}" for source in own if source.get("origin")}
    told = "; ".join(f"{source['id']}{copies.get(source['id'], '')}" for source in own)
    yield from flow([page.part("origin  ", "muted"), Part(where), Part(f"  {told}" if told else "", "muted")], width)
    if not own:
        yield from indented(page.text("through a fact that supports it", width - 2, "muted"), 2)
