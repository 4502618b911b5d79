"""A fact and its citations, as they stand in a file."""

from __future__ import annotations

from typing import NamedTuple


class Citation(NamedTuple):
    """Where a fact stands printed, who asserts it there, and the hops between the two."""

    source: str
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    locator: str = ""
    said_by: str = ""
    said_to: str = ""
    said: str = ""
    via: tuple[str, ...] = ()
    checked: str = ""


class Fact(NamedTuple):
    """One fact; dates are EDTF text, references are ids, `file` is a number in the base's list of files."""

    id: str
    text: str
    date: str = ""
    when: str = ""
    kind: str = "event"
    issues: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    cites: tuple[Citation, ...] = ()
    hedge: str = ""
    likelihood: str = ""
    due: str = ""
    resolves: tuple[tuple[str, str], ...] = ()
    supports: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()
    qualifies: tuple[str, ...] = ()
    updates: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    after: str = ""
    review_by: str = ""
    tags: tuple[str, ...] = ()
    importance: str = "normal"
    note: str = ""
    confidential: bool = False
    file: int = 0
    line: int = 0
