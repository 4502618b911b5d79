"""A span of time: its ends chosen on the axis, and the query narrowed to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.actions.timing import scale_of
from tui.app.narrowing import narrowed
from tui.app.timespan import NONE, edge
from tui.app.widgets.axis import Axis
from tui.model.calendar import iso

if TYPE_CHECKING:
    from tui.app.screens.browse import Browse


def choose(screen: Browse, end: str) -> None:
    """Begin or end a span where the cursor is; in the same place once more, take that end away."""
    scale_of(screen)
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
    scale, axis = scale_of(screen), screen.query_one(Axis)
    low, high = axis.chosen.days(axis.edges) or (scale.first, scale.last)
    first, last = edge(low), edge(high)
    if not first and not last:
        raise Refusal("all of time is in view: + comes nearer")
    axis.moved, axis.chosen = True, NONE
    screen.ask(screen.view._replace(query=narrowed(screen.view.query, field, f"{first}..{last}")).at(screen.key))
