"""An index that is asked in SQL by somebody else: it can only be read, and only for a while."""

from __future__ import annotations

import re
import sqlite3
import time
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from tui.store.index import connect

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from tui.store.index import Index

_MOST_BYTES = 16 << 20  # of one value: a query cannot fill the memory
_STEPS = 10_000  # of SQLite's machine between two looks at the clock
_BATCH = 200  # rows
_ALLOWED = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE)
# What they only tell, without a value or with the name of a table.
_TELLING = ("table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo")
_NEAR = re.compile(r'near "([^"]+)"|no such \w+: (\S+)|ambiguous column name: (\S+)|(\S+)\(\)|token: "(.+)"', re.DOTALL)
_APART = re.compile(r"--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'", re.DOTALL)
# What Python's sqlite3 says in its own manner.
_SAID = (
    (re.compile("interrupted"), "takes longer than {seconds:g} seconds", "ask for less"),
    (re.compile("not authorized|prohibited|access to"), "does more than read", "one SELECT is taken"),
    (re.compile("You can only execute one statement"), "is more than one statement", "one SELECT is taken"),
    (re.compile("Binding |You did not supply a value|Incorrect number of bind"), "has a parameter without a value",
     "the only one there is is :today"),
)  # fmt: skip
_DAMAGED = re.compile("malformed|corrupt|not a database")
_FAILED = (sqlite3.Error, sqlite3.Warning, ValueError)  # a NUL is a ValueError


class Refused(Exception):  # noqa: N818  (says what it is)
    """Why a query was stopped: the words, what to do, and the line and column, 0 where no word is to blame."""

    def __init__(self, message: str, fix: str = "", line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.message, self.fix, self.line, self.column = message, fix, line, column


class Answer(NamedTuple):
    """The names of a query's columns, and its rows as they are asked for, which may still raise Refused."""

    names: list[str]
    rows: Iterator[tuple[Any, ...]]


class Guarded:
    """A connection that reads, for so many seconds of its own work; the index's own where that is in memory."""

    def __init__(self, index: Index, seconds: float) -> None:
        file = index.db.execute("PRAGMA database_list").fetchone()[2]
        self._apart = connect(file) if file else None
        self.db = index.db if self._apart is None else self._apart
        self.seconds, self._left, self._since = seconds, seconds, time.monotonic()

    def __enter__(self) -> Self:
        self.db.execute("PRAGMA query_only = ON")
        self.db.execute("SELECT 1 FROM search LIMIT 0")  # declares its table here, which may not happen later
        self._length = self.db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MOST_BYTES)
        self.db.set_progress_handler(self._over, _STEPS)
        self.db.set_authorizer(_allow)
        return self

    def __exit__(self, _kind: object, _error: BaseException | None, _trace: TracebackType | None) -> None:
        self.db.set_authorizer(None)
        self.db.set_progress_handler(None, 0)
        self.db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, self._length)
        if self._apart is not None:
            self._apart.close()

    def _over(self) -> bool:
        return time.monotonic() - self._since > self._left

    def ask(self, sql: str, today: int) -> Answer:
        """Ask one query, `:today` being the day's number. Raises Refused."""
        self._since = time.monotonic()
        try:
            cursor = self.db.execute(sql, {"today": today})
        except _FAILED as error:
            raise self._refused(sql, error) from None
        self._left -= time.monotonic() - self._since
        return Answer([column[0] for column in cursor.description or ()], self._rows(sql, cursor))

    def _rows(self, sql: str, cursor: sqlite3.Cursor) -> Iterator[tuple[Any, ...]]:
        """Yield the rows; the time in which they are read by others is not the query's."""
        while True:
            self._since = time.monotonic()
            try:
                batch = cursor.fetchmany(_BATCH)
            except _FAILED as error:
                raise self._refused(sql, error) from None
            self._left -= time.monotonic() - self._since
            if not batch:
                return
            yield from batch

    def _refused(self, sql: str, error: Exception) -> Refused:
        said = str(error)
        if said == "interrupted" and not self._over():
            raise KeyboardInterrupt  # it came while SQLite was at work, which tells nothing else of it
        if _DAMAGED.search(said):
            raise error
        for pattern, message, fix in _SAID:
            if pattern.match(said):
                return Refused(message.format(seconds=self.seconds), fix)
        at = self._place(sql, said)
        line, column = (sql.count("\n", 0, at) + 1, at - sql.rfind("\n", 0, at)) if at >= 0 else (0, 0)
        return Refused(said, "", line, column)

    def _place(self, sql: str, said: str) -> int:
        """Return where the word stands that SQLite names, -1 where it names none."""
        found = _NEAR.search(said)
        word = next(filter(None, found.groups()), "") if found else ""
        if said == "incomplete input":
            return len(sql.rstrip())
        shown = _APART.sub(lambda part: re.sub(r"[^\n]", " ", part[0]), sql)
        # `no such column: fact.colour` may name more than is written.
        for name in dict.fromkeys((word, word.rpartition(".")[2])):
            pattern = rf"(?<!\w){re.escape(name)}(?!\w)" if name[:1].isalnum() else re.escape(name)
            places = [one.start() for one in re.finditer(pattern, shown)] if name else []
            if places:
                return next((at for at in places if self._fails(sql[: at + len(name)], said)), places[0])
        return -1

    def _fails(self, begun: str, said: str) -> bool:
        """Return whether a query fails so as soon as it has come so far: of several such words, that one is meant."""
        try:
            self.db.execute(f"EXPLAIN {begun}")
        except _FAILED as error:
            return str(error) == said and said.startswith("near")
        return False


def _allow(action: int, name: str | None, value: str | None, *_where: Any) -> int:  # noqa: ANN401  (SQLite's)
    """Allow reading, and functions but the one that loads programs; full-text search asks for its data's version."""
    reads = action in _ALLOWED or (action == sqlite3.SQLITE_FUNCTION and value != "load_extension")
    version = action == sqlite3.SQLITE_PRAGMA and name == "data_version" and value is None
    tells = action == sqlite3.SQLITE_PRAGMA and name in _TELLING
    return sqlite3.SQLITE_OK if reads or version or tells else sqlite3.SQLITE_DENY
