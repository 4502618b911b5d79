"""Where themes lie and which there are: the shipped ones, and the user's, which win by name."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from tui import shipped
from tui.model.nearest import suggestion
from tui.theme.decode import decode
from tui.theme.errors import ThemeError, UnknownThemeError
from tui.theme.source import Source, read
from tui.xdg import CONFIG, folder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.model.problem import Problem
    from tui.theme.roles import Theme

DEFAULT, DEFAULT_LIGHT = "harbour", "paper"


class Available(NamedTuple):
    """The themes that can be used, the default first; the problems of those that cannot, and of faint ones."""

    themes: tuple[Theme, ...]
    problems: tuple[Problem, ...]


def user_folder(environ: Mapping[str, str] | None = None) -> str:
    """Return the folder of the user's themes; empty where the environment names no home."""
    ours = folder(CONFIG, environ)
    return os.path.join(ours, "themes") if ours else ""


def load(name: str, *, environ: Mapping[str, str] | None = None) -> Theme:
    """Return the theme of a name.

    Raises UnknownThemeError where there is none of that name, ThemeError where its file is wrong.
    """
    paths = _paths(environ)
    if name not in paths:
        raise UnknownThemeError(message=f"no theme {name!r}; {_advice(name, paths)}")
    return _load(paths[name])


def load_shipped(name: str) -> Theme:
    """Return a shipped theme, whatever the user has put in its place."""
    return _load(os.path.join(shipped.path("themes"), f"{name}.toml"))


def available(*, environ: Mapping[str, str] | None = None) -> Available:
    """Return every theme that can be used; a user's broken one is left out, and the shipped one stands."""
    themes: dict[str, Theme] = {}
    problems: list[Problem] = []
    for path in _files(shipped.path("themes")) + _files(user_folder(environ)):
        try:
            theme = _load(path)
        except ThemeError as error:
            problems += error.problems
        else:
            themes[theme.name] = theme
            problems += theme.warnings
    ordered = sorted(themes.values(), key=lambda theme: (theme.name != DEFAULT, theme.name))
    return Available(tuple(ordered), tuple(problems))


def preferred(environ: Mapping[str, str]) -> str:
    """Return the name to use where none is asked for: by COLORFGBG, where the terminal tells its ground."""
    ground = environ.get("COLORFGBG", "").rpartition(";")[2]
    return DEFAULT_LIGHT if ground in ("7", "15") else DEFAULT


def wished(environ: Mapping[str, str], kept: str = "", *, told: Callable[[str], object]) -> Theme:
    """Return the theme kept from before, else that of DATELINE_THEME, else the one that suits the terminal's ground.

    One kept that is gone or broken is passed over, a DATELINE_THEME that is so is `told`.
    """
    named = environ.get("DATELINE_THEME", "")
    for name in filter(None, (kept, named)):
        try:
            return load(name, environ=environ)
        except ThemeError as error:
            if name != kept:
                from tui.model.visible import visible  # noqa: PLC0415

                told(f"dateline: DATELINE_THEME: {visible(str(error))}\n")
    return load(preferred(environ), environ=environ)


def _load(path: str) -> Theme:
    source = read(path)
    extends = source.raw.get("extends")
    return decode(source, None if extends is None else _parent(source, extends))


def _parent(source: Source, name: object) -> Source:
    """Return the shipped theme that another extends; only one step, so that none can go round."""
    ours = _names(shipped.path("themes"))
    if isinstance(name, str) and name in ours:
        return read(ours[name])
    problem = source.problem("bad-value", ("", "extends"), f"no shipped theme {name!r}", _advice(str(name), ours))
    raise ThemeError([problem])


def _advice(name: str, known: Mapping[str, str]) -> str:
    return suggestion(name, sorted(known)) or f"`dateline themes` lists the {len(known)} there are"


def _paths(environ: Mapping[str, str] | None) -> dict[str, str]:
    return _names(shipped.path("themes")) | _names(user_folder(environ))


def _names(where: str) -> dict[str, str]:
    return {os.path.splitext(os.path.basename(path))[0]: path for path in _files(where)}


def _files(where: str) -> list[str]:
    """Return the theme files of a folder, sorted; none where there is no such folder."""
    try:
        names = sorted(os.listdir(where or os.devnull))
    except OSError:
        return []
    return [os.path.join(where, name) for name in names if name.endswith(".toml") and name[0] != "."]
