"""The ledger of forecasts: by outcome, what was to come, who said so, how hedged, by when; and the sums."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tui.evidence.rivals import rivalry
from tui.model.edtf import parse
from tui.model.words import OUTCOMES as OUTCOME_WORDS
from tui.output.naming import quoted
from tui.printing.grid import GAP, Column, header, row
from tui.printing.lines import EMPTY, Line, Part, beside, flow, hung, indented, packed
from tui.printing.signs import OUTCOME_ROLES, OUTCOMES
from tui.printing.tallies import legend, share_bar
from tui.printing.wrapping import cells
from tui.query.breakdowns.forecasts import NONE, ledger
from tui.query.entries import base, fact

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Sequence

    from tui.printing.page import Page
    from tui.query.entries import Record
    from tui.query.results import Results

_WIDE, _WORDS = 60, 60  # columns from which the due day stands beside the text; for a table with its headings in words
_SUMS = 120  # columns from which two tables of sums stand side by side
_DUE, _INDENT = 17, 2
_GAP = 4
_NOBODY = {"speaker": "not named", "hedge": "without a hedge"}


class Ledger:
    """Draws the forecasts found."""

    def __init__(self, page: Page, results: Results, rows: Sequence[Record]) -> None:
        self.page, self.results = page, results
        self.lang = str(base(results.index)["lang"])
        for record in rows:
            record["due_short"] = parse(record["due"]).short if record["due"] else "no day set"
        self.rows = page.shown(rows)

    def lines(self) -> Iterator[Line]:
        """Yield the sums in one bar, the forecasts by outcome, and the sums by speaker and hedge."""
        if not self.rows:
            return
        counts = {word: sum(row["outcome"] == word for row in self.rows) for word in OUTCOME_WORDS}
        shown = {word: count for word, count in counts.items() if count}
        yield share_bar(self.page, shown, OUTCOME_ROLES, self.page.width)
        yield from legend(self.page, shown, OUTCOME_ROLES, OUTCOMES, self.page.width)
        for outcome, group in groupby(self.rows, key=lambda row: row["outcome"]):
            yield EMPTY
            yield self.page.heading(f"{OUTCOMES[outcome]} {outcome}", role=OUTCOME_ROLES[outcome])
            for found in group:
                yield from self._forecast(found)
        yield EMPTY
        yield from self._sums()

    def _forecast(self, found: Record) -> Iterator[Line]:
        due = Part(found["due_short"], "date" if found["due"] else "muted")
        if self.page.width < _WIDE:
            yield [due]
            yield from indented(self._told(found, self.page.width - _INDENT), _INDENT)
            return
        indent = _DUE + len(GAP)
        yield from hung([due], list(self._told(found, self.page.width - indent)), indent)

    def _told(self, found: Record, width: int) -> Iterator[Line]:
        yield from flow([Part(found["text"])], width)
        hedge = self.page.part(quoted(found["hedge"], self.lang) if found["hedge"] else "", "quote")
        rivals = self.page.part(rivalry(len(found["rivals"])), "warning")
        likelihood, name = Part(found["likelihood"], "muted"), Part(found["id"], "muted")
        said = [Part(found["speaker"], "muted"), hedge, likelihood, rivals, name]
        yield from packed(said, self.page.dot, width)
        for name, verdict in found["resolved_by"].items():
            settling = fact(self.results.index, name, self.results.today)
            text = self.page.shown(settling["text"]) if settling else ""
            sign = self.page.part(f"{OUTCOMES[verdict]} {verdict}: ", OUTCOME_ROLES[verdict])
            yield from flow([sign, Part(text), Part(f"  {name}", "muted")], width)

    def _sums(self) -> Iterator[Line]:
        """Yield counts by speaker and by hedge, beside each other where there is room."""
        tables = (("speaker", ledger(self.rows, "speaker")), ("hedge", ledger(self.rows, "hedge")))
        if self.page.width >= _SUMS:
            width = (self.page.width - _GAP) // 2
            drawn = [list(self._table(title, sums, width)) for title, sums in tables]
            yield from beside(drawn, [width, width], " " * _GAP)
            return
        yield from self._table(*tables[0], self.page.width)
        yield EMPTY
        yield from self._table(*tables[1], self.page.width)

    def _table(self, title: str, sums: dict[str, Counter[str]], width: int) -> Iterator[Line]:
        words = [word for word in OUTCOME_WORDS if any(counts[word] for counts in sums.values())]
        heads = [word if width >= _WORDS else self.page.fit(OUTCOMES[word]) for word in words]
        figures = [Column(head, max(len(head), 3), right=True) for head in heads]
        room = width - sum(figure.width + len(GAP) for figure in figures)
        longest = max(cells(_NOBODY[title]), *map(cells, sums))
        columns = [Column(title, min(longest, room)), *figures]
        yield from header(columns)
        for name, counts in sorted(sums.items(), key=lambda item: (-item[1].total(), item[0])):
            texts = [[self._figure(counts[word], word)] for word in words]
            shown = [Part(name)] if name != NONE else [self.page.part(_NOBODY[title], "muted")]
            yield from row(columns, [shown, *texts])

    def _figure(self, count: int, word: str) -> Part:
        return self.page.part(f"{count:,}" if count else "–", OUTCOME_ROLES[word] if count else "muted")
