"""The user's own folders, as the XDG Base Directory specification 0.8 names them."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

# Which variable names a folder, and where it is where none does.
CACHE = ("XDG_CACHE_HOME", ".cache")
CONFIG = ("XDG_CONFIG_HOME", ".config")
STATE = ("XDG_STATE_HOME", ".local/state")


def folder(kind: tuple[str, str], environ: Mapping[str, str] | None = None) -> str:
    """Return Dateline's folder of a kind, '' where the environment names no home; a relative one is ignored."""
    environ = os.environ if environ is None else environ
    named, home = environ.get(kind[0], ""), environ.get("HOME", "")
    if not os.path.isabs(named):
        named = os.path.join(home, kind[1]) if os.path.isabs(home) else ""
    return os.path.join(named, "dateline") if named else ""
