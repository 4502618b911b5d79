"""Actors: how many facts each takes part in, and how many each asserts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.printing.grid import GAP, Column, header
from tui.printing.grid import row as line
from tui.printing.lines import Line, Part, flow, length
from tui.printing.tallies import Tally, tallies
from tui.printing.wrapping import cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.printing.page import Page
    from tui.query.entries import Record

_GRID, _KINDS, _IDS = (
    60,
    100,
    140,
)  # columns of the terminal from which there are columns, kinds, and ids with other names
_NAME, _KIND, _ID = 28, 12, 24
_FIGURE, _BAR = len("facts"), 12


def actors(page: Page, rows: Sequence[Record]) -> Iterator[Line]:
    """Yield the actors; those without facts here are named in one paragraph at the end."""
    rows = page.shown(rows)
    if not rows:
        return
    active = [row for row in rows if row["facts"] or row["says"]]
    yield from (_grid if page.width >= _GRID else _stacked)(page, active)
    idle = [row["name"] for row in rows if not (row["facts"] or row["says"])]
    if idle:
        yield from flow([page.part("without facts here: ", "muted"), Part(", ".join(idle), "muted")], page.width)


def _grid(page: Page, rows: Sequence[Record]) -> Iterator[Line]:
    if not rows:
        return
    columns = _columns(page, rows)
    most = max(row["facts"] for row in rows)
    yield from header(columns)
    for row in rows:
        texts = {
            "actor": [Part(row["name"])],
            "facts": _figure(row["facts"]),
            "": [page.bar(row["facts"], most, _BAR)],
            "says": _figure(row["says"]),
            "kind": [Part(row["kind"], "muted")],
            "id": [Part(row["id"], "muted")],
            "role": [Part(row["role"], "muted")],
            "also": [Part(", ".join(row["aliases"]), "muted")],
        }
        yield from line(columns, [texts[column.title] for column in columns])


def _columns(page: Page, rows: Sequence[Record]) -> list[Column]:
    name = min(max(length([Part(row["name"])]) for row in rows), _NAME)
    columns = [
        Column("actor", max(name, len("actor"))),
        Column("facts", _FIGURE, right=True),
        Column("", _BAR),
        Column("says", _FIGURE, right=True),
    ]
    columns += [Column("kind", _KIND)] if page.width >= _KINDS else []
    columns += [Column("id", min(max(len(row["id"]) for row in rows), _ID))] if page.width >= _IDS else []
    rest = page.width - sum(column.width + len(GAP) for column in columns)
    if page.width < _IDS:
        return [*columns, Column("role", rest)]
    role = min(max(len("role"), *(cells(row["role"]) for row in rows)), rest * 3 // 5)
    return [*columns, Column("role", role), Column("also", rest - role - len(GAP))]


def _stacked(page: Page, rows: Sequence[Record]) -> Iterator[Line]:
    yield from tallies(page, [Tally([Part(row["name"])], row["facts"]) for row in rows], page.width)


def _figure(count: int) -> Line:
    return [Part(f"{count:,}", "" if count else "muted")]
