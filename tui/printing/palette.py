"""A Theme as Rich styles, under the names of its roles.

What is printed stands on the terminal's own ground, whatever that is: no ground is painted, and `text` is
the terminal's own colour. Where no theme is asked for, `tui.theme.preferred` follows the ground a terminal
tells of.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rich.style import Style
from rich.theme import Theme as RichTheme

from tui.theme import GROUNDS, ROLES
from tui.theme.depths import EIGHT_BIT, SIXTEEN, TRUECOLOR

if TYPE_CHECKING:
    from typing import Literal

    from tui.theme import Theme

# Rich's own style names that our renderables meet, and the role each is drawn in.
RICH_NAMES = {
    "bar.back": "bar-rest",
    "bar.complete": "bar",
    "bar.finished": "bar",
    "bar.pulse": "bar",
    "progress.description": "text",
    "progress.download": "muted",
    "progress.elapsed": "muted",
    "progress.percentage": "accent",
    "progress.remaining": "muted",
    "progress.spinner": "accent",
    "rule.line": "border",
    "rule.text": "title",
    "table.caption": "muted",
    "table.footer": "title",
    "table.header": "title",
    "table.title": "title",
    "tree.line": "border",
}

_SYSTEMS: dict[str, Literal["truecolor", "256", "standard"]] = {
    TRUECOLOR: "truecolor",
    EIGHT_BIT: "256",
    SIXTEEN: "standard",
}


@lru_cache(maxsize=512)
def style(theme: Theme, role: str) -> Style:
    """Return the style of a role for printed output."""
    drawn = theme.roles[role]
    if role in GROUNDS:
        return Style.null()
    return Style.parse(" ".join(drawn.attributes)) if role == "text" else Style.parse(drawn.spec)


def rich_theme(theme: Theme) -> RichTheme:
    """Return the theme for a Console: every role by name, and Rich's own names in the same colours."""
    names = {**{role: role for role in ROLES}, **RICH_NAMES}
    return RichTheme({name: style(theme, role) for name, role in names.items()})


def plain() -> RichTheme:
    """Return a theme in which every name of `rich_theme` is an empty style."""
    return RichTheme(dict.fromkeys([*ROLES, *RICH_NAMES], Style.null()))


def color_system(depth: str) -> Literal["truecolor", "256", "standard"] | None:
    """Return Console's `color_system` for a depth; None writes no escape sequence at all."""
    return _SYSTEMS.get(depth)
