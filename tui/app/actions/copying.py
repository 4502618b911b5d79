"""Copying to the clipboard of the terminal (OSC 52): the marked facts, or what is under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.citation import citation
from tui.app.names import FACTS
from tui.app.shell import line
from tui.app.text import cut
from tui.query.links import passage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.app.base import Record
    from tui.app.screens.browse import Browse
    from tui.app.screens.matrix import Matrix

_SHOWN = 60


def fact(screen: Browse) -> None:
    """Copy facts: date, text, source."""
    _copy(screen, [_told(screen, record) for record in _facts(screen)], "fact")


def id(screen: Browse) -> None:  # noqa: A001  (as the key is called)
    """Copy ids."""
    if screen.view.pane in FACTS:
        _copy(screen, [record["id"] for record in _facts(screen)], "id")
    elif screen.view.pane == "problems" or not screen.key:
        raise Refusal("there is no id to copy here")
    else:
        _copy(screen, [screen.key], "id")


def link(screen: Browse) -> None:
    """Copy links, at the passages quoted."""
    found = addresses(screen)
    if not found:
        raise Refusal("its source has no address")
    _copy(screen, found, "link")


def citation_of(screen: Browse) -> None:
    """Copy the citations of sources."""
    if screen.view.pane == "sources":
        _copy(screen, [citation(_source(screen, screen.key))] if screen.key else [], "citation")
        return
    cited = [
        citation(_source(screen, cite["source"]), cite.get("locator", ""))
        for record in _facts(screen)
        for cite in record["cites"]
        if cite["source"]
    ]
    if not cited:
        raise Refusal("no source is named")
    _copy(screen, cited, "citation")


def shell(screen: Browse) -> None:
    """Copy the shell line that prints what is shown."""
    _copy(screen, [line(screen.view, screen.base.launch)], "shell line")


def addresses(screen: Browse) -> list[str]:
    """Return where the sources of what is under the cursor, or marked, stand on the web."""
    chosen = screen.page.link if screen.where == "detail" else None
    if chosen is not None and chosen.kind == "url":
        found = [chosen.target]
    elif screen.view.pane == "sources":
        found = [passage(_source(screen, screen.key), {})] if screen.key else []
    else:
        cites = (cite for record in _facts(screen) for cite in record["cites"])
        found = [passage(_source(screen, cite["source"]), cite) for cite in cites]
    return list(dict.fromkeys(filter(None, found)))


def _facts(screen: Browse) -> list[Record]:
    """Return the marked facts, or the one under the cursor."""
    keys: Iterable[str] = sorted(screen.marks) if screen.marks else [screen.key]
    found = [record for record in map(screen.base.fact, keys) if record is not None]
    if not found:
        raise Refusal("there is no fact here")
    return found


def _source(screen: Browse, name: str) -> Record:
    return screen.base.entries("source").get(name, {})


def _told(screen: Browse, record: Record) -> str:
    sources = "; ".join(citation(_source(screen, name)) for name in record["sources"])
    dated = f"{record['label']}: " if record["date"] else ""
    return f"{dated}{record['text']}" + (f" ({sources.rstrip('.')})" if sources else "")


def _copy(screen: Browse, texts: list[str], what: str) -> None:
    screen.say(put(screen, texts, what))


def put(screen: Browse | Matrix, texts: list[str], what: str) -> str:
    """Copy lines, harmless where they are pasted: a control character is none any more. Return what to say of it."""
    lines = "\n".join(map(screen.base.signs.shown, texts))
    screen.app.copy_to_clipboard(lines)
    several = f"{len(texts)} {what}s" if len(texts) > 1 else f"{what} {cut(lines, _SHOWN, '…')}"
    return f"copied {several}"
