"""What stands in the way of a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.model.problem import Problem


class ThemeError(Exception):
    """A theme that cannot be used; `problems` holds everything found wrong in its file."""

    def __init__(self, problems: Iterable[Problem] = (), message: str = "") -> None:
        self.problems = tuple(problems)
        super().__init__(message or "\n".join(map(str, self.problems)))


class UnknownThemeError(ThemeError):
    """No theme has the name that was asked for; there is no file, and so no problem in one."""
