"""Saved views that cannot be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.checks.check import Check, Finding
from tui.query.compile import Compiler
from tui.query.nodes import QueryError
from tui.query.parse import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.records import Records


def _queries(records: Records) -> Iterator[Finding]:
    for view in records.entries("view"):
        try:
            Compiler(records.db, records.today).compile(parse(view["query"].strip()))
        except QueryError as error:
            yield Finding(f"the query: {error.message}", view, "query", error.fix, offset=error.column)


def _keys(records: Records) -> Iterator[Finding]:
    taken: dict[str, str] = {}
    for view in records.entries("view"):
        key = view["key"]
        if len(key) > 1:
            yield Finding(f"'{key}' is no single key", view, "key", "write one letter or figure")
        elif key in taken:
            yield Finding(f"the key {key} is already that of '{taken[key]}'", view, "key", "take another")
        elif key:
            taken[key] = view["name"]


CHECKS = (
    Check(
        "view-query", "the query of a view cannot be read", "error",
        "The view opens nothing.",
        "Correct it as the finding says; `dateline help query` has the language.",
        '[[view]]\nname = "Money"\nquery = "isue:money"\n',
        of_base=_queries,
    ),
    Check(
        "view-key", "two views have one key, or a key is none", "warning",
        "Only one of them can be opened by it.",
        "Give each view one letter or figure of its own.",
        '[[view]]\nname = "Money"\nquery = "money"\nkey = "m"\n\n[[view]]\nname = "Meetings"\nquery = "meets"\n'
        'key = "m"\n',
        of_base=_keys,
    ),
)  # fmt: skip
