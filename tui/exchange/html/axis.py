"""The time axis, drawn: solid where a date is certain, hatched where it only allows, with arrows at open ends.

Places are shares of the width, so that the drawing fits a telephone and a sheet of paper with its words at one size.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tui.exchange.html.escape import jump, text
from tui.exchange.html.marks import BAR, LANE, density, mark, packed, share
from tui.output.naming import counted
from tui.query.axis.marks import runs
from tui.query.axis.scale import fit
from tui.query.axis.ticks import Tick, ticks
from tui.query.axis.timeline import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.exchange.html.page import Page
    from tui.query.axis.scale import Scale
    from tui.query.axis.timeline import Lane, Timeline

_CELLS = 480  # of which a point takes about four on a wide page
_LABELS = {"wide": 110, "narrow": 38}  # signs of a label that fit side by side
_HEAD, _FOOT = 40, 16  # pixels for the labels of time, and of the day up to which the base is current
_ROWS = 22  # rows of marks of a lane, beyond which it is counted by period

_PATTERN = (
    '<defs><pattern id="possible" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<path class="hatch" d="M0 0V5"/></pattern></defs>\n'
)
_LEGEND = (
    '<p class="legend" aria-hidden="true"><span><i class="point"></i> a day</span> <span><i class="solid"></i> certain'
    '</span> <span><i class="hatched"></i> possible, no more exact in its source</span> <span>◂ ▸ open end</span>'
    " <span>? unknown end</span> <span>··· goes on out of the picture</span></p>\n"
)


def axis(page: Page) -> Iterator[str]:
    """Yield the drawing; nothing where no fact has a date."""
    found = load(page.results, "issue")
    if found.view is None:
        return
    # Today is no part of the page: the same base gives the same drawing on any day.
    scale = found._replace(today=found.view[0]).scale(_CELLS)
    lanes = [_lane(lane, scale) for lane in found.lanes]
    height = _HEAD + sum(high for high, _ in lanes) + _FOOT
    # Told in words to those who do not see it: hundreds of links would stand before the facts they lead to.
    yield f'<figure>\n<svg class="axis" width="100%" height="{height}" aria-hidden="true">\n{_PATTERN}'
    yield from _ticks(scale, height)
    top = _HEAD
    for high, drawn in lanes:
        yield f'<svg y="{top}" width="100%" height="{high}" overflow="visible">{drawn}</svg>\n'
        top += high
    yield from _current(found, scale, height)
    yield f'</svg>\n<figcaption><p class="unseen">{text(_words(found))}</p>\n{_LEGEND}'
    yield f"{_missing(found)}</figcaption>\n</figure>\n"


def _words(found: Timeline) -> str:
    """Return what the drawing shows, for those who do not see it."""
    named = ", ".join(f"{lane.title or 'all'} {lane.counts.total:,}" for lane in found.lanes)
    return f"Facts on an axis of time, by issue: {named}. Each is told in words in the chronology below."


def _missing(found: Timeline) -> str:
    """Return what is not drawn, in words."""
    told = [counted(found.undated, "undated fact")] if found.undated else []
    told += [counted(found.more, "more issue")] if found.more else []
    return f'<p class="missing">Not drawn: {", ".join(told)}.</p>\n' if told else ""


def _lane(lane: Lane, scale: Scale) -> tuple[int, str]:
    """Return the height of a lane and what is drawn in it: every fact, or counts where there are too many."""
    title = f"{text(lane.title)} " if lane.title else ""
    head = f'<text class="lane" y="14">{title}<tspan class="muted">{lane.counts.total:,}</tspan></text>'
    rows = packed([(fact, at) for fact in lane.facts if (at := runs(fact.spans, scale))])
    if len(rows) > _ROWS or lane.counts.total > len(lane.facts):
        high, bars = density(lane.counts, scale)
        return high, head + bars
    drawn = []
    for number, row in enumerate(rows):
        y = LANE + BAR * number
        for fact, at in row:
            said = text(f"{fact.short}: {fact.text}")
            shapes = "".join(mark(run, scale.width, y) for run in at)
            drawn.append(f'<a href="{jump("fact", fact.id)}" tabindex="-1"><title>{said}</title>{shapes}</a>')
    return LANE + BAR * len(rows) + BAR, head + "".join(drawn)


def _ticks(scale: Scale, height: int) -> Iterator[str]:
    """Yield labels for wide pages and for narrow ones, each with its lines."""
    for width, room in _LABELS.items():
        found = ticks(fit(scale.first, scale.last, room))
        yield f'<g class="{width}">'
        for cell, label in _placed(found.labels, scale, room):
            x = share(cell, scale.width)
            yield f'<line class="tick" x1="{x}" x2="{x}" y1="22" y2="{height - _FOOT}"/>'
            yield f'<text class="time" x="{x}" y="34" dx="3">{text(label)}</text>'
        # What began before the picture stands at its edge, as far as the next leaves room.
        above = [Tick(max(tick.cell, 0), max(tick.day, scale.first), tick.label) for tick in found.above]
        for cell, label in _placed(above, scale, room):
            yield f'<text class="time above" x="{share(cell, scale.width)}" y="16" dx="3">{text(label)}</text>'
        yield "</g>\n"


def _placed(found: Sequence[Tick], scale: Scale, room: int) -> Iterator[tuple[int, str]]:
    """Yield the cells and labels of ticks in view, but for those that run into the next one or the edge."""
    here = [(scale.cell(tick.day), tick.label) for tick in found if scale.first <= tick.day <= scale.last]
    for (cell, label), (after, _) in pairwise([*here, (scale.width, "")]):
        if room * (after - cell) >= scale.width * (len(label) + 1):
            yield cell, label


def _current(found: Timeline, scale: Scale, height: int) -> Iterator[str]:
    """Yield the line of the day up to which the base is current, where it is in view."""
    if found.until is not None and scale.first <= found.until <= scale.last:
        x = share(scale.cell(found.until), scale.width)
        yield f'<line class="until" x1="{x}" x2="{x}" y1="{_HEAD}" y2="{height}"/>'
        yield f'<text class="until" x="{x}" y="{height - 4}" dx="-5" text-anchor="end">current to here</text>\n'
