"""What the ids of a base are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.report.marks import code, plain
from tui.model.edtf import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.exchange.outgoing import Outgoing, Record


class Names:
    """The entries that leave, by id."""

    def __init__(self, going: Outgoing) -> None:
        self.issues, self.actors, self.sources = (going.by_id(kind) for kind in ("issue", "actor", "source"))

    def issue(self, name: str) -> str:
        """Return an issue's title."""
        return plain(self.issues.get(name, {}).get("title") or name)

    def actor(self, name: str) -> str:
        """Return an actor's name; a speaker may be anybody, called as the base does."""
        return plain(self.actors.get(name, {}).get("name") or name)

    def source(self, name: str) -> Record:
        """Return a source; one that is not there has nothing but its id."""
        return self.sources.get(name) or {"id": name, "called": name}


def codes(names: Iterable[str]) -> str:
    """Return ids as code, separated by commas."""
    return ", ".join(map(code, names))


def day(text: str) -> str:
    """Return a date in words."""
    return parse(text).label if text else ""
