"""The names of keys: as people and `dateline keys` write them, and as Textual calls what a terminal sends."""

from __future__ import annotations

from string import ascii_lowercase

from tui.model.nearest import suggestion

_OTHERS = {"esc": "escape", "return": "enter", "pgup": "pageup", "pgdn": "pagedown", "del": "delete", "ins": "insert"}
_MOVING = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "insert", "delete")
_PLAIN = ("escape", "enter", "tab", "space", "backspace", *_MOVING, *(f"f{number}" for number in range(1, 25)))
# What a terminal sends for these is that other key.
_SAME = {
    "ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace", "ctrl+[": "escape", "ctrl+space": "ctrl+@",
    **{f"shift+{letter}": letter.upper() for letter in ascii_lowercase},
}  # fmt: skip
NAMES = frozenset((
    *_PLAIN, "shift+tab", *(f"{held}+{name}" for held in ("ctrl", "shift", "alt") for name in _MOVING),
    *(f"{held}+{letter}" for held in ("ctrl", "alt") for letter in ascii_lowercase),
)) - set(_SAME)  # fmt: skip


class KeyNameError(ValueError):
    """A name that is no key's; `fix` says what to write."""

    def __init__(self, message: str, fix: str) -> None:
        self.fix = fix
        super().__init__(message)


def named(text: str) -> str:
    """Return a key, or two pressed one after the other, as Textual calls them: `ctrl-d` is `ctrl+d`, `yi` is `y i`.

    Raises KeyNameError.
    """
    words = text.split() or ["space" if text == " " else ""]
    if len(words) == 1 and len(text) == 2 and _one(text) not in NAMES:  # noqa: PLR2004  (two signs)
        words = list(text)
    if len(words) > 2:  # noqa: PLR2004  (two keys)
        raise KeyNameError(f"'{text}' is more than two keys", "write one key, or two as in 'y i'")
    found = [_known(word) for word in words]
    if len(found) > 1 and len(found[1]) > 1:
        raise KeyNameError(f"'{words[1]}' cannot be the second of two keys", "write a letter, a digit or a sign")
    return " ".join(found)


def typed(key: str) -> bool:
    """Return whether a key puts a sign into a line."""
    return len(key) == 1 or key == "space"


def _one(word: str) -> str:
    """Return one key in Textual's spelling, known or not."""
    if len(word) == 1:
        return word
    *held, name = word.lower().replace("-", "+").split("+")
    return "+".join((*held, _OTHERS.get(name, name)))


def _known(word: str) -> str:
    found = _one(word)
    if (len(found) == 1 and found.isprintable()) or found in NAMES:
        return found
    if found in _SAME:
        raise KeyNameError(f"terminals send {_SAME[found]} for '{word}'", f"write '{_SAME[found]}'")
    raise KeyNameError(f"there is no key '{word}'", suggestion(found, NAMES) or "write it as 'dateline keys' does")
