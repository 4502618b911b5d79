"""Values of BibTeX as plain text: commands of LaTeX read, braces taken off, names apart."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

# Signs the reader would take for its own, each behind one that nobody writes until it is done.
_NAMED = {
    r"\textbraceleft": ("\ue000", "{"), r"\textbraceright": ("\ue001", "}"), r"\textasciicircum": ("\ue002", "^"),
    r"\{": ("\ue000", "{"), r"\}": ("\ue001", "}"), r"\^{}": ("\ue002", "^"),
}  # fmt: skip


@cache
def _reader() -> Any:  # noqa: ANN401  (pylatexenc has no types)
    from pylatexenc.latex2text import LatexNodes2Text  # noqa: PLC0415  (comes with bibtexparser)

    return LatexNodes2Text(keep_braced_groups=False, math_mode="verbatim", strict_latex_spaces=False)


def unescaped(value: str) -> str:
    """Return a value as text."""
    text = value
    if re.search(r"[\\{}~$%-]", text):
        for command, (aside, _) in _NAMED.items():
            text = text.replace(f"{command}{{}}", aside).replace(command, aside)
        try:
            text = str(_reader().latex_to_text(text))
        except RecursionError:  # more braces than any text has
            text = re.sub("[{}]", "", text)
        for aside, sign in _NAMED.values():
            text = text.replace(aside, sign)
    return re.sub(r"[ \t\r\n]+", " ", text).strip()


def verbatim(value: str) -> str:
    """Return a value that stands as it is, without the escapes some programs write all the same."""
    return re.sub(r"\\([_%&#~])", r"\1", value).strip("{} \r\n\t")


def names(value: str) -> list[str]:
    """Return the people a field names, each "Family, Given" or a literal name."""
    return [name for name in map(_name, _apart(value, r"\s+and\s+")) if name]


def _name(value: str) -> str:
    """Return one name; `von Last, Jr, First` has its Jr behind the first name."""
    if value.startswith("{") and value.endswith("}") and len(_apart(value[1:-1], ",")) >= 1 and _whole(value):
        return unescaped(value)
    parts = [unescaped(part) for part in _apart(value, ",")]
    if len(parts) == 1:
        return _natural(value)
    family, given = parts[0], parts[-1]
    return ", ".join(filter(None, (family, given, *parts[1:-1])))


def _natural(value: str) -> str:
    """Return `First von Last` as "von Last, First"."""
    words = [word for word in _apart(value, r"\s+") if word]
    if len(words) <= 1:
        return unescaped(value)
    lower = next((place for place, word in enumerate(words[:-1]) if word[:1].islower()), len(words) - 1)
    family, given = words[lower:], words[:lower]
    return ", ".join(filter(None, (unescaped(" ".join(family)), unescaped(" ".join(given)))))


def _whole(value: str) -> bool:
    """Say whether the first brace closes with the last."""
    depth = 0
    for place, sign in enumerate(value):
        depth += (sign == "{") - (sign == "}")
        if not depth:
            return place == len(value) - 1
    return False


def _apart(value: str, separator: str) -> list[str]:
    """Split where no brace is open."""
    parts, depth, start, place = [], 0, 0, 0
    pattern = re.compile(separator)
    while place < len(value):
        found = pattern.match(value, place) if not depth else None
        if found:
            parts.append(value[start:place])
            start = place = found.end()
            continue
        depth += (value[place] == "{") - (value[place] == "}")
        place += 1
    return [part.strip() for part in (*parts, value[start:])]
