"""Checks in words: what each finds, why, and what to do about it."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.checks.check import Check
    from tui.query.entries import Record

FIELDS = ("code", "severity", "default", "title")
_WIDTH = 88


def rows(checks: Iterable[Check]) -> list[Record]:
    """Return checks as records."""
    keys = (*FIELDS, "reason", "mend", "example")
    return [{key: getattr(check, key) for key in keys} | {"id": check.code} for check in checks]


def overview(checks: Iterable[Check]) -> Iterator[str]:
    """Yield a line for each check: code, severity, title; one that runs only when it is named says so."""
    held = list(checks)
    width = max((len(check.code) for check in held), default=0)
    for check in held:
        asked = "" if check.default else " (only when named)"
        yield f"{check.code:<{width}}  {check.severity:<7}  {check.title}{asked}"


def explained(check: Check) -> Iterator[str]:
    """Yield the lines of one check."""
    yield f"{check.code}: {check.title}"
    yield f"{check.severity}, {'runs unasked' if check.default else f'runs with --select {check.code}'}"
    for title, text in (("Why", check.reason), ("Mend", check.mend)):
        if text:
            yield ""
            yield title
            yield from textwrap.wrap(text, _WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
    yield ""
    yield "Example"
    yield from (f"  {line}".rstrip() for line in check.example.rstrip("\n").split("\n"))
