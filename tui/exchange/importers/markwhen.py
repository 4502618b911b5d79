"""markwhen: an event a fact, a section an issue, links its sources, tags its tags.

Days in figures are read as the header's `dateFormat` says, `d/M/y` or `M/d/y`; without it, what may be two days is kept
as words. What our own export put beside an event comes back as it was, unless somebody changed its line since: then the
line counts.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from tui.exchange.dates import dated
from tui.exchange.exporters.markwhen import JOINER, LOSS, below, first_line, refuses, visible
from tui.exchange.importers.markwhen_lines import Block, blocks
from tui.exchange.incoming import Incoming
from tui.exchange.naming import Naming, address
from tui.exchange.restored import entries, fact, record
from tui.exchange.spans import edtf, span
from tui.model.date import DateError
from tui.model.edtf import parse

if TYPE_CHECKING:
    from tui.exchange.incoming import Given

    Record = dict[str, Any]

_TAG = re.compile(r"(?:^|\s)#(?!\d+(?:\s|$))(\w+)", re.ASCII)
_LINK = re.compile(r"!?\[([^\]<>]*)\]\(([^()\s]+)\)")
# Its `2021-22` would be no summer: EDTF's codes of seasons are no months to markwhen.
_EDTF = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
_BETWEEN = re.compile(r"\s*–\s*|(?<=/\d{4})\s*-\s*(?=\d)")
_FIGURES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def read(given: Given) -> Incoming:
    """Read header, sections and events. Raises InputError."""
    reader = _Reader(given.path)
    for block in blocks(given.text()):
        getattr(reader, block.kind)(block)
    for name, count in sorted((+reader.unread).items()):
        reader.incoming.miss(
            1, f"{name} is not read ({count} times)" if count > 1 else f"{name} is not read", lost=False
        )
    return reader.incoming


class _Reader:
    """Takes the blocks of a file in order."""

    def __init__(self, path: str) -> None:
        self.incoming = Incoming(path)
        self.naming = Naming(self.incoming)
        self.unread: Counter[str] = Counter()
        self.sources: dict[str, Record] = {}
        self.sections: list[tuple[int, str]] = []  # level and issue of those that are open
        self.order = ""  # of a day in figures, where the header says it

    def header(self, block: Block) -> None:
        """Take what our own export wrote, else the title."""
        keys = dict(block.properties)
        self.order = _words(keys.pop("dateFormat", ""))
        title = _words(keys.pop("title", ""))
        restored = entries(self.incoming, record(keys.pop("dateline", "")))
        if title and not restored:
            self.incoming.add("base", {"title": title})
        self.naming = Naming(self.incoming)
        self.sources = {item.values["id"]: item.values for item in self.incoming.items if item.kind == "source"}
        self._leave(block, keys, "of the header")
        self.unread["a line of the header"] += len(block.below)

    def section(self, block: Block) -> None:
        """Open a section, the issue of what follows."""
        keys = dict(block.properties)
        while block.level and self.sections and self.sections[-1][0] >= block.level:
            self.sections.pop()
        title, name = _plain(_TAG.sub("", block.head)), _words(keys.pop("id", ""))
        if name not in self.incoming.taken.get("issue", ()) and title:
            parent = next((issue for _, issue in reversed(self.sections) if issue), "")
            name = self.naming.entry("issue", "title", title, block.line, parent=parent)
        self.sections.append((block.level, name))
        self._leave(block, keys, "of a section")
        self.unread["a line below a section"] += len(block.below)

    def end(self, _block: Block) -> None:
        """Close a section of old."""
        if self.sections:
            self.sections.pop()

    def event(self, block: Block) -> None:
        """Take an event."""
        keys = dict(block.properties)
        kept, name = fact(keys.pop("dateline", "")), _words(keys.pop("id", ""))
        self._leave(block, keys, "of an event")
        if block.repeats:
            words = f"'{block.repeats}' is not read: only the first date is taken"
            self.incoming.miss(block.line, words, lost=False)
        if not _plain(block.head):
            self.incoming.miss(block.line, "this event has no text")
        elif kept and not refuses("fact", kept):
            self.incoming.add("fact", self._kept(kept, block), block.line)
        else:
            self.incoming.add("fact", self._fact(block, self.naming.free("fact", name)), block.line)

    def _kept(self, kept: Record, block: Block) -> Record:
        """Return a fact of our own export; what was changed or added since counts."""
        found = dict(kept)
        added = [line for line in block.below if line not in below(kept, self.sources)]
        if added:
            found["note"] = "\n".join(filter(None, [kept.get("note", ""), *added]))
        line = first_line(kept)
        if f"{block.date}: {block.head}" == line:
            return found
        text = _TAG.sub("", block.head)
        if text.strip() != visible(kept["text"]):
            found["text"] = _plain(text)
        point = span(kept["date"])
        if block.date != edtf(point.start, point.end):
            found = {key: value for key, value in found.items() if key not in ("date", "when")}
            found |= self._date(block)
        return found

    def _fact(self, block: Block, name: str) -> Record:
        links = _LINK.findall("\n".join([block.head, *block.below]))
        named = [(title, address(url)) for title, url in links if address(url)]
        cites = [self.naming.entry("source", "url", url, block.line, title=_plain(title)) for title, url in named]
        text = _plain(_LINK.sub(r"\1", _TAG.sub("", block.head)))
        tags = [tag for line in (block.head, *block.below) for tag in _TAG.findall(line)]
        found: Record = {"id": name, "text": text or _plain(block.head), **self._date(block)}
        found["issues"] = [issue for _, issue in self.sections[-1:] if issue]
        found["cites"] = [{"source": source} for source in dict.fromkeys(cites)]
        found["tags"] = list(dict.fromkeys(tags))
        found["note"] = "\n".join(_plain(_TAG.sub("", line)) for line in block.below)
        return found

    def _date(self, block: Block) -> Record:
        """Return the date of an event; `now` at its end is an end that is open."""
        start, slash, end = (part.strip() for part in block.date.partition("/"))
        if _EDTF.fullmatch(start) and (not slash or _EDTF.fullmatch(end) or end.lower() == "now"):
            text = f"{start}/{'..' if end.lower() == 'now' else end}" if slash else start
            try:
                parse(text)
            except DateError as error:
                self.incoming.miss(block.line, f"the date '{block.date}' is kept as words", error.reason, lost=False)
                return {"when": block.date}
            return {"date": text}
        found = dated(self.incoming, block.line, _FIGURES.sub(self._day, _BETWEEN.sub(" - ", block.date)))
        return found if found.get("date") == block.date else {**found, "when": block.date}

    def _day(self, found: re.Match[str]) -> str:
        if self.order not in ("d/M/y", "M/d/y"):
            return found[0]
        day, month = (found[1], found[2]) if self.order == "d/M/y" else (found[2], found[1])
        return f"{found[3]}-{int(month):02d}-{int(day):02d}"

    def _leave(self, block: Block, keys: Record, where: str) -> None:
        """Count what is not read of a block."""
        self.unread.update(f"'{key}' {where}" for key in keys)
        self.unread["a comment"] += sum(not f"// {said}".startswith(LOSS.strip()) for said in block.comments)


def _plain(text: str) -> str:
    return text.replace(JOINER, "").strip()


def _words(value: str) -> str:
    """Return a scalar of YAML as text: quoted as JSON quotes it, or plain."""
    try:
        found = json.loads(value)
    except ValueError:
        return value.strip("'\" ")
    return found if isinstance(found, str) else value
