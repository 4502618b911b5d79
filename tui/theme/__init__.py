"""Themes: palettes in plain TOML, read into one Theme value that Rich and Textual are served from."""

from tui.theme.depths import at, depth
from tui.theme.errors import ThemeError, UnknownThemeError
from tui.theme.library import DEFAULT, Available, available, load, preferred, user_folder, wished
from tui.theme.roles import GROUNDS, ROLES, ROWS, Role, Theme

__all__ = [
    "DEFAULT",
    "GROUNDS",
    "ROLES",
    "ROWS",
    "Available",
    "Role",
    "Theme",
    "ThemeError",
    "UnknownThemeError",
    "at",
    "available",
    "depth",
    "load",
    "preferred",
    "user_folder",
    "wished",
]
