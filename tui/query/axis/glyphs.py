"""The signs time is drawn with: one set for Unicode, one for terminals that show ASCII only."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# As in tui.theme.signs; a face passes its own.
_KINDS = {"event": "•", "state": "━", "statement": "“", "forecast": "»", "assessment": "≈"}
_ASCII_KINDS = {"event": "*", "state": "=", "statement": '"', "forecast": ">", "assessment": "~"}
_TYPEWRITTEN = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "…": "...", "–": "-", "—": "-"}  # noqa: RUF001
    | {"−": "-", "·": "-", "×": "x", "ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "\N{NO-BREAK SPACE}": " "}
)


class Glyphs(NamedTuple):
    """A set of signs.

    certain, possible  bounded time: where something surely is, and where it only may be
    point              where something surely is, in a single column of a row that many facts share
    band, band_possible  the same of states, which stand behind the rest
    tail_open, tail_unknown  time without bound at an open, and at an unknown end
    open, cut, unknown what stands at such an end, left and right; `cut`: it reaches out of the view
    levels             of a density: the first where something only may be, the others for more and more
    rule, fine, tick, guide  the axis, its ticks without and with a label, the lines down from these
    today, as_of, cursor, selected  days and parts of the axis that are told from others
    kinds              a sign for each kind of fact
    shown              makes text from outside fit to be shown; all of it passes here once
    """

    certain: str
    possible: str
    point: str
    band: str
    band_possible: str
    tail_open: str
    tail_unknown: str
    open: str
    cut: str
    unknown: str
    levels: str
    rule: str
    fine: str
    tick: str
    guide: str
    today: str
    as_of: str
    cursor: str
    selected: str
    ellipsis: str
    kinds: Mapping[str, str]
    shown: Callable[[str], str]


def typewritten(text: str) -> str:
    """Return text in ASCII: accents are left off, and signs without a like become `?`."""
    from unicodedata import category, normalize  # noqa: PLC0415 - few texts of few terminals

    seen = normalize("NFKD", visible(text).translate(_TYPEWRITTEN))
    return "".join(sign for sign in seen if category(sign) != "Mn").encode("ascii", "replace").decode()


UNICODE = Glyphs(
    certain="█", possible="░", point="●", band="━", band_possible="┄", tail_open="┈", tail_unknown="┈",
    open="◀▶", cut="……", unknown="??", levels="▁▂▃▄▅▆▇█", rule="─", fine="┬", tick="┼", guide="┊",
    today="┃", as_of="╎", cursor="▲", selected="━", ellipsis="…", kinds=_KINDS, shown=visible,
)  # fmt: skip
ASCII = Glyphs(
    certain="#", possible=":", point="o", band="=", band_possible="-", tail_open=".", tail_unknown=".",
    open="<>", cut="{}", unknown="??", levels="._:-=+*#", rule="-", fine="+", tick="+", guide=".",
    today="|", as_of="!", cursor="^", selected="=", ellipsis="...", kinds=_ASCII_KINDS, shown=typewritten,
)  # fmt: skip
