"""Words of a base as HTML: all of them pass here, escaped, with their controls made visible."""

from __future__ import annotations

import html
import re
from unicodedata import bidirectional
from urllib.parse import quote

from tui.model.visible import visible

_LEFTWARDS = frozenset(("R", "AL"))
# No address needs these as they are; `%` stays, as what is percent-encoded already is.
_ODD = re.compile(r"[^!#$%&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~]+")


def text(words: str) -> str:
    """Return words as text or as the value of an attribute, whole and in one line."""
    return html.escape(visible(words, len(words)))


def element(tag: str, words: str, of: str = "", lang: str = "") -> str:
    """Return an element of a class with words in it; words from right to left say so. '' for no words."""
    if not words:
        return ""
    return f"<{tag}{attributes(words, of, lang)}>{text(words)}</{tag}>"


def attributes(words: str, of: str = "", lang: str = "") -> str:
    """Return the attributes of what holds some words: its class, their language and their direction."""
    turned = not words.isascii() and any(bidirectional(sign) in _LEFTWARDS for sign in words)
    found = (("class", of), ("lang", lang), ("dir", "auto" if turned else ""))
    return "".join(f' {name}="{text(value)}"' for name, value in found if value)


def date(value: str, label: str, of: str = "date") -> str:
    """Return a date in words, its EDTF beside it for machines; '' for none."""
    return f'<data class="{of}" value="{text(value)}">{text(label)}</data>' if value else ""


def address(url: str) -> str:
    """Return an address as the value of `href`; '' for what is none of the web."""
    if not url.lower().startswith(("http://", "https://")):
        return ""
    return html.escape(_ODD.sub(lambda odd: quote(odd[0], safe=""), url))


def link(url: str, inner: str, of: str = "") -> str:
    """Return HTML as a link out of the page, or as it is where the address is none."""
    href = address(url)
    classed = f' class="{of}"' if of else ""
    return f'<a{classed} href="{href}">{inner}</a>' if href else f"<span{classed}>{inner}</span>"


def place(kind: str, name: str) -> str:
    """Return the id of an entry's element as the value of an attribute."""
    return text(f"{kind}-{name}")


def jump(kind: str, name: str) -> str:
    """Return `href` for a link to an entry's element in this page."""
    return f"#{quote(f'{kind}-{name}')}"
