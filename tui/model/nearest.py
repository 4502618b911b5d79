"""The nearest known word to one mistyped, for every message that suggests."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word closest to `word`, or '' where none is close."""
    from difflib import get_close_matches  # noqa: PLC0415  (only once something is mistyped)

    by_fold = {name.casefold(): name for name in known}
    found = get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    if found:
        return by_fold[found[0]]
    starts = [name for fold, name in by_fold.items() if len(word) > 1 and fold.startswith(word.casefold())]
    return starts[0] if starts else ""


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return `did you mean 'x'?`, or the known words where they are few, or ''."""
    names = list(known)
    found = nearest(word, names)
    if found:
        return f"did you mean '{found}'?"
    return f"one of: {', '.join(names)}" if 0 < len(names) <= 12 else ""  # noqa: PLR2004  (fits one line)
