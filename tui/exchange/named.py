"""Ids for what other people's files call by a name: an entry for each, the same for the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from tui.model.titles import host
from tui.store.values import identified

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.exchange.incoming import Incoming

_TITLES = {"issue": "title", "actor": "name"}
_ADDRESS = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)


class Named:
    """The entries one file names."""

    def __init__(self, incoming: Incoming) -> None:
        self.incoming = incoming
        self.known: dict[tuple[str, ...], str] = {}

    def entry(self, kind: str, words: str, line: int) -> str:
        """Return the id of an issue or actor; what is an id already stays one."""
        return self._once((kind, words), kind, {_TITLES[kind]: words}, line, words if identified(words) else "")

    def source(self, words: str, url: str, line: int, more: Mapping[str, Any] | None = None) -> str:
        """Return the id of a source called by id, title, address or two of these; `more` is what else is known."""
        if not url and _ADDRESS.fullmatch(words):
            words, url = "", words
        values: dict[str, Any] = {"title": words, "url": url}
        if url and not _ADDRESS.fullmatch(url):
            self.incoming.miss(line, f"'{url}' is no web address: it is kept as the source's note", lost=False)
            values = {"title": words, "note": url}
        name = words if identified(words) else ""
        if name:
            del values["title"]
        elif not words:
            name = self.incoming.name("source", f"{host(url)} {urlsplit(url).path.rpartition('/')[2]}")
        return self._once(("source", words, url), "source", {**values, **(more or {})}, line, name)

    def _once(self, key: tuple[str, ...], kind: str, values: dict[str, Any], line: int, name: str) -> str:
        if key not in self.known:
            if not name or name in self.incoming.taken.get(kind, ()):
                name = self.incoming.name(kind, name or next(filter(None, values.values()), ""))
            self.known[key] = name
            self.incoming.add(kind, {"id": name, **values}, line)
        return self.known[key]

    def fact(self, given: str, text: str, line: int) -> str:
        """Return a fact's id: the one given where it is one and nobody else's, else one made of it or of the text."""
        if identified(given) and given not in self.incoming.taken.get("fact", ()):
            return given
        found = self.incoming.name("fact", given or text)
        if given:
            why = "is another row's" if identified(given) else "is no id"
            self.incoming.miss(line, f"the id '{given}' {why}: this fact is called '{found}'", lost=False)
        return found
