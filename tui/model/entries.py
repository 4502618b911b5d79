"""What facts refer to: issues, actors, sources, questions, saved views, and the base itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Base(NamedTuple):
    """The head of a base: what it is about and how far it claims to be current."""

    title: str = ""
    as_of: str = ""
    lang: str = ""
    license: str = ""
    author: str = ""
    yardstick: str = "icd203"
    note: str = ""
    include: tuple[str, ...] = ()
    file: int = 0
    line: int = 0


class Issue(NamedTuple):
    """A theme facts belong to; `parent` makes a tree."""

    id: str
    title: str
    parent: str = ""
    note: str = ""
    file: int = 0
    line: int = 0


class Actor(NamedTuple):
    """A person, organization, state or place that takes part or speaks."""

    id: str
    name: str
    kind: str = ""
    role: str = ""
    aliases: tuple[str, ...] = ()
    sameas: str = ""
    note: str = ""
    file: int = 0
    line: int = 0


class Source(NamedTuple):
    """A place where facts stand; `type` is a CSL type, `origin` the source it copies, `csl` what else CSL-JSON says."""

    id: str
    title: str = ""
    type: str = "webpage"
    author: tuple[str, ...] = ()
    container: str = ""
    publisher: str = ""
    date: str = ""
    accessed: str = ""
    url: str = ""
    archive: str = ""
    lang: str = ""
    license: str = ""
    credit: str = ""
    note: str = ""
    reliability: str = ""
    origin: str = ""
    text: str = ""
    sha256: str = ""
    csl: Mapping[str, Any] = {}
    confidential: bool = False
    file: int = 0
    line: int = 0


class Question(NamedTuple):
    """Something several facts answer, perhaps differently."""

    id: str
    text: str
    note: str = ""
    file: int = 0
    line: int = 0


class View(NamedTuple):
    """A saved query, under one key in the TUI."""

    name: str
    query: str
    key: str = ""
    file: int = 0
    line: int = 0
