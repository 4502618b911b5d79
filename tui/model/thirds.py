"""`early 2018`, `mid 1980s`, `the end of May 2018`: a third of a period, near enough to go to.

To go to only: what such words mean is nowhere settled, so no query takes them and no fact is dated by them.
"""

from __future__ import annotations

from tui.model.date import DateError
from tui.model.periods import parse_period

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.model.periods import Bounds

_THIRDS = {
    **dict.fromkeys(("early", "start", "beginning"), 0),
    **dict.fromkeys(("mid", "middle"), 1),
    **dict.fromkeys(("late", "end"), 2),
}
_FILLERS = ("the", "in", "of")


def parse_rough(text: str, today: int) -> Bounds:
    """Return the days of a period, or of its first, middle or last third. Raises DateError."""
    words = text.replace("-", " ", 1).split() if text.lower().startswith(("mid-", "early-", "late-")) else text.split()
    while words and words[0].lower() in _FILLERS:
        words.pop(0)
    third = _THIRDS.get(words[0].lower()) if words else None
    if third is None:
        return parse_period(text, today)
    rest = " ".join(words[2:] if words[1:2] == ["of"] else words[1:])
    try:
        first, last = parse_period(rest, today)
    except DateError as error:
        raise DateError(error.reason, len(text) - len(rest) + error.column) from None
    if first is None or last is None:
        raise DateError(f"what has no end has no thirds: leave '{words[0]}' out", text.find(words[0]) + 1)
    length = last - first + 1
    return first + third * length // 3, max(first + (third + 1) * length // 3 - 1, first + third * length // 3)
