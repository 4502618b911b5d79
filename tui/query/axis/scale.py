"""A stretch of time laid over a number of cells: which cell a day falls in, which days a cell stands for."""

from __future__ import annotations

from tui.query.axis.steps import STEPS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.query.axis.steps import Step

STRIDE = 2  # steps of one zoom: about three times nearer or farther
_MARGIN = 40  # one blank cell at each side for so many cells


class Scale:
    """So many cells of a step, from the cell numbered `index` on; a value that never changes."""

    __slots__ = ("_columns", "index", "step", "width")

    def __init__(self, step: Step, index: int, width: int) -> None:
        self.step, self.index, self.width = step, index, max(width, 1)
        self._columns: list[tuple[int, int]] = []

    @property
    def first(self) -> int:
        """The first day in view."""
        return self.step.first(self.index)

    @property
    def last(self) -> int:
        """The last day in view."""
        return self.step.last(self.index + self.width - 1)

    def cell(self, day: int) -> int:
        """Return the column a day falls in, the first where it has several; it may lie outside the view."""
        return self.step.index(day) - self.index

    def cells(self, first: int, last: int) -> tuple[int, int]:
        """Return the column of the first day and the one behind the last; both may lie outside the view."""
        return self.cell(first), self.step.last_index(last) - self.index + 1

    def days(self, cell: int) -> tuple[int, int]:
        """Return the first and the last day of a column, both inclusive."""
        return self.step.first(self.index + cell), self.step.last(self.index + cell)

    @property
    def columns(self) -> list[tuple[int, int]]:
        """The days of every column, reckoned once: each lane counts by them."""
        if not self._columns:
            self._columns = [self.days(cell) for cell in range(self.width)]
        return self._columns

    def edges(self) -> list[int]:
        """Return the first day of every column, and of the one behind the last."""
        return [self.step.first(self.index + cell) for cell in range(self.width + 1)]

    def zoom(self, about: int, times: int = 1) -> Scale:
        """Return a nearer view, or with `times` below 0 a farther one; the day keeps its column.

        Zooming back returns the same scale; at the nearest and the farthest view it returns this one.
        """
        at = STEPS.index(self.step) - times * STRIDE
        if not 0 <= at < len(STEPS):
            return self
        return Scale(STEPS[at], STEPS[at].index(about) - self.cell(about), self.width)

    def pan(self, cells: int) -> Scale:
        """Return the view so many cells later, or earlier."""
        return Scale(self.step, self.index + cells, self.width)

    def showing(self, first: int, last: int) -> Scale:
        """Return the view moved by as little as brings these days into it, their first day before their last."""
        start, stop = self.cells(first, last)
        if start < 0 or stop - start >= self.width:
            return self.pan(start)
        return self.pan(max(0, stop - self.width))

    def centred(self, day: int) -> Scale:
        """Return the view with a day in its middle."""
        return self.pan(self.cell(day) - self.width // 2)

    def resized(self, width: int) -> Scale:
        """Return the same step in another width, about the same middle."""
        return Scale(self.step, self.index + (self.width - max(width, 1)) // 2, width)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Scale) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    def __repr__(self) -> str:
        return f"Scale({self.step!r}, {self.index}, {self.width})"

    @property
    def _key(self) -> tuple[Step, int, int]:
        return self.step, self.index, self.width


def fit(first: int, last: int, width: int) -> Scale:
    """Return the nearest view that holds all days from first to last, in the middle of a calm margin."""
    room = max(1, width - 2 * max(1, width // _MARGIN)) if width > 2 else 1  # noqa: PLR2004 - two margins and a cell
    for step in STEPS:
        start, stop = step.index(first), step.last_index(last) + 1
        if stop - start <= room:
            break
    return Scale(step, start - (width - (stop - start)) // 2, width)
