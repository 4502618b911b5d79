"""The lines of a markwhen file: header, sections, events, each with its properties and the lines below it."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_CLOCK = r"(?:[, ]+\d{1,2}(?::\d\d)?(?:[ap]m)?)?"
_POINT = (
    rf"(?:\d{{4}}-\d\d-\d\dT[\d:.]+Z?|\d{{4}}-?W\d\d(?:-?\d)?|\d{{4}}(?:-\d\d(?:-\d\d{_CLOCK})?)?|\d{{1,5}}\s?(?:BCE?|AD|CE)"
    rf"|\d{{1,5}}(?:/\d{{1,5}}){{0,2}}{_CLOCK}|(?:\d{{1,2}} )?{_MONTH}(?: \d{{1,2}}(?!\d))?,?(?: \d{{1,4}})?{_CLOCK}"
    r"|now|(?:(?:by|before|after) )?(?:!\w+(?:\.(?:start|end))?)?(?: ?[+-]? ?\d+ ?[a-z]+)*)"
)
_EVENT = re.compile(rf"\s*({_POINT}(?:(?:\s*[-–/]\s*|\s+to\s+){_POINT})?)(\s+every[^:]+)?\s*:(.*)", re.IGNORECASE)
_SECTION = re.compile(r"\s*(#{1,6})\s+(.*)")
_OLD_SECTION = re.compile(r"\s*(?:section|group)(?:\s+(.*))?", re.IGNORECASE)
_OLD_END = re.compile(r"\s*end\s*(?:section|group)\s*", re.IGNORECASE)
_PROPERTY = re.compile(r"(?!-)\s*([\w.-]+):(?:\s+(.*)|$)")
_COMMENT = re.compile(r"\s*//(.*)")


class Block(NamedTuple):
    """A header, a section, the end of one, or an event.

    kind        `header`, `section`, `end`, `event`
    line        where it begins
    head        the title of a section, the text of an event
    date        of an event, as written
    level       of a section: 1 to 6, 0 for `section` of old, which ends where `end` stands
    repeats     how an event repeats, as written
    properties  by name, as written
    below       the other lines, comments left out
    comments    how many there are
    """

    kind: str
    line: int
    head: str = ""
    date: str = ""
    level: int = 0
    repeats: str = ""
    properties: Mapping[str, str] = MappingProxyType({})
    below: Sequence[str] = ()
    comments: Sequence[str] = ()


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a file in order, the header first."""
    lines = text.replace("\r\n", "\n").split("\n")
    starts = list(_starts(lines))
    for place, (number, block) in enumerate(starts):
        end = starts[place + 1][0] if place + 1 < len(starts) else len(lines)
        first = number if block.kind == "header" else number + 1
        yield _filled(block, lines[first:end])


def _starts(lines: list[str]) -> Iterator[tuple[int, Block]]:
    yield 0, Block("header", 1)
    fenced = False  # a fence before anything else is the header's
    for number, line in enumerate(lines):
        if line.startswith("---"):
            fenced = not fenced and not any(before.strip() for before in lines[:number])
            continue
        found = None if fenced else _start(line, number + 1)
        if found:
            yield number, found


def _start(line: str, number: int) -> Block | None:
    if _COMMENT.match(line):
        return None
    if section := _SECTION.fullmatch(line):
        return Block("section", number, section[2].strip(), level=len(section[1]))
    if _OLD_END.fullmatch(line):
        return Block("end", number)
    if old := _OLD_SECTION.fullmatch(line):
        return Block("section", number, (old[1] or "").strip())
    event = _EVENT.fullmatch(line)
    if event and event[1].strip():
        return Block("event", number, event[3].strip(), event[1].strip(), repeats=(event[2] or "").strip())
    return None


def _filled(block: Block, lines: list[str]) -> Block:
    """Return a block with its properties, which stand first, and its other lines."""
    properties: dict[str, str] = {}
    below: list[str] = []
    comments: list[str] = []
    header = block.kind == "header"
    for line in lines:
        found = None if below and not header else _PROPERTY.fullmatch(line)
        if comment := _COMMENT.fullmatch(line):
            comments.append(comment[1].strip())
        elif found:
            properties[found[1]] = (found[2] or "").strip()
        elif line.strip() and not (header and line.startswith("---")):
            below.append(line.strip())
    return block._replace(properties=properties, below=below, comments=comments)
