"""SQLite as exported: every table row by row; other tables in the file are not looked at."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
from typing import TYPE_CHECKING, Any
from urllib.request import pathname2url

from tui.exchange.incoming import Incoming
from tui.exchange.outgoing import KINDS
from tui.exchange.sqlite_tables import COLUMNS, LINKS, RELATIONS
from tui.model.fields import CITATION, TABLES
from tui.store.files import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.exchange.incoming import Given

    Record = dict[str, Any]

_LISTS = {"strings", "refs", "tags"}
_MUST = ("fact", "citation", "relation", *LINKS)


def read(given: Given) -> Incoming:
    """Read every table. Raises InputError where the file is no database of a base."""
    incoming = Incoming(given.path)
    if not os.path.isfile(given.path):
        raise InputError(f"{given.path}: is no file; a database is not read from standard input")
    try:
        with contextlib.closing(_open(given.path)) as db:
            _take(incoming, db)
    except sqlite3.Error as error:
        raise InputError(f"{given.path}: is no SQLite database of a base: {error}") from None
    return incoming


def _open(path: str) -> sqlite3.Connection:
    db = sqlite3.connect(f"file:{pathname2url(os.path.abspath(path))}?mode=ro", uri=True)
    # A stranger's file: its views, triggers and functions are not to run.
    db.execute("PRAGMA trusted_schema = OFF")
    tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0")}
    missing = [name for name in (*_MUST, *COLUMNS) if name not in tables]
    if missing:
        db.close()
        raise InputError(f"{path}: is no database of a base: it has no table {missing[0]}")
    return db


def _take(incoming: Incoming, db: sqlite3.Connection) -> None:
    for kind in ("base", *KINDS):
        for record in _rows(db, kind, "rowid"):
            incoming.add(kind, _values(incoming, kind, record))
    for record in _rows(db, "fact", "position"):
        values = _values(incoming, "fact", record)
        name = (record["id"],)
        values["cites"] = [_cited(incoming, cite) for cite in _of(db, "citation", name)]
        for table, key in LINKS.items():
            values[key] = [row[2] for row in db.execute(f"SELECT * FROM {table} WHERE fact = ? ORDER BY number", name)]
        for kind in RELATIONS:
            values[kind] = [target for target, _ in _related(db, record["id"], kind)]
        values["resolves"] = dict(_related(db, record["id"], "resolves"))
        incoming.add("fact", values)


def _rows(db: sqlite3.Connection, table: str, order: str) -> Iterator[Record]:
    columns = ", ".join(f'"{name}"' for name in COLUMNS[table])
    for row in db.execute(f"SELECT {columns} FROM {table} ORDER BY {order}"):
        yield dict(zip(COLUMNS[table], row, strict=True))


def _of(db: sqlite3.Connection, table: str, name: tuple[str]) -> Iterator[Record]:
    columns = ", ".join(f'"{column}"' for column in COLUMNS[table])
    for row in db.execute(f"SELECT {columns} FROM {table} WHERE fact = ? ORDER BY number", name):
        yield dict(zip(COLUMNS[table], row, strict=True))


def _related(db: sqlite3.Connection, fact: str, kind: str) -> list[tuple[str, str]]:
    found = db.execute("SELECT target, verdict FROM relation WHERE fact = ? AND kind = ? ORDER BY number", (fact, kind))
    return found.fetchall()


def _values(incoming: Incoming, kind: str, record: Record) -> Record:
    """Return the keys of an entry with their values as records have them."""
    found = {}
    for key, value in record.items():
        field = TABLES[kind].get(key)
        if value is None or (field is None and key != "note_confidential"):
            continue
        if isinstance(value, bytes):
            incoming.miss(1, f"{key} of {kind} '{record.get('id')}' is a blob, not text")
            continue
        type_ = field.type if field else "bool"
        if type_ == "bool":
            found[key] = bool(value)
        elif type_ in _LISTS or type_ == "csl":
            found[key] = _json(incoming, value, f"{key} of {kind} '{record.get('id')}'", type_)
        else:
            found[key] = value
    return found


def _cited(incoming: Incoming, cite: Record) -> Record:
    found = {key: str(cite[key]) for key in CITATION if cite[key] is not None}
    if "via" in found:
        found["via"] = _json(incoming, found["via"], f"via of fact '{cite['fact']}'", "refs")
    return found


def _json(incoming: Incoming, text: object, what: str, type_: str) -> Any:  # noqa: ANN401  (whatever JSON gave)
    """Return a list or a table that a cell holds as JSON."""
    try:
        held = json.loads(str(text))
    except (ValueError, RecursionError):
        held = None
    good = (
        isinstance(held, dict) if type_ == "csl" else isinstance(held, list) and all(isinstance(i, str) for i in held)
    )
    if not good:
        incoming.miss(
            1, f"{what} is no {'table' if type_ == 'csl' else 'list of words'} in JSON", "write it as exported"
        )
    return held if good else {} if type_ == "csl" else []
