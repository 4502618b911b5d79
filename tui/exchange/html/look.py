"""The page's style and script, and the policy that lets nothing else run: colours are those of our themes."""

from __future__ import annotations

import hashlib
import os
import re
from base64 import b64encode
from typing import TYPE_CHECKING

from tui.theme.library import DEFAULT, DEFAULT_LIGHT, load_shipped
from tui.theme.roles import GROUNDS

if TYPE_CHECKING:
    from tui.theme.roles import Theme

_HERE = os.path.dirname(os.path.abspath(__file__))
# A mark for the tab, in the page itself: a browser asks the server for one where there is none.
ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M1 8h14'"
    " stroke='%238ca3ae' stroke-width='2'/%3E%3Ccircle cx='10' cy='8' r='4' fill='%231d6262'/%3E%3C/svg%3E"
)


def style() -> str:
    """Return the style sheet: paper where light is asked for and in print, harbour in the dark."""
    rules = _read("page.css")
    used = sorted(set(re.findall(r"var\(--([a-z-]+)\)", rules)))
    light, dark = (_variables(load_shipped(name), used) for name in (DEFAULT_LIGHT, DEFAULT))
    return f":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n{rules}"


def script() -> str:
    """Return the script: searching, facets, and the view in the address."""
    return _read("page.js")


def policy(style_: str, script_: str) -> str:
    """Return the content security policy: this style, this script, pictures in the page, and nothing from anywhere."""
    return (
        f"default-src 'none'; style-src '{_digest(style_)}'; script-src '{_digest(script_)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(content: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


def _read(name: str) -> str:
    with open(os.path.join(_HERE, name), encoding="utf-8", newline="") as file:
        return file.read()


def _variables(theme: Theme, used: list[str]) -> str:
    """Return the roles as custom properties; `-bg` is a role's own ground."""
    found = []
    for name in used:
        role = theme.roles[name.removesuffix("-bg")]
        found.append(f"--{name}:{role.bg if name in GROUNDS or name.endswith('-bg') else role.fg}")
    return ";".join(found)
