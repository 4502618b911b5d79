"""The chain of attribution, drawn from the top down: who said it, to whom, through what, printed where."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.titles import in_order
from tui.output.naming import RELIABILITY, by_line, chains, quoted
from tui.printing.lines import EMPTY, Line, Part, flow, joined, packed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.printing.dossier import Dossier
    from tui.printing.page import Page
    from tui.query.entries import Record


class Link(NamedTuple):
    """One link of a chain: its sign, its name, and what is told of it."""

    sign: str
    name: Line
    told: list[Line]


class Chain:
    """Draws the chains of one fact; citations that differ in their quotes only share one."""

    def __init__(self, page: Page, dossier: Dossier, width: int, *, urls: bool) -> None:
        self.page, self.dossier, self.width, self.urls = page, dossier, width, urls or not page.links

    def lines(self) -> Iterator[Line]:
        """Yield every chain, an empty line between two."""
        found = chains(self.dossier.fact["cites"])
        if not found:
            yield from self.page.text("no source is named", self.width, "standing-unsourced")
        for number, cites in enumerate(found):
            if number:
                yield EMPTY
            yield from self._chain(cites)

    def _chain(self, cites: list[Record]) -> Iterator[Line]:
        first = cites[0]
        links = [self._speaker(first), *map(self._hop, first.get("via", ())), self._print(first, cites)]
        for number, link in enumerate(links):
            spine = "  " if number == len(links) - 1 else "│ "
            lines = flow(link.name, self.width - 2)
            for at, line in enumerate([*lines, *link.told]):
                yield [self.page.part(spine if at else f"{link.sign} ", "border"), *line]

    def _speaker(self, cite: Record) -> Link:
        said_by, names = str(cite.get("said_by", "")), self.dossier.names
        authors = self._source(cite["source"]).get("author", ())
        if said_by:
            name = [Part(names.get(said_by, said_by), "title")]
        elif authors:
            name = [Part(", ".join(map(in_order, authors)), "title"), self.page.part(", the author", "muted")]
        else:
            name = [self.page.part("who says so is not named", "muted")]
        to = cite.get("said_to", "")
        told = [f"to {names.get(to, to)}" if to else "", cite["said_label"]]
        words = ", ".join(filter(None, told))
        return Link("┌", name, flow([Part(words, "muted")], self.width - 2) if words else [])

    def _hop(self, name: str) -> Link:
        source = self._source(name)
        return Link("├", [Part(source["called"])], list(self._described(source, author_too=True)))

    def _print(self, first: Record, cites: list[Record]) -> Link:
        if not first["source"]:
            return Link(
                "└", [self.page.part("no source is named", "standing-unsourced")], list(self._quotes(cites, {}))
            )
        source = self._source(first["source"])
        name = [self.page.part(source["called"], "", source.get("url", ""))]
        told = [*self._described(source, author_too=bool(first.get("said_by"))), *self._quotes(cites, source)]
        return Link("└", name, told)

    def _described(self, source: Record, *, author_too: bool) -> Iterator[Line]:
        """Yield author, container, date and id of a source, then how reliable it is and what it copies."""
        facts = ["there is no such source in the base"]
        if not source.get("unknown"):
            facts = [*by_line(source, author_too=author_too), source["id"]]
        yield from packed([Part(fact, "muted") for fact in facts], self.page.dot, self.width - 2)
        code, origin = source.get("reliability", ""), source.get("origin", "")
        told = [
            self.page.part(f"reliability {code}, {RELIABILITY[code]}" if code else "", "muted"),
            self.page.part(f"copies {origin}" if origin else "", "warning"),
            self.page.part("archived", "muted", source.get("archive", "")) if self._archived(source) else Part(""),
        ]
        yield from packed(told, self.page.dot, self.width - 2)
        if self.urls and source.get("archive") and source.get("url"):
            yield [Part(source["archive"], "link")]

    def _archived(self, source: Record) -> bool:
        return bool(source.get("archive")) and not self.urls

    def _quotes(self, cites: list[Record], source: Record) -> Iterator[Line]:
        """Yield each passage: where it stands, in its marks, with the link at it."""
        lang = source.get("lang") or self.dossier.lang
        urls: list[str] = []
        for cite in cites:
            link = cite["link"]
            marked = quoted(cite["quote"], lang) if cite.get("quote") else ""
            passage = [Part(cite.get("locator", ""), "muted"), self.page.part(marked, "quote", link)]
            yield from flow(joined(passage, Part("  ")), self.width - 2)
            if cite["checked_label"]:
                checked = f"compared with the source {cite['checked_label']}"
                yield from self.page.text(checked, self.width - 2, "muted")
            if self.urls and link and link not in urls:
                urls.append(link)
                yield [Part(link, "link")]

    def _source(self, name: str) -> Record:
        return self.dossier.sources.get(name, {"id": name})
