"""The facets of a fact: (field, value) pairs that the index keeps as one token each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.entries import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.evidence.standing import Standing
    from tui.model.entries import Issue
    from tui.model.fact import Citation, Fact
    from tui.store.load import Loaded

_UNKNOWN = Source("")


def ancestry(issue: str, issues: Mapping[str, Issue]) -> list[str]:
    """Return an issue and its parents, nearest first; a circle ends where it closes."""
    path: list[str] = []
    while issue in issues and issue not in path:
        path.append(issue)
        issue = issues[issue].parent
    return path


class Facets:
    """Finds the facets of facts in one base."""

    def __init__(self, loaded: Loaded, origins: Mapping[str, str]) -> None:
        self.issues: dict[str, Issue] = {issue.id: issue for issue in loaded.entries["issue"]}
        self.sources: dict[str, Source] = {source.id: source for source in loaded.entries["source"]}
        self.actors = {actor.id for actor in loaded.entries["actor"]}
        self.origins = origins

    def of(self, fact: Fact, standing: Standing) -> Iterator[tuple[str, str]]:
        """Yield the (field, value) pairs of a fact; a pair may come twice."""
        yield "kind", fact.kind
        yield "importance", fact.importance
        yield "standing", standing.name
        for issue in fact.issues:
            yield from (("issue", name) for name in ancestry(issue, self.issues) or [issue])
        yield from (("actor", name) for name in fact.actors)
        yield from (("tag", name) for name in fact.tags)
        yield from (("answers", name) for name in fact.answers)
        if fact.hedge:
            yield "hedge", fact.hedge
        for cite in fact.cites:
            yield from self._of_citation(cite)
        yield from (("has", name) for name in self._has(fact, standing))

    def _of_citation(self, cite: Citation) -> Iterator[tuple[str, str]]:
        if cite.source:
            yield "source", cite.source
            yield "origin", self.origins.get(cite.source, cite.source)
        yield from (("via", name) for name in cite.via)
        yield from (("said", name) for name in self.speakers(cite))
        yield from (("actor", name) for name in (cite.said_by, cite.said_to) if name in self.actors)
        source = self.sources.get(cite.source)
        if source is not None and source.reliability:
            yield "reliability", source.reliability

    def speakers(self, cite: Citation) -> tuple[str, ...]:
        """Return who asserts a citation: the speaker named, else the source's authors."""
        if cite.said_by:
            return (cite.said_by,)
        source = self.sources.get(cite.source)
        return source.author if source is not None else ()

    def _has(self, fact: Fact, standing: Standing) -> Iterator[str]:
        held = {
            "note": fact.note, "date": fact.date, "due": fact.due, "hedge": fact.hedge, "likelihood": fact.likelihood,
            "tag": fact.tags, "issue": fact.issues, "actor": fact.actors, "review": fact.review_by,
            "caveat": standing.qualified_by,
        }  # fmt: skip
        yield from (name for name, value in held.items() if value)
        for cite in fact.cites:
            source = self.sources.get(cite.source, _UNKNOWN)
            held = {
                "source": cite.source, "quote": cite.quote, "locator": cite.locator, "via": cite.via,
                "said": cite.said_by, "url": source.url, "archive": source.archive,
                "copy": source.text,
            }  # fmt: skip
            yield from (name for name, value in held.items() if value)
