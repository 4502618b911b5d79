"""Markdown with YAML front matter: a fact a file, its title the text, what stands below it the note."""

from __future__ import annotations

import os
import re
from collections import Counter
from typing import TYPE_CHECKING

from tui.exchange.delimited import utf8
from tui.exchange.front_matter import Page, page
from tui.exchange.guessed import fact
from tui.exchange.incoming import Given, Incoming
from tui.exchange.named import Named
from tui.store.files import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_FILES = (".md", ".markdown")
_DATED = re.compile(r"(\d{4}-\d\d-\d\d)-")


def read(given: Given) -> Incoming:
    """Read a file, or every Markdown file of a folder and the folders in it. Raises InputError, NoColumn."""
    incoming = Incoming(given.path)
    named, unread = Named(incoming), Counter[str]()
    read_as: dict[str, str] = {}
    paths = list(_paths(given.path))
    if not paths:
        raise InputError(f"{given.path}: holds no Markdown file; their names end in {' or '.join(_FILES)}")
    for path in paths:
        incoming.path = path
        found = page(incoming, utf8(Given(path)), given.columns)
        if found is None:
            continue
        _take(incoming, named, found)
        read_as |= found.read_as
        unread.update(set(found.unread))
    incoming.path = given.path
    told = ", ".join(f"{key}={name}" for key, name in read_as.items())
    left = ", ".join(f"{key} ({count} {'file' if count == 1 else 'files'})" for key, count in sorted(unread.items()))
    incoming.notes.append(f"keys: {told}; not read: {left}" if left else f"keys: {told}")
    return incoming


def _paths(path: str) -> Iterator[str]:
    """Yield the file, or those of the folder by name; hidden ones are passed over."""
    if not os.path.isdir(path):
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (
            os.path.join(folder, name)
            for name in sorted(names)
            if name.lower().endswith(_FILES) and not name.startswith(".")
        )


def _take(incoming: Incoming, named: Named, found: Page) -> None:
    """Take a file as a fact: its id is the file's name, its date too where Jekyll's manner puts it there."""
    held, body = found.held, found.body
    if not held.get("text"):
        heading = re.match(r"#\s+([^\n]+?)\s*#*\s*(?:\n|$)", body)
        held["text"], body = (heading[1], body[heading.end() :]) if heading else (body, "")
    held["note"] = "\n\n".join(part for part in (held.get("note", ""), body.strip()) if part)
    stem = os.path.splitext(os.path.basename(incoming.path))[0]
    in_name = _DATED.match(stem)
    if in_name and not held.get("date"):
        held["date"] = in_name[1]
        incoming.miss(1, f"the date {in_name[1]} is that of the file's name", lost=False)
    if incoming.path != "-":
        held["id"] = held.get("id") or stem
    cites = [{"source": named.source(title, url, found.line, more)} for title, url, more in found.sources]
    fact(incoming, named, held, found.line, cites)
