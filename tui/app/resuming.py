"""Where the browser was left: taken down as it is left, taken up again as it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.widgets.axis import BRIEF, LARGE, OFF, Axis

if TYPE_CHECKING:
    from tui.app.screens.browse import Browse
    from tui.app.session import Session


def taken(screen: Browse, begun: Session, theme: str) -> Session:
    """Return the session at its end. A query half typed is none; a theme counts where it is not the one begun with."""
    view = screen.before or (screen.view.at(screen.key) if screen.key else screen.view)
    chosen = begun.theme if screen.app.look.name == theme else screen.app.look.name
    return begun._replace(view=view, theme=chosen, axis=screen.query_one(Axis).wish)


def resume(screen: Browse, session: Session) -> None:
    """Show the time axis as it was wished for."""
    if session.axis in (OFF, BRIEF, LARGE):
        screen.query_one(Axis).wish = session.axis
