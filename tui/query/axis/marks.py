"""From what a date says to columns: where a mark is solid, where it is shaded, and how it ends."""

from __future__ import annotations

from tui.model.certain import KNOWN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.certain import Span
    from tui.query.axis.canvas import Row
    from tui.query.axis.glyphs import Glyphs
    from tui.query.axis.scale import Scale

CUT = "cut"
CERTAIN, POSSIBLE, BAND = "axis-certain", "axis-possible", "axis-band"


class Run:
    """The columns of one span in view; each pair is a first column and the one behind the last.

    whole        all of it, tails without bound included
    core         what is bounded
    solid        what is certain, within the core; may be empty
    left, right  `known`, `open`, `unknown`, or `cut` where it reaches out of the view
    point        whether it surely lies in a single column
    """

    __slots__ = ("core", "left", "point", "right", "solid", "whole")

    def __init__(  # noqa: PLR0913 - a value
        self,
        whole: tuple[int, int],
        core: tuple[int, int],
        solid: tuple[int, int],
        *,
        left: str,
        right: str,
        point: bool,
    ) -> None:
        self.whole, self.core, self.solid = whole, core, solid
        self.left, self.right, self.point = left, right, point


def runs(spans: Sequence[Span], scale: Scale) -> list[Run]:
    """Return where the stretches of one date are drawn, those in view."""
    if len(spans) > 1 and all(span.left == span.right == KNOWN for span in spans):
        # Whichever is meant, all of it lies in one column.
        start, stop = scale.cells(min(span.first for span in spans), max(span.last for span in spans))
        if stop - start == 1:
            return [found] if (found := run(spans[0], scale, alone=True)) else []
    return [found for span in spans if (found := run(span, scale))]


def run(span: Span, scale: Scale, *, alone: bool = False) -> Run | None:
    """Return where a span is drawn, None where it lies out of view; `alone`: its alternatives lie there too."""
    core = scale.cells(span.first, span.last)
    bounded = span.left == span.right == KNOWN
    whole = core[0] if span.left == KNOWN else 0, core[1] if span.right == KNOWN else scale.width
    whole = max(whole[0], 0), min(whole[1], scale.width)
    if whole[0] >= whole[1]:
        return None
    point = bounded and core[1] - core[0] == 1 and (alone or not span.either)
    solid = core if point else _solid(span, scale)
    return Run(
        whole,
        _clipped(core, whole),
        _clipped(solid, whole),
        left=CUT if span.left == KNOWN and core[0] < 0 else span.left,
        right=CUT if span.right == KNOWN and core[1] > scale.width else span.right,
        point=point,
    )


def _clipped(columns: tuple[int, int], whole: tuple[int, int]) -> tuple[int, int]:
    start, stop = max(columns[0], whole[0]), min(columns[1], whole[1])
    return (start, stop) if start < stop else (whole[0], whole[0])


def _solid(span: Span, scale: Scale) -> tuple[int, int]:
    """Return the columns in which most of the days it may cover are certain."""
    if span.sure is None:
        return 0, 0
    start, stop = scale.cells(*span.sure)
    if start < stop and not _mostly(span, span.sure, scale.days(start)):
        start += 1
    if start < stop and not _mostly(span, span.sure, scale.days(stop - 1)):
        stop -= 1
    return start, stop


def _mostly(span: Span, sure: tuple[int, int], cell: tuple[int, int]) -> bool:
    return 2 * _common(sure, cell) >= _common((span.first, span.last), cell)


def _common(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]) + 1)


def draw(row: Row, at: Run, kind: str, glyphs: Glyphs) -> None:
    """Draw a run: a state as a band, a single column as the sign of its kind."""
    band = kind == "state"
    _tail(row, at.whole[0], at.core[0], at.left, glyphs)
    _tail(row, at.core[1], at.whole[1], at.right, glyphs)
    row.fill(*at.core, glyphs.band_possible if band else glyphs.possible, POSSIBLE)
    row.fill(*at.solid, glyphs.band if band else glyphs.certain, BAND if band else CERTAIN, BAND if band else "")
    if at.point:
        row.put(at.core[0], glyphs.kinds[kind], f"kind-{kind}")
    _end(row, at.whole[0], at.left, 0, glyphs)
    _end(row, at.whole[1] - 1, at.right, 1, glyphs)


def _tail(row: Row, start: int, stop: int, end: str, glyphs: Glyphs) -> None:
    row.fill(start, stop, glyphs.tail_unknown if end == "unknown" else glyphs.tail_open, POSSIBLE)


def end_sign(end: str, side: int, glyphs: Glyphs) -> str:
    """Return what stands at an end that is not known or not in view; `side` is 0 at the left and 1 at the right."""
    return {"open": glyphs.open, "unknown": glyphs.unknown, CUT: glyphs.cut}[end][side]


def _end(row: Row, column: int, end: str, side: int, glyphs: Glyphs) -> None:
    if end != KNOWN:
        _, role, ground = row.cells[column]
        row.put(column, end_sign(end, side, glyphs), role, ground)
