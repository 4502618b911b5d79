"""Piping: the marked facts, or those shown, as NDJSON into a command the user types; its output on a page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.names import FACTS
from tui.app.panes.chronology import FactRows
from tui.query.records import records
from tui.query.results import Results

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.app.base import Base
    from tui.app.screens.browse import Browse

# Read at once: between two such reads others may ask the same connection.
CHUNK = 500


def ask(screen: Browse) -> None:
    """Let a command be typed for the marked facts, else for those shown."""
    from tui.app.screens.pipe import Prompt  # noqa: PLC0415  (shown when asked for)

    found, ordered = numbers(screen)
    if not found:
        raise Refusal("there are no facts here to pipe")
    count = f"{len(found):,} {'marked ' if screen.marks else ''}fact{'' if len(found) == 1 else 's'}"
    feed = partial(lines, screen.base, found, CHUNK if ordered else 1)
    screen.app.push_screen(Prompt(screen.base.signs, count, feed))


def numbers(screen: Browse) -> tuple[Sequence[int], bool]:
    """Return the row numbers of the facts, and whether they are in the order of the chronology."""
    rows = screen.rows.rows
    if screen.marks:
        return sorted(_of_ids(screen.base, screen.marks)), True
    if screen.view.pane not in FACTS:
        raise Refusal("only facts are piped: mark some, or go to the chronology")
    if not rows.complete:
        raise Refusal("the facts are still being looked up")
    if isinstance(rows, FactRows):
        return rows.numbers, not (screen.view.sort or screen.view.reverse)
    return _of_ids(screen.base, (rows.row(place).key for place in range(len(rows)))), False


def _of_ids(base: Base, names: Iterable[str]) -> list[int]:
    found = (base.index.db.execute("SELECT row FROM fact WHERE id = ?", (name,)).fetchone() for name in names)
    return [int(row[0]) for row in found if row]


def lines(base: Base, numbers: Sequence[int], step: int) -> Iterator[str]:
    """Yield each fact as a line of JSON, read `step` at a time; more than one only where they are in order."""
    for start in range(0, len(numbers), step):
        results = Results.of_rows(base.index, numbers[start : start + step], today=base.today)
        yield from list(records(results))
