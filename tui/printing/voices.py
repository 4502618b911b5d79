"""Who says it, or where it is printed, and how that stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.words import STANDINGS
from tui.printing.figures import Figures, count, figures
from tui.printing.lines import Line, Part
from tui.printing.signs import STANDING_ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.printing.page import Page
    from tui.query.entries import Record


def speakers(page: Page, rows: Sequence[Record]) -> Iterator[Line]:
    """Yield a row for each who asserts something."""
    rows = page.shown(rows)
    drawn = [Figures([Part(row["name"])], [count(page, row["facts"]), *_standings(page, row)]) for row in rows]
    yield from figures(page, ("who says it", "facts", *STANDINGS), drawn)


def containers(page: Page, rows: Sequence[Record]) -> Iterator[Line]:
    """Yield a row for each newspaper, site or programme."""
    rows = page.shown(rows)
    drawn = [
        Figures([Part(row["id"])], [count(page, row["sources"]), count(page, row["facts"]), *_standings(page, row)])
        for row in rows
    ]
    yield from figures(page, ("where it is printed", "sources", "facts", *STANDINGS), drawn)


def _standings(page: Page, row: Record) -> list[Part]:
    return [count(page, row[word], STANDING_ROLES[word]) for word in STANDINGS]
