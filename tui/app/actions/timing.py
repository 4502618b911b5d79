"""Time: the axis over the list, its lanes, nearer and farther, from period to period, to a date."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.narrowing import narrowed
from tui.app.panes.chronology import FactRows
from tui.app.timespan import NONE, edge
from tui.app.widgets.axis import BRIEF, LARGE, OFF, Axis
from tui.model.calendar import iso
from tui.store.order import SEQUENCE_BITS, UNDATED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.screens.browse import Browse
    from tui.query.axis.scale import Scale

_AFTER = {OFF: BRIEF, BRIEF: LARGE, LARGE: OFF}
_PART = 4  # of the view, which one key moves it by


def size(screen: Browse) -> None:
    """Show the time axis, enlarge it, hide it."""
    axis = screen.query_one(Axis)
    after = _AFTER[axis.mode]
    if after == LARGE and axis.timeline is not None and axis.room >= len(axis.timeline.lanes):
        after = OFF  # nothing is left to enlarge it for
    axis.lanes = 0
    _wish(screen, after)


def _wish(screen: Browse, mode: str) -> None:
    screen.query_one(Axis).wish = mode
    screen.follow()


def _scale(screen: Browse) -> Scale:
    """Return what the axis shows; a hidden one is shown."""
    axis = screen.query_one(Axis)
    if axis.mode == OFF:
        _wish(screen, BRIEF)
        raise Refusal("A hides the time axis again")
    if axis.timeline is not None and axis.timeline.view is None:
        raise Refusal("no fact here has a date")
    if axis.scale is None:
        raise Refusal("the time axis is still being read")
    return axis.scale


def zoom(screen: Browse, sign: str) -> None:
    """Come nearer to the day of the fact under the cursor, or go farther from it."""
    axis, scale = screen.query_one(Axis), _scale(screen)
    view = axis.timeline.view if axis.timeline is not None else None
    if sign == "-1" and view and scale.first <= view[0] and scale.last >= view[1]:
        raise Refusal("all facts found are in view")
    nearer = scale.zoom(_about(axis, scale), int(sign))
    if nearer == scale:
        raise Refusal("this is the nearest view")
    axis.look(nearer)


def _about(axis: Axis, scale: Scale) -> int:
    """Return the day of the cursor; that in the middle where it is out of view."""
    day = axis.day
    return day if day is not None and scale.first <= day <= scale.last else scale.days(scale.width // 2)[0]


def pan(screen: Browse, sign: str) -> None:
    """Look at later days, or at earlier ones."""
    scale, axis = _scale(screen), screen.query_one(Axis)
    bounds = axis.timeline.counts.bounds if axis.timeline is not None else None
    if bounds and sign == "1" and scale.last >= max(bounds[1], axis.timeline.today if axis.timeline else 0):
        raise Refusal("no fact lies later")
    if bounds and sign == "-1" and scale.first <= bounds[0]:
        raise Refusal("no fact lies earlier")
    axis.look(scale.pan(int(sign) * max(scale.width // _PART, 1)))


def step(screen: Browse, sign: str) -> None:
    """Move the cursor of the axis by a column, from the fact's day on."""
    scale, axis = _scale(screen), screen.query_one(Axis)
    first, last = scale.days(scale.cell(_about(axis, scale)))
    axis.point(last + 1 if sign == "1" else scale.days(scale.cell(first - 1))[0])


def by(screen: Browse, what: str) -> None:
    """Draw other lanes."""
    _scale(screen)
    screen.query_one(Axis).by = what
    screen.follow()


def lanes(screen: Browse, count: str) -> None:
    """Show so many lanes more, or fewer."""
    _scale(screen)
    axis = screen.query_one(Axis)
    there = len(axis.timeline.lanes) if axis.timeline is not None else 0
    if count == "1" and axis.room >= there:
        raise Refusal("all lanes are shown")
    if count == "-1" and axis.room <= 1:
        raise Refusal("one lane is the least; A hides the time axis")
    axis.lanes = max(min(axis.room, there) + int(count), 1)
    height = axis.styles.height
    screen.follow()
    if count == "1" and axis.styles.height == height:
        axis.lanes = axis.room
        raise Refusal("there is no room for more lanes: these scroll with ctrl-e and ctrl-y")


def scroll(screen: Browse, count: str) -> None:
    """Scroll the lanes."""
    _scale(screen)
    if not screen.query_one(Axis).scroll_lanes(int(count)):
        raise Refusal("there are no more lanes this way")


def whole(screen: Browse) -> None:
    """Show all facts found."""
    _scale(screen)
    screen.query_one(Axis).whole()


