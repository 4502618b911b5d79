"""Text made harmless for a terminal: every control is seen instead of obeyed."""

from __future__ import annotations

# Signs that reorder or hide text, or look like nothing. The zero-width joiner and non-joiner belong to scripts.
_HIDDEN = (
    0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, *range(0x202A, 0x202F),
    *range(0x2060, 0x2070), 0x2800, 0x3164, 0xFEFF, 0xFFA0, *range(0xE0000, 0xE0080),
)  # fmt: skip
_PICTURES: dict[int, str] = {code: chr(0x2400 + code) for code in range(0x20)}
_PICTURES |= {0x7F: "\u2421", 0x09: " ", 0x0A: " ", 0x0D: " "}
_PICTURES |= {code: f"<U+{code:04X}>" for code in (*range(0x80, 0xA0), *_HIDDEN)}
_PICTURES |= dict.fromkeys(range(55296, 57344), "�")
CAP = 20_000


def visible(text: str, cap: int = CAP) -> str:
    """Return text for the screen: controls as pictures, marks of direction by number, in one line, `cap` at most."""
    if text.isascii() and text.isprintable() and len(text) <= cap:
        return text
    shown = text[:cap].translate(_PICTURES)
    return shown if len(text) <= cap else f"{shown}…"
