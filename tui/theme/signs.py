"""The signs drawn beside words, so that nothing is told by colour alone; and plain ones for old encodings."""

from __future__ import annotations

KINDS = {"event": "•", "state": "━", "statement": "“", "forecast": "»", "assessment": "≈"}
STANDINGS = {"unsourced": "∅", "single-source": "·", "corroborated": "∶", "disputed": "≠"}  # noqa: RUF001  (two dots: two origins)
OUTCOMES = {"yes": "✓", "partly": "±", "no": "✗", "void": "∅", "open": "○", "overdue": "!"}
SEVERITIES = {"error": "✗", "warning": "!", "info": "·"}

# What stands for a sign where the terminal's encoding lacks it; the first table keeps the width.
_DRAWN = {
    "•": "*", "━": "=", "≈": "~", "∅": "0", "∶": ":", "≠": "#", "✓": "+", "±": "/", "✗": "x", "○": "o",  # noqa: RUF001
    "│": "|", "─": "-", "┌": ",", "├": "|", "└": "`", "█": "#", "▓": "=", "▒": "%", "░": ".", "▚": "x",
}  # fmt: skip
_TYPESET = {
    "“": '"', "”": '"', "„": '"', "‟": '"', "‘": "'", "’": "'", "‚": "'", "«": "<", "»": ">", "‹": "<", "›": ">",  # noqa: RUF001
    "「": '"', "」": '"', "·": ".", "…": "...", "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "→": "->", "←": "<-",  # noqa: RUF001
    "≤": "<=", "≥": ">=", "×": "x", "¶": "par. ", "§": "sec. ", "€": "EUR", "\u00a0": " ", "\u202f": " ",
}  # fmt: skip
PLAIN = {**_DRAWN, **_TYPESET}
