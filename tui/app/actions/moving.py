"""Moving: the cursor of the list, or the lines of the detail, whichever has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app.screens.browse import Browse


def by(screen: Browse, count: str) -> None:
    """Move by so many rows or lines."""
    _move(screen, int(count))


def half_page(screen: Browse, sign: str) -> None:
    """Move by half a page."""
    _move(screen, int(sign) * max(_height(screen) // 2, 1))


def page(screen: Browse, sign: str) -> None:
    """Move by a page, one line of which stays in sight."""
    _move(screen, int(sign) * max(_height(screen) - 1, 1))


def first(screen: Browse) -> None:
    """Move to the top."""
    _move(screen, -_length(screen))


def last(screen: Browse) -> None:
    """Move to the end."""
    _move(screen, _length(screen))


def rows(screen: Browse, count: str) -> None:
    """Move the cursor of the list, wherever the focus is."""
    screen.rows.move_to(screen.rows.cursor + int(count))


def detail(screen: Browse, sign: str) -> None:
    """Scroll the detail by a third of what is seen of it."""
    screen.page.top += int(sign) * max(screen.page.window // 3, 1)


def _move(screen: Browse, count: int) -> None:
    if screen.where == "detail":
        screen.page.top += count
    else:
        screen.rows.move_to(screen.rows.cursor + count)


def _height(screen: Browse) -> int:
    return screen.page.window if screen.where == "detail" else screen.rows.window


def _length(screen: Browse) -> int:
    return len(screen.page.lines) if screen.where == "detail" else len(screen.rows.rows)
