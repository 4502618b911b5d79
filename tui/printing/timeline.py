"""The drawn chronology: time from left to right, a lane for each issue, what is certain apart from what may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style

from tui.model.calendar import iso
from tui.model.edtf import parse
from tui.output.naming import counted
from tui.printing.lines import EMPTY, Part, joined, length
from tui.printing.signs import KINDS
from tui.query.axis.drawing import ROWS, chart
from tui.query.axis.glyphs import ASCII, UNICODE
from tui.query.axis.header import AS_OF, TODAY, Days
from tui.query.axis.marks import BAND, CERTAIN, POSSIBLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.printing.lines import Line
    from tui.printing.page import Page
    from tui.query.axis.canvas import Line as Pieces
    from tui.query.axis.glyphs import Glyphs
    from tui.query.axis.scale import Scale
    from tui.query.axis.timeline import Timeline


def timeline(page: Page, drawn: Timeline, scale: Scale, rows: int = ROWS) -> Iterator[Line]:
    """Yield the lines of a timeline, and below it what its signs mean and what it does not show."""
    glyphs, days = signs(page), Days(drawn.today, drawn.until)
    pieces = list(chart(drawn, scale, glyphs, days, rows))
    yield from styled(page, pieces)
    yield EMPTY
    yield from _legend(page, pieces, glyphs, days)
    yield from _notes(page, drawn, scale)


def signs(page: Page) -> Glyphs:
    """Return the signs of time for a page: those of ASCII where its encoding has no blocks."""
    return UNICODE._replace(kinds=KINDS, shown=page.shown) if page.blocks else ASCII


def styled(page: Page, pieces: Iterable[Pieces]) -> Iterator[Line]:
    """Turn lines of pieces into lines of parts; a piece on a ground of another role stands on that one's colour."""
    for line in pieces:
        yield [Part(text, _grounded(page, role, ground) if ground else role) for text, role, ground in line]


def _grounded(page: Page, role: str, ground: str) -> str | Style:
    if role == ground:
        return role
    under = Style(bgcolor=page.console.get_style(ground).bgcolor)
    return (page.console.get_style(role) if role else Style.null()) + under


def _legend(page: Page, pieces: Iterable[Pieces], glyphs: Glyphs, days: Days) -> Iterator[Line]:
    """Yield what the signs mean, of those that are drawn."""
    seen = {(sign, role) for line in pieces for text, role, _ in line for sign in text}
    kinds = [(sign, f"kind-{kind}", kind) for kind, sign in glyphs.kinds.items() if kind != "state"]
    told = [
        (glyphs.certain, CERTAIN, "certain"),
        (glyphs.possible, POSSIBLE, "possible"),
        (glyphs.band, BAND, "a state"),
        (glyphs.band_possible, POSSIBLE, "possibly"),
        (glyphs.open[0], POSSIBLE, "open"),
        (glyphs.open[1], POSSIBLE, "open"),
        (glyphs.unknown[0], POSSIBLE, "end unknown"),
        *((sign, role, "goes on") for sign in glyphs.cut for role in (CERTAIN, POSSIBLE, BAND)),
        *kinds,
        *((sign, role, words) for sign, role, words in _days(glyphs, days)),
    ]
    found = {words: (sign, role) for sign, role, words in told if (sign, role) in seen}
    lines: list[Line] = [[]]
    for words, (sign, role) in found.items():
        entry = [page.part(sign, role), page.part(f" {words}", "muted")]
        if lines[-1] and length(lines[-1]) + 3 + length(entry) > page.width:
            lines.append([])
        lines[-1] = joined([lines[-1], entry], Part("   "))
    yield from lines


def _days(glyphs: Glyphs, days: Days) -> Iterator[tuple[str, str, str]]:
    """Yield the signs of the days that are told from others."""
    if days.until is not None:
        yield glyphs.as_of, AS_OF, f"as of {parse(iso(days.until)).label}"
    if days.today is not None:
        yield glyphs.today, TODAY, f"today, {parse(iso(days.today)).label}"


def _notes(page: Page, drawn: Timeline, scale: Scale) -> Iterator[Line]:
    """Yield how much time a column is, and what is not drawn."""
    total = drawn.counts.total
    out = total - drawn.counts.within(scale.first, scale.last)
    notes = [f"A column is {scale.step.words}."]
    notes += [f"{_facts(out)} before or after what is shown."] if out else []
    notes += (
        [f"{counted(drawn.undated, 'fact')} {'has' if drawn.undated == 1 else 'have'} no date."]
        if drawn.undated
        else []
    )
    notes += [f"{drawn.more:,} more {'lane is' if drawn.more == 1 else 'lanes are'} not drawn."] if drawn.more else []
    yield from page.text(" ".join(notes), role="muted")


def _facts(count: int) -> str:
    return f"{counted(count, 'fact')} {'lies' if count == 1 else 'lie'}"
