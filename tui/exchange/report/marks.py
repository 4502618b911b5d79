"""Words of others within Markdown: no sign of theirs means anything."""

from __future__ import annotations

import re

_BREAKS = re.compile("[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~$&^@]")
_PLAIN = re.compile(r"[\w.-]+")
# Signs that may stand in an address, and would end a link to it or a cell it stands in.
_ENDING = {ord(sign): f"%{ord(sign):02X}" for sign in "()<>\\|`\"'[]"}


def plain(text: object) -> str:
    """Return words for the middle of a line, in one line, every sign of Markdown escaped."""
    return _SIGNS.sub(r"\\\g<0>", _BREAKS.sub(" ", str(text)).strip())


def code(name: str) -> str:
    """Return an id as code."""
    return f"`{name}`" if _PLAIN.fullmatch(name) else plain(name)


def link(words: str, url: str) -> str:
    """Return words, a link where there is an address."""
    address = url.translate(_ENDING).replace("&", "&amp;")
    return f"[{plain(words)}]({address})" if address else plain(words)


def sentence(name: str, *told: str) -> str:
    """Return what is told behind its name, separated by commas; '' where nothing is. What is told is Markdown."""
    said = ", ".join(filter(None, told))
    return f"{name}: {said}" if said else ""
