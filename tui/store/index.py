"""The index of a base: opened where it is fresh, built where it is not, in memory where it cannot be kept."""

from __future__ import annotations

import os
import sqlite3
import stat

from tui.store.schema import APPLICATION_ID, VERSION
from tui.xdg import CACHE, folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Stamp = tuple[int, int, int, int]

# The kernel's clock for file times ticks every 4 to 10 ms: what changed just now may change again unseen.
_TICK = 20_000_000


class Index:
    """A base ready to be asked: its connection, and whether it lives in memory only."""

    def __init__(self, db: sqlite3.Connection, paths: Sequence[str], *, memory: bool = False) -> None:
        self.db, self.paths, self.memory = db, list(paths), memory
        self.terms: dict[int, tuple[str, str]] | None = None

    def meta(self, key: str) -> object:
        """Return a stored value, such as 'total', or None."""
        found = self.db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return found[0] if found else None

    @property
    def files(self) -> list[str]:
        """The files the base was read from, by number."""
        rows = self.db.execute("SELECT path FROM watched WHERE number >= 0 ORDER BY number")
        return [path for (path,) in rows]


def stamp(path: str) -> Stamp:
    """Return size, times of change and inode: what tells an edited file from the one that was read."""
    found = os.stat(path)
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def settled(found: Stamp, now: int) -> Stamp:
    """Return a stamp no file will ever have where the file changed so lately that it may change unseen."""
    return found if found[2] < now - _TICK else (-1, -1, -1, -1)


def cache_path(paths: Sequence[str]) -> str | None:
    """Return where the index of these files is kept, or None without a home."""
    home = folder(CACHE)
    return os.path.join(home, f"{name(paths)}.sqlite") if home else None


def name(paths: Sequence[str]) -> str:
    """Return what a base of these files is called wherever something is kept of it."""
    from zlib import crc32  # noqa: PLC0415  (hashlib costs 3 ms; a clash only means a rebuild)

    key = "\n".join(paths).encode("utf-8", "surrogateescape")
    stem = os.path.basename(paths[0]).removesuffix(".toml")[:40]
    return f"{stem}-{crc32(key):08x}{crc32(key[::-1]):08x}"


def open_fresh(target: str, paths: Sequence[str]) -> Index | None:
    """Return the kept index if it is ours, of this version, whole, and no file has changed since."""
    db = connect(target)
    if db is None:
        return None
    try:
        if _ours(db) and _fresh(db, paths):
            return Index(db, paths)
    except sqlite3.Error:
        pass
    db.close()
    return None


def connect(target: str) -> sqlite3.Connection | None:
    """Open an index for reading; None where there is none, or it is a link or somebody else's."""
    try:
        found = os.lstat(target)
        if not stat.S_ISREG(found.st_mode) or found.st_uid != os.geteuid():
            return None
        quoted = target.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
        # Immutable: a file that is only ever replaced whole needs no locks.
        return sqlite3.connect(f"file:{quoted}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    except (OSError, sqlite3.Error):
        return None


def _ours(db: sqlite3.Connection) -> bool:
    return bool(
        db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        and db.execute("PRAGMA user_version").fetchone()[0] == VERSION
    )


def _fresh(db: sqlite3.Connection, paths: Sequence[str]) -> bool:
    rows = db.execute("SELECT path, size, mtime, ctime, inode, number FROM watched").fetchall()
    named = [path for path, *_, number in sorted(rows, key=lambda row: row[5]) if number >= 0]
    if not set(paths) <= set(named):
        return False
    try:
        return all(stamp(path) == tuple(rest[:4]) for path, *rest in rows)
    except OSError:
        return False


def place(paths: Sequence[str]) -> tuple[Sequence[str], str | None]:
    """Return the files by their whole paths and where their index is kept; standard input has no such place."""
    if "-" in paths:
        return paths, None
    paths = [os.path.abspath(path) for path in paths]
    return paths, cache_path(paths)


def open_base(paths: Sequence[str], progress: Callable[[str, int, int], None] | None = None) -> Index:
    """Return the index of the files at `paths`, kept or built. Raises InputError where a file cannot be read.

    `progress` is called with a step's name, what is done and the total.
    """
    paths, target = place(paths)
    found = open_fresh(target, paths) if target is not None else None
    if found is not None:
        return found
    from tui.store.build import build  # noqa: PLC0415  (a fresh index needs no reader)

    return build(paths, target, progress)
