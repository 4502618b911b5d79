"""The roles every theme fills, and the frozen values a theme is read into."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.model.problem import Problem

ATTRIBUTES = ("bold", "italic", "underline", "reverse")

GROUNDS = ("background", "surface", "panel")
KINDS = tuple(f"kind-{kind}" for kind in ("event", "state", "statement", "forecast", "assessment"))
STANDINGS = tuple(f"standing-{word}" for word in ("corroborated", "single", "disputed", "unsourced"))
OUTCOMES = tuple(f"outcome-{word}" for word in ("yes", "partly", "no", "void", "open", "overdue"))
SEVERITIES = ("error", "warning", "info", "ok")

# Roles with a ground of their own in every theme.
ROWS = ("cursor", "cursor-blurred")
OWN_GROUND = (*ROWS, "hit", "axis-band")

WORDS = ("text", "muted", "accent", "title", "key", "mark", "link", "quote", "note", "date", "date-approx")
TEXTS = (*WORDS, *KINDS, *STANDINGS, *OUTCOMES, *SEVERITIES, "axis")
MARKS = ("axis-certain", "axis-possible", "axis-today")
LINES = ("border", "border-focus", "bar", "bar-rest")

ROLES = (*GROUNDS, *TEXTS, *OWN_GROUND, *MARKS, *LINES)


class Role(NamedTuple):
    """How one role is drawn.

    A colour is `#rrggbb`, one of the 16 ANSI names, `default` for the terminal's own, or empty: not set.
    A ground (background, surface, panel) has only a `bg`.
    """

    fg: str = ""
    bg: str = ""
    attributes: tuple[str, ...] = ()

    @property
    def spec(self) -> str:
        """The role as a Rich style definition, such as `bold #e3b45f on #0e1a24`; empty for no style."""
        ground = f"on {self.bg}" if self.bg else ""
        return " ".join(part for part in (*self.attributes, self.fg, ground) if part)


@dataclass(frozen=True, eq=False, slots=True)
class Theme:
    """A theme as read; compared by identity, so that styles can be kept per theme at no cost.

    `sixteen` holds the same roles in ANSI names; `depth` says for what terminal `roles` are meant.
    """

    name: str
    title: str
    dark: bool
    roles: Mapping[str, Role]
    sixteen: Mapping[str, Role] = field(default_factory=lambda: MappingProxyType({}))
    path: str = ""
    warnings: tuple[Problem, ...] = ()
    depth: str = "truecolor"

    def drawn(self, role: str, on: str = "") -> Role:
        """Return a role as drawn on a row of ROWS, which gives its colours, or on a ground or a band."""
        own, under = self.roles[role], self.roles[on] if on else Role()
        if on not in ROWS:
            return Role(own.fg, own.bg or under.bg, own.attributes)
        return Role(under.fg, under.bg, tuple(a for a in ATTRIBUTES if a in own.attributes + under.attributes))
