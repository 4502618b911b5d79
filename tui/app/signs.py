"""The signs a terminal shows: those of the themes, the marks of the interface, and plain ones without Unicode."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.visible import visible
from tui.theme.signs import KINDS, OUTCOMES, PLAIN, SEVERITIES, STANDINGS

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLAIN = str.maketrans(PLAIN)


class Signs(NamedTuple):
    """What to draw for each kind, standing, outcome and severity, and the marks of the interface."""

    ascii: bool = False
    kinds: Mapping[str, str] = KINDS
    standings: Mapping[str, str] = STANDINGS
    outcomes: Mapping[str, str] = OUTCOMES
    severities: Mapping[str, str] = SEVERITIES
    mark: str = "▌"
    cursor: str = "›"  # noqa: RUF001
    cut: str = "…"
    path: str = " › "  # noqa: RUF001
    dot: str = "·"
    to: str = " → "
    bar: str = "━"
    down: str = "↓"
    up: str = "↑"
    caret: str = "▲"
    branch: str = "└ "
    beside: str = " │ "
    thumb: str = "▐"

    def shown(self, text: str) -> str:
        """Return text from outside as it may stand on the screen. Everything shown passes here once."""
        seen = visible(text)
        return _ascii(seen) if self.ascii and not seen.isascii() else seen


def _ascii(text: str) -> str:
    """Return text in plain signs: typeset ones typewritten, letters without their accents, the rest as `?`."""
    from unicodedata import combining, normalize  # noqa: PLC0415  (few terminals need it)

    signs = normalize("NFKD", text.translate(_PLAIN))
    return "".join(sign if sign.isascii() else "?" for sign in signs if not combining(sign))


def _plain(table: Mapping[str, str]) -> Mapping[str, str]:
    return {word: sign.translate(_PLAIN) for word, sign in table.items()}


UNICODE = Signs()
ASCII = Signs(
    ascii=True,
    kinds=_plain(KINDS),
    standings=_plain(STANDINGS),
    outcomes=_plain(OUTCOMES),
    severities=_plain(SEVERITIES),
    mark="+", cursor=">", cut="~", path=" > ", dot=".", to=" -> ", bar="=", down="v", up="^", caret="^", branch="` ",
    beside=" | ", thumb="#",
)  # fmt: skip


def signs(environ: Mapping[str, str]) -> Signs:
    """Return the signs a terminal of this environment shows: LC_ALL, else LC_CTYPE, else LANG names its encoding.

    In a C locale Python itself puts LC_CTYPE=C.UTF-8 into the environment (PEP 538): that is nobody's wish.
    """
    wished = environ.get("LC_CTYPE", "")
    named = environ.get("LC_ALL") or (wished if wished != "C.UTF-8" else "") or environ.get("LANG") or "UTF-8"
    return UNICODE if "utf8" in named.lower().replace("-", "") else ASCII
