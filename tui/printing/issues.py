"""Issues as a tree, each with its facts as a bar that shows how they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.words import KINDS as KIND_WORDS
from tui.model.words import STANDINGS as STANDING_WORDS
from tui.printing.grid import GAP, Column, header
from tui.printing.lines import EMPTY, Line, Part, beside, flow, length
from tui.printing.signs import STANDING_ROLES, STANDINGS, kind_role
from tui.printing.tallies import legend, share_bar
from tui.printing.tree import Guides, guided, tree_guides

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.printing.page import Page
    from tui.query.entries import Record

_IDS, _KINDS = 60, 140  # columns of the terminal from which ids are shown, and kinds counted
_BAR, _SHORTEST_BAR = 40, 8
_FIGURE = len("facts")
_STANDINGS = tuple(reversed(STANDING_WORDS))


def issues(page: Page, rows: Sequence[Record]) -> Iterator[Line]:
    """Yield the tree, and what its bars are made of."""
    rows = page.shown(rows)
    if not rows:
        return
    guides = tree_guides([row["depth"] for row in rows])
    longest = max(len(lines.first) + length([Part(row["title"])]) for row, lines in zip(rows, guides, strict=True))
    columns = _columns(page, longest, max(len(row["id"]) for row in rows))
    most = max(row["facts"] for row in rows)
    yield from header(columns)
    for row, lines in zip(rows, guides, strict=True):
        yield from _row(page, columns, row, lines, most)
    yield EMPTY
    standing = [word for word in _STANDINGS if any(row[word] for row in rows)]
    yield from legend(page, standing, STANDING_ROLES, STANDINGS, page.width)


def _columns(page: Page, title: int, name: int) -> list[Column]:
    """Return the columns there is room for; the title yields to the bar's least length."""
    ids = [Column("id", max(min(name, page.width // 4), 2))] if page.width >= _IDS else []
    kinds = [Column(kind, max(len(kind), _FIGURE), right=True) for kind in KIND_WORDS if page.width >= _KINDS]
    fixed = [*ids, Column("facts", _FIGURE, right=True), *kinds]
    room = page.width - sum(column.width + len(GAP) for column in fixed) - len(GAP)
    title = max(min(title, room - _SHORTEST_BAR), len("issue"))
    return [Column("issue", title), *fixed, Column("standing", min(room - title, _BAR))]


def _row(page: Page, columns: Sequence[Column], row: Record, guides: Guides, most: int) -> Iterator[Line]:
    texts: dict[str, list[Line]] = {
        column.title: _figure(row[column.title], column.width, kind_role(column.title))
        for column in columns
        if column.title in KIND_WORDS
    }
    texts["issue"] = guided(page, guides, [Part(row["title"])], columns[0].width)
    texts["id"] = flow([Part(row["id"], "muted")], columns[1].width)
    texts["facts"] = _figure(row["facts"], _FIGURE, "")
    room = columns[-1].width
    bar = max(round(room * row["facts"] / most), 1) if row["facts"] else 0
    texts["standing"] = [share_bar(page, {word: row[word] for word in _STANDINGS}, STANDING_ROLES, bar)]
    yield from beside([texts[column.title] for column in columns], [column.width for column in columns], GAP)


def _figure(count: int, width: int, role: str) -> list[Line]:
    return [[Part(f"{count:>{width},}", role if count else "muted")]]
