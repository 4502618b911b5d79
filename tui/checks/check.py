"""A check, and what one finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.checks.records import Records
    from tui.query.entries import Record

SEVERITIES = ("error", "warning", "info")
BASE: dict[str, Any] = {}
"""The entry of a finding that is about the base as a whole."""


class Finding(NamedTuple):
    """What is amiss with one entry: a record with `line`, `file` (or `sql`, a path) and `id` or `name`; or BASE.

    `key` is the key it stands at, `nth` the how-manieth citation, `offset` the column in the value, from 1; `code` is
    another check's, where one cannot do its work.
    """

    message: str
    entry: Record
    key: str = ""
    fix: str = ""
    nth: int | None = None
    offset: int = 0
    code: str = ""


class Check(NamedTuple):
    """A named check.

    reason    why it matters
    mend      what to do about a finding
    example   TOML, or SQL, that has the fault
    default   whether it runs unasked
    whole     whether it is silent where an entry could not be read: what is missing might be what it misses
    of_fact   asked for every fact, in the order of the chronology
    of_base   asked once

    Neither `of_fact` nor `of_base`: what it finds is found elsewhere, as the base is read for instance.
    """

    code: str
    title: str
    severity: str
    reason: str
    mend: str
    example: str
    default: bool = True
    whole: bool = False
    of_fact: Callable[[Record, Records], Iterable[Finding]] | None = None
    of_base: Callable[[Records], Iterable[Finding]] | None = None
