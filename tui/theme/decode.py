"""From the TOML of a theme file to a Theme, with every fault of the file found in one run.

A colour is `#rrggbb`; `[palette]` names colours, `[ansi]` gives the same names on a terminal of 16 colours,
`[roles]` draws: `cursor = "ink on steel bold"`. `extends` takes the rest from a shipped theme.
"""

from __future__ import annotations

from string import hexdigits
from types import MappingProxyType
from typing import TYPE_CHECKING

from tui.model.nearest import suggestion
from tui.theme.contrast import Low, low, passing, ratio
from tui.theme.errors import ThemeError
from tui.theme.roles import ATTRIBUTES, GROUNDS, OWN_GROUND, ROLES, Role, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.model.problem import Problem
    from tui.theme.source import Source

KEYS = ("name", "title", "dark", "extends", "palette", "ansi", "roles")
TABLES = ("palette", "ansi", "roles")

_COLOURS = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
ANSI = ("default", *_COLOURS, *(f"bright_{colour}" for colour in _COLOURS))

TITLE_CELLS = 60
RESERVED = ("on", "dim", *ATTRIBUTES)


def decode(source: Source, parent: Source | None = None) -> Theme:
    """Return the theme of a parsed file, its warnings with it.

    Raises ThemeError with every error of the file.
    """
    found = list(_shape(source))
    if found:
        raise ThemeError(found)
    palette = _merged("palette", source, parent)
    ansi = _merged("ansi", source, parent)
    found += [
        *_head(source, parent),
        *_palette(source),
        *_ansi(source, palette),
        *_roles(source, parent, palette),
    ]
    if found:
        raise ThemeError(found)
    specs = _merged("roles", source, parent)
    roles = {role: _turned(_role(role, specs[role], palette)) for role in ROLES}
    terminal = {name: ansi.get(name, colour) for name, colour in palette.items()}
    return Theme(
        name=source.stem,
        title=source.raw["title"],
        dark=source.raw.get("dark", parent is not None and parent.raw["dark"]),
        roles=MappingProxyType(roles),
        sixteen=MappingProxyType({role: _sixteen(role, specs[role], terminal) for role in ROLES}),
        path=source.path,
        warnings=tuple(_faint(source, roles)),
    )


def _merged(table: str, source: Source, parent: Source | None) -> dict[str, str]:
    inherited = parent.raw.get(table, {}) if parent else {}
    return {**inherited, **source.raw.get(table, {})}


def _shape(source: Source) -> Iterator[Problem]:
    """Yield unknown keys, and tables and strings that are something else."""
    for key in source.raw:
        if key not in KEYS:
            yield source.problem("unknown-key", ("", key), f"no key {key!r}", suggestion(key, KEYS))
    for table in TABLES:
        entries = source.raw.get(table, {})
        if not isinstance(entries, dict):
            fix = f"write a line [{table}] and the names below it"
            yield source.problem("wrong-type", ("", table), f"{table!r} is not a table", fix)
            continue
        for name, entry in entries.items():
            if not isinstance(entry, str):
                fix = f'write {name} = "…" in quotes'
                yield source.problem("wrong-type", (table, name), f"{name!r} is not a string", fix)


def _head(source: Source, parent: Source | None) -> Iterator[Problem]:
    """Yield what is wrong with name, title and dark."""
    name, title = source.raw.get("name"), source.raw.get("title")
    if name != source.stem:
        said = "has no name" if name is None else f"is named {name!r}"
        fix = f'write name = "{source.stem}", as the file is called'
        yield source.problem("bad-name", ("", "name"), f"the theme {said}", fix)
    if not isinstance(title, str) or not 0 < len(title) <= TITLE_CELLS or not title.isprintable():
        fix = f'write title = "…", 1 to {TITLE_CELLS} printable characters'
        yield source.problem("bad-value", ("", "title"), "the theme has no title that can be shown", fix)
    dark = source.raw.get("dark", None if parent is None else parent.raw["dark"])
    if not isinstance(dark, bool):
        fix = "write dark = true where the text is light"
        yield source.problem("wrong-type", ("", "dark"), "'dark' is neither true nor false", fix)


def _palette(source: Source) -> Iterator[Problem]:
    """Yield palette names that a role could not use, and colours that are none."""
    for name, colour in source.raw.get("palette", {}).items():
        if name in RESERVED or not name.replace("-", "").isalnum():
            fix = "use letters, digits and hyphens, and none of " + ", ".join(RESERVED)
            yield source.problem("bad-name", ("palette", name), f"a colour cannot be called {name!r}", fix)
        if not _is_hex(colour):
            yield source.problem("bad-colour", ("palette", name), f"{colour!r} is no colour", _hex_advice(colour))


def _is_hex(colour: str, digits: int = 6) -> bool:
    plain = all(digit in hexdigits for digit in colour[1:])
    return colour.startswith("#") and len(colour) == digits + 1 and plain


