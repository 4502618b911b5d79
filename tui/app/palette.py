"""A Theme as Textual's theme and CSS variables, and as Rich styles for the widgets that draw lines.

In CSS each role is `$role-NAME`, `$role-NAME-bg` (transparent where it has no ground of its own) and
`$role-NAME-style`, as in `color: $role-date; text-style: $role-date-style;`. Which role may stand on which
ground, and what a selected row does to the roles in it, is said in `tui.theme.contrast`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.filter import LineFilter
from textual.theme import Theme as TextualTheme

from tui.theme import GROUNDS, ROLES
from tui.theme.contrast import mix
from tui.theme.depths import NONE, SIXTEEN

if TYPE_CHECKING:
    from textual.color import Color

    from tui.theme import Theme

# Textual's variable → the role it takes its colour from.
FOREGROUNDS = {
    "ansi-foreground": "text",
    "block-cursor-foreground": "cursor",
    "block-cursor-blurred-foreground": "cursor-blurred",
    "border": "border-focus",
    "border-blurred": "border",
    "button-foreground": "text",
    "footer-description-foreground": "text",
    "footer-foreground": "text",
    "footer-key-foreground": "key",
    "foreground-disabled": "muted",
    "foreground-muted": "muted",
    "input-cursor-background": "accent",
    "input-selection-foreground": "cursor-blurred",
    "link-color": "link",
    "link-color-hover": "cursor",
    "markdown-h1-color": "title",
    "markdown-h2-color": "title",
    "markdown-h3-color": "accent",
    "markdown-h4-color": "accent",
    "markdown-h5-color": "text",
    "markdown-h6-color": "muted",
    "screen-selection-foreground": "cursor-blurred",
    "scrollbar": "border",
    "scrollbar-active": "border-focus",
    "scrollbar-hover": "muted",
    "text-accent": "accent",
    "text-disabled": "muted",
    "text-error": "error",
    "text-muted": "muted",
    "text-primary": "border-focus",
    "text-secondary": "info",
    "text-success": "ok",
    "text-warning": "warning",
}
BACKGROUNDS = {
    "ansi-background": "background",
    "block-cursor-background": "cursor",
    "block-cursor-blurred-background": "cursor-blurred",
    "block-hover-background": "panel",
    "button-color-foreground": "background",
    "footer-background": "panel",
    "input-cursor-foreground": "background",
    "input-selection-background": "cursor-blurred",
    "link-background-hover": "cursor",
    "screen-selection-background": "cursor-blurred",
    "scrollbar-background": "background",
    "scrollbar-background-active": "background",
    "scrollbar-background-hover": "background",
    "scrollbar-corner-color": "background",
    "surface-active": "panel",
}
STYLES = {
    "block-cursor-text-style": "cursor",
    "block-cursor-blurred-text-style": "cursor-blurred",
    "link-style": "link",
    "link-style-hover": "cursor",
    "markdown-h1-text-style": "title",
    "markdown-h2-text-style": "title",
}
BASES = {
    "primary": "border-focus",
    "secondary": "info",
    "accent": "accent",
    "warning": "warning",
    "error": "error",
    "success": "ok",
}

# Textual 8.2 loses `reverse` in the parts of its own widgets, so that a cursor there needs more than that.
WITHOUT_COLOUR = {
    "block-cursor-text-style": "bold underline reverse",
    "input-cursor-text-style": "reverse",
}

# How much of the ground a `…-muted` ground holds: enough for its own colour to be read on it.
MUTED = 0.88


def textual_theme(theme: Theme) -> TextualTheme:
    """Return the theme for `App.register_theme`, cut to the depth the theme has been brought to."""
    colours = {name: _css(theme.roles[role].fg) for name, role in BASES.items()}
    grounds = {name: _css(theme.roles[name].bg) for name in GROUNDS}
    return TextualTheme(
        name=theme.name,
        primary=colours["primary"],
        secondary=colours["secondary"],
        accent=colours["accent"],
        warning=colours["warning"],
        error=colours["error"],
        success=colours["success"],
        foreground=_css(theme.roles["text"].fg),
        background=grounds["background"],
        surface=grounds["surface"],
        panel=grounds["panel"],
        boost=grounds["panel"],
        dark=theme.dark,
        ansi=theme.depth in (SIXTEEN, NONE),
        variables=variables(theme),
    )


def variables(theme: Theme) -> dict[str, str]:
    """Return the CSS variables of a theme: every role, and Textual's own in the same colours."""
    roles = theme.roles
    found = {name: _css(roles[role].fg) for name, role in FOREGROUNDS.items()}
    found |= {name: _css(roles[role].bg) for name, role in BACKGROUNDS.items()}
    found |= {name: _text_style(roles[role].attributes) for name, role in STYLES.items()}
    found |= {f"{name}-muted": _muted(theme, role) for name, role in BASES.items()}
    if theme.depth == NONE:
        found |= WITHOUT_COLOUR
    for name in ROLES:
        found[f"role-{name}"] = _css(roles[name].fg or roles[name].bg)
        found[f"role-{name}-bg"] = _css(roles[name].bg, "transparent")
        found[f"role-{name}-style"] = _text_style(roles[name].attributes)
    return found


@lru_cache(maxsize=1024)
def style(theme: Theme, role: str, on: str = "") -> Style:
    """Return the style of a role for a drawn line.

    `on` is a row (`cursor`, `cursor-blurred`), whose colours the role takes, or a ground, or `axis-band`.
    """
    return Style.parse(theme.drawn(role, on).spec)


class Colourless(LineFilter):
    """Takes every colour off a line and leaves its attributes: Textual alone makes greys of NO_COLOR."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments without colours."""
        del background
        return [Segment(text, style and _bare(style), control) for text, style, control in segments]


@lru_cache(maxsize=1024)
def _bare(style: Style) -> Style:
    return style.without_color


def _css(colour: str, unset: str = "ansi_default") -> str:
    """Return a colour as Textual writes it: hex, or an ANSI name with its prefix."""
    if not colour:
        return unset
    return colour if colour.startswith("#") else f"ansi_{colour}"


def _text_style(attributes: tuple[str, ...]) -> str:
    return " ".join(attributes) or "none"


def _muted(theme: Theme, role: str) -> str:
    colour, ground = theme.roles[role].fg, theme.roles["background"].bg
    both = colour.startswith("#") and ground.startswith("#")
    return mix(colour, ground, MUTED) if both else "ansi_default"
