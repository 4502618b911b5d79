"""Where a view was left, and the way back to it: the rows and lines seen, the focus, the chosen link."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.app.state import Spot

if TYPE_CHECKING:
    from tui.app.screens.browse import Browse
    from tui.app.state import Trail, View


def here(screen: Browse) -> View:
    """Return the view shown, with the spot it is seen at."""
    page, rows = screen.page, screen.rows
    return screen.view._replace(spot=Spot(rows.top, page.top, page.has_focus, page.chosen))


def left(screen: Browse) -> Trail:
    """Return the trail as it is to be left: it comes back to the spot."""
    return screen.trail.replace(here(screen))


def come_back(screen: Browse) -> None:
    """Bring back what was seen where the view was left, once all of its rows are there."""
    view, spot = screen.view, screen.view.spot
    if spot is None or not screen.found.rows.complete or screen.found.view.rows() != view.rows():
        return
    screen.forget_spot()
    screen.rows.top = spot.row
    screen.rows.bring(screen.rows.cursor)
    if screen.wide and not screen.typing:
        (screen.page if spot.inside else screen.rows).focus()
    if screen.page.lines:
        _look_at(screen, spot)
    else:  # it is not laid out before it is seen
        screen.call_after_refresh(partial(_look_at, screen, spot))


def _look_at(screen: Browse, spot: Spot) -> None:
    if spot.link >= 0:
        screen.page.choose(spot.link)
    screen.page.top = spot.line
