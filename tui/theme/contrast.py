"""WCAG 2.2 contrast, and the one table of which role is drawn on which ground.

The rules widgets follow, which keep that table short:

- Text stands on `background`, `surface` or `panel`, or on its own role's `bg` where the theme gives one.
- In a selected row every text takes the colour and the ground of `cursor` (`cursor-blurred` without the
  focus) and keeps of its own the attributes only; a search hit there shows by its underline.
- On an `axis-band` stand the band's own text and the marks of the axis, nothing else.

`border` and `bar-rest` are ornament: a pane is known by its title and a bar by the number beside it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.theme.roles import GROUNDS, MARKS, OWN_GROUND, TEXTS, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

AA_TEXT = 4.5
AA_GRAPHIC = 3.0

_LINEAR_BELOW = 0.04045  # of a channel; the curve of sRGB begins there

# (role, ground, least ratio)
PAIRS: tuple[tuple[str, str, float], ...] = (
    *((role, ground, AA_TEXT) for role in TEXTS for ground in GROUNDS),
    *((role, role, AA_TEXT) for role in OWN_GROUND),
    *((role, ground, AA_GRAPHIC) for role in ("border-focus", "bar") for ground in GROUNDS),
    *((role, ground, AA_GRAPHIC) for role in MARKS for ground in (*GROUNDS, "axis-band")),
)

# (ground, the ground it lies on, least ratio): the bar of the selected row is what shows where one is
EDGES: tuple[tuple[str, str, float], ...] = tuple(("cursor", ground, AA_GRAPHIC) for ground in GROUNDS)


class Low(NamedTuple):
    """A pair below its least ratio, with the two colours it is drawn in."""

    role: str
    ground: str
    ink: str
    under: str
    least: float


@lru_cache(maxsize=1024)
def channels(colour: str) -> tuple[int, int, int]:
    """Split `#rrggbb` into three numbers from 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@lru_cache(maxsize=1024)
def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb`, 0 to 1, as WCAG 2.2 defines it."""
    red, green, blue = (_linear(channel / 255) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _LINEAR_BELOW else ((channel + 0.055) / 1.055) ** 2.4


def ratio(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21, in either order."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mix(one: str, other: str, share: float) -> str:
    """Return `one` with a share of `other` (0 to 1) mixed in."""
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def passing(colour: str, ground: str, least: float) -> str:
    """Return the colour, moved no further towards white or black than the ratio asks."""
    end = max(("#ffffff", "#000000"), key=lambda pole: ratio(pole, ground))
    steps = (mix(colour, end, step / 100) for step in range(101))
    return next((step for step in steps if ratio(step, ground) >= least), end)


def shown(roles: Mapping[str, Role], role: str, ground: str) -> tuple[str, str]:
    """Return the two colours a role is drawn with on that ground; `reverse` would only exchange them."""
    style = roles[role]
    return style.fg, style.bg or roles[ground].bg


def faint(roles: Mapping[str, Role], only: str = "") -> Iterator[Low]:
    """Yield every pair of PAIRS too faint in 24-bit colours, of all roles or of one."""
    for role, ground, least in PAIRS:
        if only in ("", role):
            yield from _low(role, ground, shown(roles, role, ground), least)


def low(roles: Mapping[str, Role]) -> Iterator[Low]:
    """Yield every pair of PAIRS and EDGES too faint in 24-bit colours."""
    yield from faint(roles)
    for top, ground, least in EDGES:
        yield from _low(top, ground, (roles[top].bg, roles[ground].bg), least)


def _low(role: str, ground: str, drawn: tuple[str, str], least: float) -> Iterator[Low]:
    if ratio(*drawn) < least:
        yield Low(role, ground, *drawn, least)