def _hex_advice(colour: str) -> str:
    doubled = "#" + "".join(digit * 2 for digit in colour[1:])
    return f'write "{doubled}"' if _is_hex(colour, digits=3) else 'write six digits, as "#e3b45f"'


def _ansi(source: Source, palette: Mapping[str, str]) -> Iterator[Problem]:
    """Yield names in [ansi] that are not in the palette, or not one of the terminal's."""
    for name, colour in source.raw.get("ansi", {}).items():
        if name not in palette:
            yield source.problem("unknown-colour", ("ansi", name), *_unknown(name, palette))
        if colour not in ANSI:
            fix = suggestion(colour, ANSI) or f"the names are {', '.join(ANSI)}"
            yield source.problem("bad-colour", ("ansi", name), f"{colour!r} is no terminal colour", fix)


def _unknown(name: str, palette: Mapping[str, str]) -> tuple[str, str]:
    return f"no colour {name!r} in the palette", suggestion(name, palette) or "add it to [palette]"


def _roles(source: Source, parent: Source | None, palette: Mapping[str, str]) -> Iterator[Problem]:
    """Yield unknown roles, missing ones, and definitions that cannot be read."""
    specs = source.raw.get("roles", {})
    for role, spec in specs.items():
        if role in ROLES:
            yield from (source.problem(code, ("roles", role), *said) for code, *said in _spec(role, spec, palette))
        else:
            fix = suggestion(role, ROLES) or "a shipped theme has all there are"
            yield source.problem("unknown-role", ("roles", role), f"no role {role!r}", fix)
    missing = [] if parent else [role for role in ROLES if role not in specs]
    if missing:
        rest = len(missing[3:])
        named = ", ".join(missing[:3]) + (f" and {rest} more" if rest else "")
        fix = 'add them, or write extends = "harbour" at the top to take the rest from there'
        yield source.problem("missing-role", ("", "roles"), f"the theme leaves out {named}", fix)


def _spec(role: str, spec: str, palette: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield (code, message, fix) for what is wrong in one role's definition."""
    inks, grounds, attributes = _parts(spec)
    for word in inks + grounds:
        if word == "dim":
            yield "bad-role", "'dim' is not used: its contrast is the terminal's guess", "use a fainter colour"
        elif word not in palette and not _is_hex(word):
            yield "unknown-colour", *_unknown(word, palette)
    if role in GROUNDS and (len(inks) != 1 or grounds or attributes):
        yield "bad-role", f"{role!r} is a ground", f'give it one colour and nothing else, as {role} = "night"'
    elif role in OWN_GROUND and (len(inks) != 1 or len(grounds) != 1):
        yield "bad-role", f"{role!r} needs a colour and a ground", f'write {role} = "ink on steel"'
    elif len(inks) != 1 or len(grounds) != spec.split().count("on"):
        yield "bad-role", f"{spec!r} is not one colour", f'write {role} = "ink", or "ink on steel bold"'


def _parts(spec: str) -> tuple[list[str], list[str], tuple[str, ...]]:
    """Split a definition into the words before `on`, those after it, and the attributes of either side."""
    words = spec.split()
    at = words.index("on") if "on" in words else len(words)
    inks, grounds = ([word for word in side if word not in ATTRIBUTES] for side in (words[:at], words[at + 1 :]))
    return inks, grounds, tuple(word for word in ATTRIBUTES if word in words)


def _role(role: str, spec: str, palette: Mapping[str, str]) -> Role:
    """Read a definition already found right."""
    inks, grounds, attributes = _parts(spec)
    ink, ground = ("".join(palette.get(word, word).lower() for word in side) for side in (inks, grounds))
    return Role(bg=ink) if role in GROUNDS else Role(ink, ground, attributes)


def _turned(role: Role) -> Role:
    """Exchange the two colours of a reversed role; Textual loses `reverse` in parts of its own widgets."""
    if not role.bg or "reverse" not in role.attributes:
        return role
    return Role(role.bg, role.fg, tuple(word for word in role.attributes if word != "reverse"))


def _sixteen(role: str, spec: str, terminal: Mapping[str, str]) -> Role:
    """Read a definition for 16 colours, where the ground is the terminal's own."""
    return Role(bg="default") if role in GROUNDS else _role(role, spec, terminal)


def _faint(source: Source, roles: Mapping[str, Role]) -> Iterator[Problem]:
    """Yield a warning per role that stands too faint somewhere, at its worst place."""
    worst: dict[str, Low] = {}
    for pair in sorted(low(roles), key=lambda pair: ratio(pair.ink, pair.under) / pair.least):
        worst.setdefault(pair.role, pair)
    for role, pair in worst.items():
        place = "its own ground" if pair.ground == role else pair.ground
        figure = f"a contrast of {ratio(pair.ink, pair.under):.2f}:1, below {pair.least:g}:1"
        fix = f"{passing(pair.ink, pair.under, pair.least)} would do"
        yield source.problem("faint", ("roles", role), f"{role} on {place} has {figure}", fix, "warning")
