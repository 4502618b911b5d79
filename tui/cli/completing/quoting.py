"""A line of bash as words, and a word as bash takes it at the cursor.

Bash breaks words at `:` and `=` too and leaves quotes in them, so it hands over the whole line, and what it is about to
put another text in the place of.
"""

from __future__ import annotations

_PLAIN = "-_.,/:=+@%"


def split(line: str) -> tuple[list[str], str, str]:
    """Return the words before the last one, the last one as it was typed, and as it is meant; quotes may be open."""
    words: list[str] = []
    typed = meant = quote = ""
    signs = iter(line)
    for sign in signs:
        if not quote and sign in " \t\n":
            if typed:
                words.append(meant)
            typed = meant = ""
            continue
        typed += sign
        if sign == "\\" and quote != "'":
            sign = next(signs, "")  # noqa: PLW2901  (what is behind the backslash is what is meant)
            typed += sign
            meant += f"\\{sign}" if quote and sign not in '"\\$`' else sign
        elif sign == quote:
            quote = ""
        elif not quote and sign in "'\"":
            quote = sign
        else:
            meant += sign
    return words, typed, meant


def opened(typed: str) -> str:
    """Return the quote a word begins with and has not closed yet, or ''."""
    quote = typed[:1]
    return quote if quote and quote in "'\"" and quote not in typed[1:].replace('\\"', "") else ""


def fitting(value: str, typed: str, part: str) -> str:
    """Return the text bash is to put in the place of `part`, the end of the word `typed`, for a value."""
    quote = opened(typed)
    if quote == "'":
        text = value.replace("'", "'\\''")
    elif quote:
        text = "".join(f"\\{sign}" if sign in '"\\$`' else sign for sign in value)
    else:
        text = "".join(sign if sign.isalnum() or sign in _PLAIN else f"\\{sign}" for sign in value)
    kept = len(typed) - len(quote) - len(part.removeprefix(quote) if quote else part)
    return text[max(kept, 0) :]
