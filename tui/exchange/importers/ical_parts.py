"""A calendar cut into its components, so that a broken one costs itself and each knows its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_BORDER = re.compile(r"(BEGIN|END):([A-Z-]+)[ \t\r]*", re.IGNORECASE)


class Part(NamedTuple):
    """A component of the calendar as text, and the line it begins at."""

    kind: str
    text: str
    line: int


def parts(text: str) -> Iterator[Part]:
    """Cut a calendar into what stands in it, then its own properties, with kind ''.

    An event that begins inside another shows that the other was not ended.
    """
    own: list[str] = []
    inside: list[str] = []
    open_: list[str] = []
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        verb, name = _border(line)
        if name == "VCALENDAR":
            continue
        if verb == "BEGIN" and (name == "VEVENT" or not open_):
            if open_:
                yield _part(inside, open_, start)
            inside, open_, start = [], [], number
        if verb == "BEGIN":
            open_.append(name)
        (inside if open_ else own).append(line)
        if verb == "END" and open_:
            kind = open_[0]
            open_.pop()
            if not open_:
                yield Part(kind, "\n".join([*inside, ""]), start)
    if open_:
        yield _part(inside, open_, start)
    yield Part("", "\n".join([*own, ""]), 1)


def _border(line: str) -> tuple[str, str]:
    found = _BORDER.fullmatch(line)
    return (found[1].upper(), found[2].upper()) if found else ("", "")


def _part(inside: list[str], open_: list[str], start: int) -> Part:
    """Return the lines of a component that was not ended, with its end and those of what is open in it."""
    ends = [f"END:{name}" for name in reversed(open_)]
    return Part(open_[0], "\n".join([*inside, *ends, ""]), start)
