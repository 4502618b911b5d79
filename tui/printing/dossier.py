"""All that is printed of one fact, gathered and made fit to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.edtf import parse
from tui.output.relations import Relation, relations
from tui.query.entries import Record, base, entry, fact_at, titles
from tui.query.links import passage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.printing.page import Page
    from tui.store.index import Index


class Dossier(NamedTuple):
    """A fact's record with what its ids stand for: issue paths, actors' names, sources, and its relations."""

    fact: Record
    issues: list[tuple[str, list[str]]]
    actors: list[str]
    names: dict[str, str]
    sources: dict[str, Record]
    relations: list[Relation]
    lang: str


def gather(page: Page, index: Index, row: int, today: int) -> Dossier:
    """Return what is known of the fact of a row number."""
    found = fact_at(index, row, today)
    sources = {source: _source(index, source) for source in _named_sources(found)}
    for cite in found["cites"]:
        cite["link"] = passage(sources.get(cite["source"], {}), cite)
        cite["said_label"] = _label(cite.get("said", ""))
        cite["checked_label"] = _label(cite.get("checked", ""))
    found["due_label"], found["review_label"] = _label(found["due"]), _label(found["review_by"])
    names = titles(index, "actor", _named_actors(found))
    return Dossier(
        page.shown(found),
        [page.shown(_path(index, issue)) for issue in found["issues"]],
        [page.shown(names[actor]) for actor in found["actors"]],
        page.shown(names),
        page.shown(sources),
        [Relation(*page.shown(relation)) for relation in relations(index, found)],
        str(base(index)["lang"]),
    )


def _label(date: str) -> str:
    return parse(date).label if date else ""


def _named_sources(found: Record) -> Iterable[str]:
    return dict.fromkeys(
        name for cite in found["cites"] for name in (cite["source"], *cite.get("via", ())) if name
    ) | dict.fromkeys(found["origins"])


def _named_actors(found: Record) -> Iterable[str]:
    said = (cite.get(key, "") for cite in found["cites"] for key in ("said_by", "said_to"))
    return dict.fromkeys([*found["actors"], *filter(None, said)])


def _source(index: Index, name: str) -> Record:
    return entry(index, "source", name) or {"id": name, "called": name, "unknown": True}


def _path(index: Index, issue: str) -> tuple[str, list[str]]:
    """Return an issue's id and the titles down to it."""
    found = entry(index, "issue", issue)
    path = found["path"] if found else [issue]
    return issue, list(titles(index, "issue", path).values())
