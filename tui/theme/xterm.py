"""A theme fitted to the 256 colours of xterm: each colour the nearest that still reaches its contrast.

Left to itself, a terminal library takes the nearest colour cell by cell, and dark grounds turn navy or black.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tui.theme.contrast import channels, faint
from tui.theme.roles import ROLES, Role

if TYPE_CHECKING:
    from collections.abc import Mapping

_STEPS = (0, 95, 135, 175, 215, 255)
_CUBE = [f"#{red:02x}{green:02x}{blue:02x}" for red in _STEPS for green in _STEPS for blue in _STEPS]
_EXTREMES = ["#000000", "#ffffff"]
_HUES = [colour for colour in _CUBE if len({colour[1:3], colour[3:5], colour[5:]}) > 1]

# What is shown → what to ask for. Rich counts greys in 25 even steps while the ramp begins at 8 and ends at
# 238, so that a grey has to be asked for by its step to be the one that comes out.
ASKED: Mapping[str, str] = {
    **{colour: colour for colour in _EXTREMES + _HUES},
    **{"#" + f"{step * 10 - 2:02x}" * 3: "#" + f"{round(step * 10.2):02x}" * 3 for step in range(1, 25)},
}


def fitted(roles: Mapping[str, Role]) -> dict[str, Role]:
    """Return the roles in colours that 256 can show; contrast of PAIRS comes before nearness.

    EDGES are left to nearness: there are too few dark hues, and a selected row is bold or reversed as well.
    """
    found = dict(roles)
    for name in ROLES:  # whose order has the grounds before what stands on them
        for part in ("bg", "fg"):
            found[name] = _best(found, name, part)
    return {name: role._replace(fg=_ask(role.fg), bg=_ask(role.bg)) for name, role in found.items()}


def _best(roles: Mapping[str, Role], name: str, part: str) -> Role:
    """Return the role with the nearest colour that passes, or with the nearest where none does."""
    role = roles[name]
    if part == "bg":
        tries = [role._replace(bg=near) for near in _near(role.bg)]
    else:
        tries = [role._replace(fg=near) for near in _near(role.fg)]
    return next((found for found in tries if not any(faint({**roles, name: found}, name))), tries[0])


@lru_cache(maxsize=256)
def _near(colour: str) -> tuple[str, ...]:
    """Return the colours of xterm by their distance from one, the nearest first; for no colour only that."""
    if not colour:
        return ("",)
    return tuple(sorted(ASKED, key=lambda other: _distance(colour, other)))


def _distance(one: str, other: str) -> float:
    """Return the redmean distance: a weighted Euclid that follows the eye better than plain RGB."""
    (red1, green1, blue1), (red2, green2, blue2) = channels(one), channels(other)
    mean = (red1 + red2) / 2
    reds, greens, blues = (red1 - red2) ** 2, (green1 - green2) ** 2, (blue1 - blue2) ** 2
    return (2 + mean / 256) * reds + 4 * greens + (2 + (255 - mean) / 256) * blues


def _ask(colour: str) -> str:
    return ASKED.get(colour, colour)
