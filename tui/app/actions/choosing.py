"""Choosing: what was picked is what comes of the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.actions.mending import mend

if TYPE_CHECKING:
    from tui.app.screens.browse import Browse

# The exit code of leaving without a choice.
NOTHING = 1


def these(screen: Browse) -> None:
    """Choose the marked facts, or the one under the cursor, and leave."""
    chosen = tuple(sorted(screen.marks)) or ((screen.key,) if screen.key else ())
    if not chosen:
        mend(screen)
        return
    screen.app.chosen = chosen
    screen.app.leave()
