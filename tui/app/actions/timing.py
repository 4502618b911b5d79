"""Time: the axis over the list, nearer and farther, from period to period, to a date."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.panes.chronology import FactRows
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


def scale_of(screen: Browse) -> Scale:
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
    axis, scale = screen.query_one(Axis), scale_of(screen)
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
    scale, axis = scale_of(screen), screen.query_one(Axis)
    bounds = axis.timeline.counts.bounds if axis.timeline is not None else None
    if bounds and sign == "1" and scale.last >= max(bounds[1], axis.timeline.today if axis.timeline else 0):
        raise Refusal("no fact lies later")
    if bounds and sign == "-1" and scale.first <= bounds[0]:
        raise Refusal("no fact lies earlier")
    axis.look(scale.pan(int(sign) * max(scale.width // _PART, 1)))


def step(screen: Browse, sign: str) -> None:
    """Move the cursor of the axis by a column, from the fact's day on."""
    scale, axis = scale_of(screen), screen.query_one(Axis)
    first, last = scale.days(scale.cell(_about(axis, scale)))
    axis.point(last + 1 if sign == "1" else scale.days(scale.cell(first - 1))[0])


def whole(screen: Browse) -> None:
    """Show all facts found."""
    scale_of(screen)
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
    screen.app.push_screen(AskDate(screen.base, partial(go, screen)))


def go(screen: Browse, first: int | None, last: int | None) -> None:
    """Go to the first fact at or after a period, or to the last one there is; the cursor of the axis to the period."""
    days = _days(screen)
    first, last = (last if first is None else first), (first if last is None else last)
    if first is None or last is None:
        return
    day = first
    at = bisect_left(days, day)
    if at == len(days):
        screen.say(f"no dated fact is as late as {iso(day)}: this is the last one", refused=True)
    axis, before = screen.query_one(Axis), screen.rows.cursor
    _to(screen, min(at, len(days) - 1))
    if axis.display:
        axis.aim(first, last, moving=screen.rows.cursor != before)
