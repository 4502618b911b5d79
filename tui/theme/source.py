"""A theme file as read."""

from __future__ import annotations

from tui import settings
from tui.settings import Settings as Source
from tui.theme.errors import ThemeError

__all__ = ["Source", "read"]


def read(path: str) -> Source:
    """Read and parse a theme file; raise ThemeError where it is no readable TOML."""
    try:
        return settings.read(path, "theme", "see a shipped theme for its form")
    except settings.SettingsError as error:
        raise ThemeError([error.problem]) from error
