"""The keys of the browser, by group, in as many columns as there is room for."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tui.printing.lines import EMPTY, Line, Part, beside, flow, hung, packed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.printing.page import Page
    from tui.query.entries import Record

_COLUMN, _GAP = 60, 4
_KEYS = 14


def keys(page: Page, rows: Sequence[Record]) -> Iterator[Line]:
    """Yield the keys of each group and what they do."""
    rows = page.shown(rows)
    across = max((page.width + _GAP) // (_COLUMN + _GAP), 1)
    width = (page.width - _GAP * (across - 1)) // across
    groups = [list(_group(page, title, list(found), width)) for title, found in groupby(rows, key=_title)]
    columns: list[list[Line]] = [[] for _ in range(across)]
    share = -(-sum(map(len, groups)) // across)
    at = 0
    for group in groups:
        if columns[at] and len(columns[at]) + len(group) // 2 > share and at + 1 < across:
            at += 1
        columns[at] += [*([EMPTY] if columns[at] else []), *group]
    yield from beside(columns, [width] * across, " " * _GAP)


def _title(row: Record) -> str:
    return str(row["group"])


def _group(page: Page, title: str, rows: Sequence[Record], width: int) -> Iterator[Line]:
    yield page.heading(title, width)
    for row in rows:
        pressed = packed([Part(key, "key") for key in row["keys"]], Part(" "), _KEYS - 1)
        body = flow([Part(row["help"])], width - _KEYS)
        for number in range(max(len(pressed), len(body))):
            head = pressed[number] if number < len(pressed) else []
            yield from hung(head, body[number : number + 1], _KEYS)
