"""The chronology: facts in order, read page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.dates import narrow, year
from tui.app.document import Document
from tui.app.roles import date_role, standing_role
from tui.app.rows import Column, Row
from tui.app.text import Span
from tui.evidence.rivals import one_of
from tui.model.calendar import civil_from_days
from tui.query.columns import RIVALS, outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.base import Base
    from tui.app.state import View
    from tui.query.results import Results

PAGE = 200
# So many rows are shown at once; the places of the others are looked up behind them.
HEAD = 500
UNDATED = "undated"

COLUMNS = (
    Column("Date", 17, 11, fit=narrow),
    Column("", 1),
    Column("Fact", 0, 40, hits=True),
    Column("Kind", 10, rank=3),
    Column("", 1),
    Column("", 1, rank=1),
    Column("Issue", 11, rank=2),
)


class FactRows:
    """Facts by place, in the order of a result; only pages that are looked at are read."""

    columns = COLUMNS

    def __init__(self, base: Base, numbers: Sequence[int], *, complete: bool, dated: bool, empty: Document) -> None:
        self.base, self.numbers, self.complete, self.dated, self.empty = base, numbers, complete, dated, empty
        self._pages: dict[int, dict[int, Row]] = {}
        self._years: dict[int, str] = {}
        self._select = (
            f"SELECT row, id, date, short, kind, text, standing, {outcome(base.today)}, issues, earliest, importance,"
            f" {RIVALS}"
            " FROM fact WHERE row IN "
        )

    def __len__(self) -> int:
        """How many facts there are, as far as their places are known."""
        return len(self.numbers)

    def row(self, place: int) -> Row:
        """Return the fact at a place; where the date is that of the fact above, it stands back."""
        row = self._read(place)
        if self.dated and place and self._read(place - 1).cells[0].text == row.cells[0].text:
            date = row.cells[0]._replace(role="muted")
            return row._replace(cells=(date, *row.cells[1:]))
        return row

    def at(self, key: str) -> int | None:
        """Return the place of a fact, None where it is not among those found."""
        found = self.base.index.db.execute("SELECT row FROM fact WHERE id = ?", (key,)).fetchone()
        try:
            return self.numbers.index(found[0]) if found else None
        except ValueError:
            return None

    def heading(self, place: int) -> str:
        """Return the year the first fact seen begins in."""
        if not self.dated or not self.numbers:
            return COLUMNS[0].title
        self._read(place)
        return self._years.get(place, UNDATED)

    def _read(self, place: int) -> Row:
        page = place // PAGE
        if page not in self._pages:
            self._pages[page] = self._page(page * PAGE)
        return self._pages[page][place]

    def _page(self, start: int) -> dict[int, Row]:
        numbers = self.numbers[start : start + PAGE]
        marks = ",".join(map(str, numbers))
        found = {values[0]: values[1:] for values in self.base.index.db.execute(f"{self._select}({marks})")}
        rows = {}
        for place, number in enumerate(numbers, start):
            rows[place] = self._row(*found[number])
            earliest = found[number][8]
            if earliest is not None:
                self._years[place] = year(civil_from_days(earliest)[0])
            elif found[number][1]:
                self._years[place] = COLUMNS[0].title
        return rows

    def _row(self, *values: str) -> Row:
        name, edtf, short, kind, text, standing, verdict, issues, _, importance, rivals = values
        signs = self.base.signs
        weight = {"high": "title", "low": "muted"}.get(importance, "text")
        return Row(
            name,
            (
                Span(signs.shown(short), date_role(edtf)) if edtf else Span(UNDATED, "muted"),
                Span(signs.kinds[kind], f"kind-{kind}"),
                Span(one_of(int(rivals)) + signs.shown(text), weight),
                Span(kind, f"kind-{kind}"),
                Span(signs.standings[standing], standing_role(standing)),
                Span(signs.outcomes[verdict], f"outcome-{verdict}") if verdict else Span(""),
                Span(signs.shown(issues.replace(",", " ")), "muted"),
            ),
        )


def detail(base: Base, _rows: object, key: str) -> Document:
    """Return a fact in full; what that takes is imported only after the first rows are seen."""
    from tui.app.panes import fact  # noqa: PLC0415

    return fact.detail(base, _rows, key)


def rows(base: Base, results: Results, view: View, *, whole: bool) -> FactRows:
    """Return the first facts found, or all of them."""
    limit = None if whole else HEAD + 1
    numbers = [int(str(number)) for (number,) in results.rows("fact.row", limit=limit)]
    return FactRows(
        base,
        numbers if whole else numbers[:HEAD],
        complete=whole or len(numbers) <= HEAD,
        dated=not view.sort.removeprefix("-").removeprefix("date"),
        empty=nothing(base, results, numbers),
    )


def nothing(base: Base, results: Results, found: Sequence[object]) -> Document:
    """Return what stands in the place of rows where there are none: why, and what to do."""
    document = Document(base.signs)
    if found:
        return document
    from tui.query.explain import why  # noqa: PLC0415  (only where nothing is found)

    reason, change = why(results)

    document.line(document.span("Nothing found" if base.facts else "No fact yet", "title"))
    document.gap()
    if base.facts:
        document.line(document.span(reason if reason.endswith("?") else f"{reason}.", "text"))
        document.gap()
    said = []
    if change is not None:
        document.offer = change.query
        said.append(("open", f"{change.said}: {change.total:,} {'fact' if change.total == 1 else 'facts'}"))
    if not base.facts:
        said.append(("add", "adds the first fact, in your editor"))
    if results.query and base.facts:
        said += [("leave", "clears the query"), ("back", "goes back"), ("search", "changes it")]
    elif base.problems:
        said.append(("pane-problems", f"shows {base.problems} problem{'' if base.problems == 1 else 's'}"))
    keys = [base.keys.say(name) for name, _ in said]
    widest = max(map(len, keys), default=0)
    for key, (_, words) in zip(keys, said, strict=True):
        document.line(document.span(key.ljust(widest), "key"), document.span(f"  {words}", "text"))
    return document
