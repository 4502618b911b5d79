"""What facts refer to: issues as a tree, actors, sources, each with its place in the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.exchange.html.escape import date, element, jump, link, place, text
from tui.exchange.html.page import dotted, kept_back, label, note
from tui.model.titles import in_order, sort
from tui.output.naming import RELIABILITY, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exchange.html.page import Page
    from tui.exchange.outgoing import Record

_DEEPEST = 6  # steps of indentation


def issues(page: Page) -> Iterator[str]:
    """Yield the tree of issues, children under their parents."""
    places = {name: at for at, name in enumerate(page.issues)}
    for issue in sorted(page.issues.values(), key=lambda one: [places.get(name, -1) for name in one["path"]]):
        parent = page.issues.get(issue["parent"])
        above = f"part of {page.entry('issue', issue['parent'])}" if parent else text(issue["parent"])
        depth = min(len(issue["path"]) - 1, _DEEPEST)
        head = element("strong", issue["title"], "name", page.lang)
        yield f'<li id="{place("issue", issue["id"])}" class="depth-{depth}"><p>{head} '
        yield f"{_told(page, 'issue', issue['id'], [above])}</p>{note(page, issue)}</li>\n"


def actors(page: Page) -> Iterator[str]:
    """Yield the actors."""
    for actor in page.actors.values():
        also = ", ".join(actor["aliases"])
        same = link(actor["sameas"], element("span", actor["sameas"]))
        told = [
            text(actor["kind"]),
            element("span", actor["role"], lang=page.lang),
            f"also {element('span', also)}" if also else "",
            same if actor["sameas"] else "",
        ]
        head = element("strong", actor["name"], "name", page.lang)
        yield f'<li id="{place("actor", actor["id"])}"><p>{head} '
        yield f"{_told(page, 'actor', actor['id'], told)}</p>{note(page, actor)}</li>\n"


def sources(page: Page) -> Iterator[str]:
    """Yield the sources, with all that is known of each."""
    for source in page.sources.values():
        head = element("cite", source["called"], "name", source["lang"])
        yield f'<li id="{place("source", source["id"])}"><p>{link(source["url"], head)} '
        yield f"{_told(page, 'source', source['id'], _of_source(page, source))}</p>{note(page, source)}</li>\n"


def _of_source(page: Page, source: Record) -> list[str]:
    code, origin = source["reliability"], source["origin"]
    known = page.sources.get(origin)
    copied = f'<a href="{jump("source", origin)}">{text(known["called"])}</a>' if known else text(origin)
    read = source["accessed"]
    return [
        element("span", ", ".join(map(in_order, source["author"]))),
        element("span", source["container"]),
        element("span", source["publisher"]),
        date(source["date"], source["label"]),
        sort(source["type"]),
        f"read {date(read, label(read))}" if read else "",
        link(source["archive"], "archived copy") if source["archive"] else "",
        f"reliability {code}, {RELIABILITY[code]}" if code else "",
        f'<span class="warning">copies {copied}</span>' if origin else "",
        element("span", f"in {source['lang']}" if source["lang"] not in ("", page.head["lang"]) else ""),
        element("span", source["license"]),
        element("span", source["credit"]),
        *(element("span", f"{name.replace('-', ' ')} {value}") for name, value in plain(source).items()),
        kept_back(source),
    ]


def plain(source: Record) -> dict[str, str]:
    """Return the further variables of CSL-JSON that are words or figures, such as volume and DOI."""
    found = source.get("csl", {}).items()
    return {name: str(value) for name, value in found if isinstance(value, (str, int, float)) and name != "json"}


def _told(page: Page, kind: str, name: str, told: list[str]) -> str:
    """Return what is told of an entry, how many facts it has, and its id."""
    facts = f'<span class="facts">{counted(page.count(kind, name), "fact")}</span>'
    return f'<span class="muted">{dotted((*told, facts, element("span", name, "id")))}</span>'
