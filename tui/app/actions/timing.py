"""Time: the axis over the list, nearer and farther, from period to period, to a date."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.narrowing import narrowed
from tui.app.panes.chronology import FactRows
from tui.app.widgets.axis import BRIEF, LARGE, OFF, Axis
from tui.model.calendar import civil_from_days, iso
from tui.store.order import SEQUENCE_BITS, UNDATED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.screens.browse import Browse
    from tui.query.axis.scale import Scale

_AFTER = {OFF: BRIEF, BRIEF: LARGE, LARGE: OFF}
_LAST_YEAR = 9999  # of a date known to the day


def size(screen: Browse) -> None:
    """Show the time axis, enlarge it, hide it."""
    axis = screen.query_one(Axis)
    _wish(screen, _AFTER[axis.mode])


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
    about = axis.day if axis.day is not None else scale.days(scale.width // 2)[0]
    nearer = scale.zoom(about, int(sign))
    if nearer == scale:
        raise Refusal("this is the nearest view")
    axis.look(nearer)


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


def span(screen: Browse, field: str) -> None:
    """Narrow the query to the time in view."""
    scale = _scale(screen)
    first, last = (_edge(scale.first, -_LAST_YEAR), _edge(scale.last, _LAST_YEAR))
    if not first and not last:
        raise Refusal("all of time is in view: + comes nearer")
    axis = screen.query_one(Axis)
    axis.moved = True
    screen.ask(screen.view._replace(query=narrowed(screen.view.query, field, f"{first}..{last}")).at(screen.key))


def _edge(day: int, furthest: int) -> str:
    """Return a day as a query takes it; '' beyond the years that have days."""
    return iso(day) if abs(civil_from_days(day)[0]) <= abs(furthest) else ""
