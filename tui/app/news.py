"""What another reading of the files brought: what changed in the facts, and whether it can be shown."""

from __future__ import annotations

import sqlite3
import time
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from tui.app.base import PROBLEM, Base
from tui.store.files import InputError, explain
from tui.store.index import settled, stamp

if TYPE_CHECKING:
    from tui.app.base import Problems
    from tui.store.index import Index, Stamp

MISSING = (0, 0, 0, 0)
# Problems of facts that could all be read: nothing is left out because of them.
_OF_LINKS = ("dangling", "cycle")


class Watch:
    """The files and folders of a base as they were when they were last read."""

    def __init__(self, index: Index) -> None:
        self.stamps: dict[str, Stamp] = {}
        self.follow(index)

    def follow(self, index: Index) -> None:
        """Watch what an index was made of."""
        rows = index.db.execute("SELECT path, size, mtime, ctime, inode FROM watched")
        self.stamps = {path: tuple(rest) for path, *rest in rows}

    def changed(self) -> bool:
        """Return whether anything changed since the last time; what changed just now is looked at once more."""
        seen = {path: _stamp(path) for path in self.stamps}
        if seen == self.stamps:
            return False
        now = time.time_ns()
        self.stamps = {path: settled(found, now) for path, found in seen.items()}
        return True


def _stamp(path: str) -> Stamp:
    try:
        return stamp(path)
    except OSError:
        return MISSING


class News(NamedTuple):
    """What changed.

    base      the base as it is now; None where the last good facts are better
    problems  those of the newest reading
    others    whether anything but facts changed
    """

    base: Base | None
    problems: Problems
    changed: int = 0
    new: int = 0
    gone: int = 0
    others: bool = False

    def __str__(self) -> str:
        """Put it in words: '3 facts changed, 1 new, 1 gone'; '' where nothing did."""
        counts = ((self.changed, "changed"), (self.new, "new"), (self.gone, "gone"))
        parts = [f"{count:,} {word}" for count, word in counts if count]
        if not parts:
            return "the file changed, but no fact did" if self.others else ""
        count, _, rest = parts[0].partition(" ")
        return ", ".join([f"{count} {'fact' if count == '1' else 'facts'} {rest}", *parts[1:]])


def read(base: Base, watch: Watch) -> News:
    """Read the files of a base again and compare; takes as long as that takes."""
    if base.reopen is None:
        return News(None, base.found_problems())
    try:
        index = base.reopen()
    except (InputError, OSError, sqlite3.Error) as error:
        return News(None, [_unreadable(base, error)])
    watch.follow(index)
    fresh = Base(index, base.today, base.launch, base.signs)
    news = compare(base, fresh)
    return news._replace(base=None) if _lost(base, news) else news


def compare(old: Base, new: Base) -> News:
    """Count the facts that are in one base only, or not the same in both."""
    before, after = _facts(old.index), _facts(new.index)
    changed = sum(after[name] != mark for name, mark in before.items() if name in after)
    others = _others(old.index) != _others(new.index) or old.found_problems() != new.found_problems()
    added, gone = len(after.keys() - before.keys()), len(before.keys() - after.keys())
    return News(new, new.found_problems(), changed, added, gone, others)


def _facts(index: Index) -> dict[str, int]:
    """Return each fact's id with a mark of what is written of it; what is derived from others is left aside."""
    rows = index.db.execute("SELECT fact.id, record.json FROM fact JOIN record ON record.row = fact.row")
    return {name: crc32(json.partition(',"label":')[0].encode("utf-8", "surrogatepass")) for name, json in rows}


def _others(index: Index) -> list[object]:
    entries = index.db.execute("SELECT kind, id, number, record FROM entry ORDER BY kind, id").fetchall()
    return [index.meta("base"), *entries]


def _lost(base: Base, news: News) -> bool:
    """Return whether facts are gone because the files can no longer be read where they stood."""
    code, message = PROBLEM.index("code"), PROBLEM.index("message")
    known = {problem[message] for problem in base.found_problems(shown=True)}
    fresh = [problem for problem in news.problems if problem[message] not in known]
    return bool(news.gone) and any(problem[code] not in _OF_LINKS for problem in fresh)


def _unreadable(base: Base, error: Exception) -> tuple[object, ...]:
    said = explain(error) if isinstance(error, OSError) else str(error)
    path = next((path for path in base.index.files if said.startswith(f"{path}: ")), base.index.files[0])
    words = said.removeprefix(f"{path}: ")
    return path, 1, 1, "error", "unreadable", words, "the last good facts stay shown until it can be read", ""
