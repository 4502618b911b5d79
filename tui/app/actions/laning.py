"""The lanes of the time axis: what they go by, how many, which of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.actions import Refusal
from tui.app.actions.timing import scale_of
from tui.app.widgets.axis import Axis

if TYPE_CHECKING:
    from tui.app.screens.browse import Browse


def by(screen: Browse, what: str) -> None:
    """Draw other lanes."""
    scale_of(screen)
    screen.query_one(Axis).by = what
    screen.follow()


def lanes(screen: Browse, count: str) -> None:
    """Show so many lanes more, or fewer."""
    scale_of(screen)
    axis = screen.query_one(Axis)
    there = len(axis.timeline.lanes) if axis.timeline is not None else 0
    if count == "1" and axis.room >= there:
        raise Refusal("all lanes are shown")
    if count == "-1" and axis.room <= 1:
        raise Refusal(f"one lane is the least; {screen.base.keys.say('axis')} hides the time axis")
    axis.lanes = max(min(axis.room, there) + int(count), 1)
    height = axis.styles.height
    screen.follow()
    if count == "1" and axis.styles.height == height:
        axis.lanes = axis.room
        down, up = map(screen.base.keys.say, ("lanes-down", "lanes-up"))
        raise Refusal(f"there is no room for more lanes: these scroll with {down} and {up}")


def scroll(screen: Browse, count: str) -> None:
    """Scroll the lanes."""
    scale_of(screen)
    if not screen.query_one(Axis).scroll_lanes(int(count)):
        raise Refusal("there are no more lanes this way")
