"""Two sources side by side."""

from __future__ import annotations

from itertools import chain, groupby
from typing import TYPE_CHECKING

from tui.evidence.comparison import BOTH, FIRST, LINKED, SECOND
from tui.evidence.rivals import rivalry
from tui.model.edtf import parse
from tui.printing.headings import heading
from tui.printing.lines import EMPTY, Line, Part, beside, flow, hung, packed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.printing.page import Page
    from tui.query.entries import Record

_BESIDE = 72  # columns of the page from which two facts stand beside each other
_BETWEEN = " │ "
_INDENT = 2
_DATES = {"differ": "error", "same": "ok", "overlap": "muted", "undated": "muted"}
_SAID = {
    "differ": "no day suits both",
    "same": "the same date",
    "overlap": "dates that may agree",
    "undated": "not both dated",
}


class Comparison:
    """Draws the rows of a comparison; `names` are the sources' titles."""

    def __init__(self, page: Page, names: Sequence[str], rows: Sequence[Record]) -> None:
        for row in rows:
            for side in (FIRST, SECOND):
                date = row[f"{side}_date"]
                row[f"{side}_short"] = parse(date).short if date else "undated"
        self.page, self.rows = page, page.shown(rows)
        self.names = page.shown(list(names))

    def lines(self) -> Iterator[Line]:
        """Yield what both tell, the linked pairs, and what each tells alone, under headings."""
        heads = {
            BOTH: "told by both",
            LINKED: "each tells its own",
            FIRST: f"only: {self.names[0]}",
            SECOND: f"only: {self.names[1]}",
        }
        for number, (told, group) in enumerate(groupby(self.rows, key=lambda row: row["told"])):
            found = list(group)
            yield from [EMPTY] if number else []
            pairs = {(row["first"], row["second"]) for row in found}
            yield from heading(self.page, f"{heads[told]} ({len(pairs):,})")
            yield from self._linked(found) if told == LINKED else chain.from_iterable(map(self._alone, found))

    def _alone(self, row: Record) -> Iterator[Line]:
        side = SECOND if row["told"] == SECOND else FIRST
        yield from hung([self.page.part("·", "muted")], self._fact(row, side, self.page.width - _INDENT), _INDENT)

    def _linked(self, rows: Sequence[Record]) -> Iterator[Line]:
        """Yield each pair with all of its links, under the sources' titles where they stand side by side."""
        if self._beside:
            heads = [flow([Part(name, "title")], self._half) for name in self.names]
            yield from beside(heads, [self._half, self._half], self.page.fit(_BETWEEN))
        for number, (_, group) in enumerate(groupby(rows, key=lambda row: (row["first"], row["second"]))):
            links = list(group)
            yield from [EMPTY] if number else []
            yield from self._pair(links[0], [row["link"] for row in links])

    def _pair(self, row: Record, links: Sequence[str]) -> Iterator[Line]:
        dates = self.page.part(_SAID[row["dates"]], _DATES[row["dates"]])
        told = [*(Part(link, "accent") for link in links), dates]
        yield from packed(told, self.page.dot, self.page.width)
        if self._beside:
            blocks = [self._fact(row, side, self._half) for side in (FIRST, SECOND)]
            yield from beside(blocks, [self._half, self._half], self.page.fit(_BETWEEN))
            return
        for name, side in zip(self.names, (FIRST, SECOND), strict=True):
            yield from self._fact(row, side, self.page.width, name)

    @property
    def _beside(self) -> bool:
        """Whether two facts stand side by side."""
        return self.page.width >= _BESIDE

    @property
    def _half(self) -> int:
        return (self.page.width - len(_BETWEEN)) // 2

    def _fact(self, row: Record, side: str, width: int, source: str = "") -> list[Line]:
        date = Part(row[f"{side}_short"], "date" if row[f"{side}_date"] else "muted")
        rivals = self.page.part(rivalry(len(row[f"{side}_rivals"])), "warning")
        told = packed([date, rivals, Part(row[side], "muted"), Part(source, "muted")], self.page.dot, width)
        return [*flow([Part(row[f"{side}_text"])], width), *told]
