"""SQLite: the whole base as tables, written row by row: 100,000 facts take no more memory than one."""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
from typing import TYPE_CHECKING, Any

from tui.exchange.outgoing import KINDS
from tui.exchange.sqlite_tables import APPLICATION_ID, COLUMNS, LINKS, RELATIONS, SCHEMA, VERSION, VIEWS
from tui.exchange.whole import EVERYTHING
from tui.store.records import dumps

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.exchange.outgoing import Outgoing, Record

CARRIES = EVERYTHING


def save(going: Outgoing, path: str) -> None:
    """Write the database. Raises OSError."""
    if os.path.isfile(path):
        os.unlink(path)
    elif os.path.exists(path):
        raise OSError(errno.EINVAL, "a database is a file, no pipe and no device")
    try:
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as db:
            db.executescript(f"PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {SCHEMA}")
            db.execute("BEGIN")
            _fill(db, going)
            db.execute("COMMIT")
            db.executescript(f"{VIEWS} PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION}")
    except sqlite3.Error as error:
        raise OSError(errno.EIO, str(error)) from None


def _fill(db: sqlite3.Connection, going: Outgoing) -> None:
    _insert(db, "base", [going.head])
    for kind in KINDS:
        _insert(db, kind, going.entries(kind))
    for position, fact in enumerate(going.facts(), 1):
        _insert(db, "fact", [{**fact, "position": position}])
        _insert(db, "citation", _citations(fact))
        for link, key in LINKS.items():
            rows = [(fact["id"], number, name) for number, name in enumerate(fact[key], 1)]
            db.executemany(f"INSERT INTO {link} VALUES (?,?,?)", rows)
        db.executemany("INSERT INTO relation VALUES (?,?,?,?,?)", _relations(fact))
    db.execute("INSERT INTO fact_text (fact_text) VALUES ('rebuild')")
    db.executemany("INSERT INTO loss VALUES (?)", [(words,) for words in going.told()])


def _insert(db: sqlite3.Connection, table: str, records: Iterable[Record]) -> None:
    columns = COLUMNS[table]
    marks = ",".join("?" * len(columns))
    rows = ([_cell(record.get(name)) for name in columns] for record in records)
    db.executemany(f"INSERT INTO {table} ({_quoted(columns)}) VALUES ({marks})", rows)


def _quoted(columns: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


def _citations(fact: Record) -> list[Record]:
    return [{**cite, "fact": fact["id"], "number": number} for number, cite in enumerate(fact["cites"], 1)]


def _relations(fact: Record) -> list[tuple[str, str, int, str, str | None]]:
    found: list[tuple[str, str, int, str, str | None]] = [
        (fact["id"], kind, number, target, None)
        for kind in RELATIONS
        for number, target in enumerate(fact.get(kind) or (), 1)
    ]
    found += [
        (fact["id"], "resolves", number, target, verdict)
        for number, (target, verdict) in enumerate(fact["resolves"].items(), 1)
    ]
    return found


def _cell(value: Any) -> Any:  # noqa: ANN401  (whatever a record holds)
    """Return a value as SQLite holds it: nothing as NULL, lists and tables as JSON, truth as 1."""
    if value in (None, "", [], {}, False):
        return None
    return dumps(value) if isinstance(value, (list, dict)) else int(value) if isinstance(value, bool) else value
