"""A row of cells to draw on, and the pieces it comes out as."""

from __future__ import annotations

from tui.query.axis.widths import graphemes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    # Text, the role of the theme it is drawn in, and the role of the ground below it ('' for none of its own).
    Piece = tuple[str, str, str]
    Line = list[Piece]

_BLANK = ("", "", "")
_HALF = ("", "\0", "\0")  # the second cell of a wide sign


class Row:
    """Cells of one line; each holds a sign with its roles, or nothing. `words`: no mark stands in it."""

    __slots__ = ("cells", "width", "words")

    def __init__(self, width: int, *, words: bool = False) -> None:
        self.width, self.words = width, words
        self.cells: list[Piece] = [_BLANK] * width

    def put(self, at: int, text: str, role: str, ground: str = "") -> int:
        """Draw a text from a column on, and return the column behind it; what lies outside is cut off."""
        for sign, size in graphemes(text):
            if size and at >= 0 and at + size <= self.width:
                self._free(at, at + size)
                self.cells[at] = sign, role, ground
                if size > 1:
                    self.cells[at + 1] = _HALF
            at += size
        return at

    def fill(self, start: int, stop: int, sign: str, role: str, ground: str = "") -> None:
        """Draw one sign in every column from start to before stop."""
        start, stop = max(start, 0), min(stop, self.width)
        if start < stop:
            self._free(start, stop)
            self.cells[start:stop] = [(sign, role, ground)] * (stop - start)

    def _free(self, start: int, stop: int) -> None:
        """Blank the other half of a wide sign that what comes from start to before stop cuts through."""
        if self.cells[start] == _HALF:
            self.cells[start - 1] = _BLANK
        if stop < self.width and self.cells[stop] == _HALF:
            self.cells[stop] = _BLANK

    def under(self, columns: Iterable[int], sign: str, role: str) -> None:
        """Draw a sign in those of some columns that are blank."""
        for column in columns:
            if 0 <= column < self.width and self.cells[column] == _BLANK:
                self.cells[column] = sign, role, ""

    def grounded(self, start: int, stop: int, ground: str, role: str = "") -> None:
        """Lay a ground below columns, keeping what is drawn there; `role` draws that anew."""
        for at in range(max(start, 0), min(stop, self.width)):
            if self.cells[at] != _HALF:
                sign, old, _ = self.cells[at]
                self.cells[at] = sign, role or old, ground

    def blank(self, start: int, stop: int) -> bool:
        """Whether nothing is drawn from start to before stop, all of it within the row."""
        return start >= 0 and stop <= self.width and all(cell == _BLANK for cell in self.cells[start:stop])

    def line(self) -> Line:
        """Return the row as pieces, neighbours of the same roles in one."""
        line: Line = []
        for cell in self.cells:
            if cell == _HALF:
                continue
            sign, role, ground = cell
            text = sign or " "
            if line and line[-1][1:] == (role, ground):
                line[-1] = line[-1][0] + text, role, ground
            else:
                line.append((text, role, ground))
        return line


def text_of(line: Line) -> str:
    """Return a line without its roles."""
    return "".join(text for text, _, _ in line)