def period(screen: Browse, sign: str) -> None:
    """Go to the first fact of the next period that has one, or of the one before."""
    from tui.query.axis import ticks  # noqa: PLC0415  (nothing is stepped through at first)

    days = _days(screen)
    scale = screen.query_one(Axis).scale or _fitted(days, screen.size.width)
    place = screen.rows.cursor
    place = len(days) - 1 - place if screen.view.reverse else place
    here = days[min(place, len(days) - 1)] if place >= 0 else days[0]
    first, last = ticks.period(scale, here)
    if sign == "1":
        at = bisect_left(days, last + 1)
        if at == len(days):
            raise Refusal("no dated fact comes after this period")
    else:
        before = bisect_left(days, first)
        if not before and (place < 0 or place >= len(days) or days[place] < first or place == 0):
            raise Refusal("no dated fact comes before this period")
        at = bisect_left(days, ticks.period(scale, days[before - 1])[0]) if before else 0
    _to(screen, at)


def _fitted(days: Sequence[int], width: int) -> Scale:
    from tui.query.axis.scale import fit  # noqa: PLC0415

    return fit(days[0], days[-1], width)


def _days(screen: Browse) -> list[int]:
    """Return the days the facts of the list stand at, in order; those without a date come last and are left out."""
    rows = screen.rows.rows
    if not isinstance(rows, FactRows) or not rows.dated or screen.view.sort:
        raise Refusal("only where facts stand by date: s sorts them")
    if not rows.complete:
        raise Refusal("the facts are still being looked up")
    numbers = rows.numbers[::-1] if screen.view.reverse else rows.numbers
    dated = numbers[: bisect_left(numbers, UNDATED << SEQUENCE_BITS)]
    if not dated:
        raise Refusal("no fact here has a date")
    return [number >> SEQUENCE_BITS for number in dated]


def _to(screen: Browse, place: int) -> None:
    """Move the cursor to a dated fact by its place in order."""
    screen.rows.move_to(len(screen.rows.rows) - 1 - place if screen.view.reverse else place)


def ask(screen: Browse) -> None:
    """Ask for a date, in EDTF or in words."""
    from tui.app.screens.ask import AskDate  # noqa: PLC0415  (shown when asked for)

    _days(screen)
    screen.app.push_screen(AskDate(screen.base, lambda day: go(screen, day)))


def go(screen: Browse, day: int) -> None:
    """Go to the first fact at or after a day, or to the last one there is."""
    days = _days(screen)
    at = bisect_left(days, day)
    if at == len(days):
        screen.say(f"no dated fact is as late as {iso(day)}: this is the last one", refused=True)
    _to(screen, min(at, len(days) - 1))


def choose(screen: Browse, end: str) -> None:
    """Begin or end a span where the cursor is; in the same place once more, take that end away."""
    _scale(screen)
    axis = screen.query_one(Axis)
    day = axis.edges[0 if end == "first" else 1]
    if day is None:
        raise Refusal("the cursor has no day here: , and . move it along the axis")
    chosen = axis.chosen._replace(**{end: None if getattr(axis.chosen, end) == day else day})
    if chosen.first is not None and chosen.last is not None and chosen.first > chosen.last:
        chosen = NONE._replace(**{end: day})  # an end before its start begins anew
    axis.choose(chosen)
    screen.say(_told(chosen.first, chosen.last))


def _told(first: int | None, last: int | None) -> str:
    """Return what is chosen, and the keys that go on from there."""
    if first is not None and last is not None:
        return f"{iso(first)}..{iso(last)}: {{ finds what may fall there, }} what surely does"
    if first is not None:
        return f"from {iso(first)}: move, then ) ends the span"
    return f"to {iso(last)}: move, then ( begins the span" if last is not None else "no span is chosen"


def forget(screen: Browse) -> None:
    """Take the chosen span away."""
    axis = screen.query_one(Axis)
    if axis.chosen == NONE:
        raise Refusal("no span is chosen: ( and ) choose one")
    axis.choose(NONE)


def span(screen: Browse, field: str) -> None:
    """Narrow the query to the span chosen, else to the time in view."""
    scale, axis = _scale(screen), screen.query_one(Axis)
    low, high = axis.chosen.days(axis.edges) or (scale.first, scale.last)
    first, last = edge(low), edge(high)
    if not first and not last:
        raise Refusal("all of time is in view: + comes nearer")
    axis.moved, axis.chosen = True, NONE
    screen.ask(screen.view._replace(query=narrowed(screen.view.query, field, f"{first}..{last}")).at(screen.key))
