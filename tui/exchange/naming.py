"""Entries that another program names by a title or an address only: one each, with an id of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.exchange.incoming import Incoming

_ADDRESS = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)
_ID = re.compile(r"\w[\w.-]{0,79}")


class Naming:
    """The ids of entries by what another program calls them; an entry is added where it is first named."""

    def __init__(self, incoming: Incoming) -> None:
        self.incoming = incoming
        self.known = {
            (item.kind, value): str(item.values["id"])
            for item in incoming.items
            for value in (item.values.get("title"), item.values.get("name"), item.values.get("url"))
            if value and "id" in item.values
        }

    def entry(self, kind: str, key: str, value: str, line: int, **more: str) -> str:
        """Return the id of the entry whose `key` is this value."""
        if (kind, value) not in self.known:
            name = self.incoming.name(kind, value.partition("://")[2] or value)
            self.incoming.add(kind, {"id": name, key: value, **{key: said for key, said in more.items() if said}}, line)
            self.known[kind, value] = name
        return self.known[kind, value]

    def free(self, kind: str, name: str) -> str:
        """Return a name that is an id and not taken; '' for another, which is then made of title or text."""
        return name if _ID.fullmatch(name) and name not in self.incoming.taken.get(kind, ()) else ""


def address(text: str) -> str:
    """Return a web address, '' for anything else."""
    return text if _ADDRESS.fullmatch(text) else ""
