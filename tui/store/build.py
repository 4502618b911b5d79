"""Build an index: beside the kept one, then put in its place whole; in memory where that cannot be."""

from __future__ import annotations

import contextlib
import gc
import os
import sqlite3
import tempfile
from typing import TYPE_CHECKING, NamedTuple

from tui.evidence.known import known_by
from tui.evidence.public import public
from tui.store.index import Index, connect, place
from tui.store.link import link
from tui.store.load import Loaded, load
from tui.store.schema import APPLICATION_ID, VERSION
from tui.store.write import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tui.evidence.known import Known
    from tui.evidence.public import Public

    Progress = Callable[[str, int, int], None]


def _known(db: sqlite3.Connection | None) -> Callable[[bytes], str | None]:
    """Return a look-up of the tables of pieces in the index kept so far, by hash; an index that fails knows nothing."""

    def look_up(key: bytes) -> str | None:
        try:
            found = db.execute("SELECT tables FROM piece WHERE hash = ?", (key,)).fetchone() if db else None
        except sqlite3.Error:
            return None
        return str(found[0]) if found else None

    return look_up


def build(paths: Sequence[str], target: str | None, progress: Progress | None = None) -> Index:
    """Read the files and build their index, at `target` where that can be written, else in memory."""
    with uncollected():
        loaded = _read(paths, target, progress)
        if target is not None:
            with contextlib.suppress(OSError, sqlite3.Error):
                return _keep(loaded, paths, target, progress)
        return _in_memory(loaded, paths, progress)


def read(paths: Sequence[str], progress: Progress | None = None) -> Loaded:
    """Read the files into values, without an index. Raises InputError."""
    paths, target = place(paths)
    with uncollected():
        return _read(paths, target, progress)


class Part(NamedTuple):
    """The index of a part of a base, in memory only, and what was left out of it."""

    held: Index
    known: Known | None
    public: Public | None


def build_part(
    paths: Sequence[str], progress: Progress | None = None, *, day: int | None = None, open_to_all: bool = False
) -> Part:
    """Read the files and build the index of what could be known by a day, of what may be shown to everybody, or both.

    Never kept: what is left out of it stands in no file but the base itself.
    """
    paths, target = place(paths)
    known = shared = None
    with uncollected():
        loaded = _read(paths, target, progress)
        if open_to_all:
            shared = public(loaded.entries)
            loaded = _without(loaded, shared)
        if day is not None:
            known = known_by(loaded.facts, loaded.entries["source"], day)
            loaded = loaded._replace(entries={**loaded.entries, "fact": known.facts, "source": known.sources})
        return Part(_in_memory(loaded, paths, progress), known, shared)


def _without(loaded: Loaded, shared: Public) -> Loaded:
    """Return what was loaded without what is kept back, the text of the pieces, and problems that quote it."""
    gone = {name for _, name in shared.kept_back}
    told = [(found, f"{found.subject} {found.message}") for found in loaded.problems]
    problems = [found for found, words in told if not any(name in words for name in gone)]
    base = shared.entries["base"][0] if shared.entries["base"] else loaded.base
    return loaded._replace(base=base, entries=shared.entries, problems=problems, tables={})


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """Build without the collector: a build makes no cycles, and looking for them costs a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _read(paths: Sequence[str], target: str | None, progress: Progress | None) -> Loaded:
    """Read the files; pieces that the index kept at `target` knows are not parsed again."""
    kept = connect(target) if target is not None else None
    loaded = load(list(paths), _known(kept), _step(progress, "reading"))
    if kept is not None:
        kept.close()
    link(loaded)
    return loaded


def _in_memory(loaded: Loaded, paths: Sequence[str], progress: Progress | None) -> Index:
    db = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    _fill(db, loaded, progress)
    return Index(db, paths, memory=True)


def _step(progress: Progress | None, name: str) -> Callable[[int, int], None] | None:
    return None if progress is None else lambda done, total: progress(name, done, total)


def _keep(loaded: Loaded, paths: Sequence[str], target: str, progress: Progress | None) -> Index:
    """Build in a temporary file of the same folder and put it in place in one step."""
    folder = os.path.dirname(target)
    os.makedirs(folder, mode=0o700, exist_ok=True)
    handle, aside = tempfile.mkstemp(prefix=".building-", dir=folder)
    os.close(handle)
    try:
        db = sqlite3.connect(aside, isolation_level=None)
        db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
        _fill(db, loaded, progress)
        db.close()
        _sync(aside)
        os.replace(aside, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(aside)
        raise
    found = connect(target)
    if found is None:
        raise OSError(target)
    return Index(found, paths)


def _fill(db: sqlite3.Connection, loaded: Loaded, progress: Progress | None) -> None:
    writer = Writer(db, loaded, _step(progress, "indexing"))
    writer.write()
    db.execute("BEGIN")
    db.executemany("INSERT OR IGNORE INTO piece VALUES (?,?)", loaded.tables.items())
    rows = [(path, number, *loaded.stamps[path]) for number, path in enumerate(loaded.files)]
    rows += [(path, -1, *loaded.stamps[path]) for path in loaded.folders]
    db.executemany("INSERT OR IGNORE INTO watched VALUES (?,?,?,?,?,?)", rows)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {VERSION}")
    db.execute("COMMIT")


def _sync(path: str) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
