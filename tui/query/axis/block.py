"""A lane drawn out: its facts as labelled marks, in as many rows as it may have."""

from __future__ import annotations

from tui.query.axis.canvas import Row
from tui.query.axis.density import density
from tui.query.axis.header import Days, drawn_bars
from tui.query.axis.items import Item, items
from tui.query.axis.marks import BAND, draw
from tui.query.axis.packing import Place, place, shares, whole
from tui.query.axis.widths import cells, wrapped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.query.axis.glyphs import Glyphs
    from tui.query.axis.items import Words
    from tui.query.axis.scale import Scale
    from tui.query.axis.timeline import Drawn, Lane

_INDENT = 2  # of words below their mark
_NARROW = 60  # columns of a drawing below which words below a mark go on in a second line


def block(lane: Lane, scale: Scale, glyphs: Glyphs, most: int) -> list[Row]:
    """Return the rows of a lane in view: states first, then the others in the order of their days.

    Beyond `most` rows the facts left over are counted in a last one.
    """
    total = lane.counts.within(scale.first, scale.last)
    drawn = _Rows(scale.width, glyphs, most)
    shown: list[Drawn] = []
    for item in items(lane.facts, scale, most if total > most else None):
        shown += item.facts[: drawn.add(item)]
    if total > len(shown):
        drawn.rows.append(_rest(lane, shown, scale, glyphs, total - len(shown)))
    return drawn.rows


class _Rows:
    """Rows that fill up with marks and their words."""

    def __init__(self, width: int, glyphs: Glyphs, most: int) -> None:
        self.rows: list[Row] = []
        self._width, self._glyphs, self._most = width, glyphs, most
        self._end: int | None = None  # where the last row ends, if what follows may stand behind it

    def add(self, item: Item) -> int:
        """Draw facts of one date, and return how many of them had room."""
        beside = item.beside(self._glyphs)
        longest = max(sum(cells(text) for text, _ in words) for words in beside)
        at = place(item.runs, longest, self._width, inside=len(beside) == 1)
        if at is None:
            return self._below(item)
        if len(beside) == 1 and at.side == "right" and shares(whole(item.runs)[0], self._end):
            self._mark(item, self.rows[-1], beside[0], at)
        else:
            beside = beside[: self._room()]
            for number, words in enumerate(beside):
                self.rows.append(Row(self._width, words=number > 0))
                if number:
                    _write(self.rows[-1], at, words)
                else:
                    self._mark(item, self.rows[-1], words, at)
        self._end = at.start + longest if at.side == "right" and len(beside) == 1 else None
        return len(beside)

    def _room(self) -> int:
        return max(0, self._most - len(self.rows))

    def _below(self, item: Item) -> int:
        """Draw a mark with its date, and the words of each fact in lines of their own below it."""
        date = item.heading(self._glyphs)
        at = place(item.runs, sum(cells(text) for text, _ in date), self._width)
        most = 2 if self._width < _NARROW else 1
        facts = [
            wrapped(words, self._width - _INDENT, most, self._glyphs.ellipsis)
            for words in item.below(self._glyphs, dated=at is None)
        ]
        if self._room() <= len(facts[0]):
            return 0
        self.rows.append(Row(self._width))
        self._mark(item, self.rows[-1], date, at)
        self._end = None
        return self._lines(facts, whole(item.runs)[0] + _INDENT)

    def _lines(self, facts: Sequence[Sequence[Words]], start: int) -> int:
        """Write the lines of facts, from below the start of their mark if all have room there; return how many."""
        longest = max(sum(cells(text) for text, _ in line) for lines in facts for line in lines)
        at = Place("right", start if start + longest <= self._width else max(_INDENT, self._width - longest))
        if at.start < 2 * _INDENT:
            at.start = _INDENT
        for drawn, lines in enumerate(facts):
            if len(lines) > self._room():
                return drawn
            for line in lines:
                self.rows.append(Row(self._width, words=True))
                _write(self.rows[-1], at, line)
        return len(facts)

    def _mark(self, item: Item, row: Row, words: Words, at: Place | None) -> None:
        for found in item.runs:
            draw(row, found, item.kind, self._glyphs)
        if at is None:
            return
        end = _write(row, at, words)
        if at.side == "inside" and item.kind == "state":
            for found in item.runs:
                row.grounded(max(at.start - 1, found.solid[0]), min(end + 1, found.solid[1]), BAND, BAND)


def _write(row: Row, at: Place, words: Words) -> int:
    """Write words with a blank on both sides, and return the column behind them."""
    end = at.start
    row.put(at.start - 1, " ", "")
    for text, role in words:
        end = row.put(end, text, role)
    row.put(end, " ", "")
    return end


def _rest(lane: Lane, shown: Sequence[Drawn], scale: Scale, glyphs: Glyphs, count: int) -> Row:
    """Return the density of the facts without marks, with their number where it is blank or at the end."""
    counts = lane.counts.without([fact.bounds for fact in shown])
    row = drawn_bars(density(counts, scale), scale, glyphs, Days())
    words = f" + {count:,} more "
    free = (at for at in range(scale.width - len(words), -1, -1) if row.blank(at, at + len(words)))
    row.put(next(free, scale.width - len(words)), words, "muted")
    return row
