"""A user's own checks: SQL over the index, in `checks/` beside the base, read-only.

Each file is a check, its name the code. Comments at its top give `title`, `severity`, `reason` and `mend`; each row of
its one query is a finding: an id and a message. `:today` is the day's number.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import sqlite3
import time
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.checks.check import SEVERITIES, Check, Finding
from tui.model.nearest import nearest
from tui.store.files import STDIN, InputError, read
from tui.store.index import connect

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from tui.checks.records import Records
    from tui.query.entries import Record
    from tui.store.index import Index

FOLDER = "checks"
SECONDS = 10.0
MOST_ROWS = 10_000
BROKEN = "own-check-broken"

_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HEADER = re.compile(r"--[ \t]*(\w+)[ \t]*:[ \t]*(.*)")
_KEYS = ("title", "severity", "reason", "mend")
_NEAR = re.compile(r'near "([^"]+)"|no such \w+: (\S+)|ambiguous column name: (\S+)|(\S+)\(\)')
_MOST_BYTES = 16 << 20  # of one value: a query cannot fill the memory
_STEPS = 10_000  # of SQLite's machine between two looks at the clock
_ALLOWED = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE)


class Own(NamedTuple):
    """The checks found beside a base, and what is wrong with some."""

    checks: list[Check]
    broken: list[Finding]


def own(paths: Sequence[str], taken: Collection[str]) -> Own:
    """Return the own checks of the base in these files; `taken` are the codes they may not have."""
    found = Own([], [])
    for path in _files(paths):
        try:
            found.checks.append(_check(path, read(path), taken, found.broken))
        except (InputError, ValueError) as error:
            found.broken.append(_broken(path, 1, str(error)))
    return found


def _files(paths: Sequence[str]) -> Iterator[str]:
    roots = dict.fromkeys(os.path.dirname(os.path.abspath(path)) for path in paths if path != STDIN)
    for folder in (os.path.join(root, FOLDER) for root in roots):
        if os.path.isdir(folder):
            yield from (os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".sql"))


def _check(path: str, sql: str, taken: Collection[str], broken: list[Finding]) -> Check:
    """Read one file. Raises ValueError where it, or its name as a code, cannot be taken."""
    if any("\ud800" <= sign <= "\udfff" for sign in sql):
        raise ValueError("is not UTF-8; save it so")
    code = os.path.basename(path).removesuffix(".sql")
    if not _CODE.fullmatch(code):
        raise ValueError(f"'{code}' is no code: small letters, figures and single '-' only")
    if code in taken:
        raise ValueError(f"the code '{code}' is that of another check; call the file otherwise")
    held = dict.fromkeys(_KEYS, "")
    for number, line in enumerate(sql.split("\n"), 1):
        if line.strip() and not line.lstrip().startswith("--"):
            break
        header = _HEADER.match(line.strip())
        near = nearest(header[1], _KEYS) if header else ""
        if header and header[1] in held:
            held[header[1]] = header[2].strip()
        elif header and near:
            broken.append(_broken(path, number, f"there is no '{header[1]}' here", f"did you mean '{near}'?"))
    if held["severity"] not in ("", *SEVERITIES):
        said = f"'{held['severity']}' is no severity"
        broken.append(_broken(path, 1, said, f"one of: {', '.join(SEVERITIES)}"))
        held["severity"] = ""
    severity = held["severity"] or "warning"
    return Check(
        code, held["title"] or code, severity, held["reason"], held["mend"], sql.strip("\n"),
        of_base=partial(_rows, path, sql, held["title"] or code),
    )  # fmt: skip


def _broken(path: str, line: int, message: str, fix: str = "") -> Finding:
    entry = {"sql": path, "line": line, "id": os.path.basename(path)}
    return Finding(message, entry, fix=fix, code=BROKEN)


def _rows(path: str, sql: str, title: str, records: Records) -> Iterator[Finding]:
    """Run a check's query; what stops it is a finding of its own."""
    with guarded(records.index) as db:
        try:
            rows = db.execute(sql, {"today": records.today})
            names = [column[0].lower() for column in rows.description or ()]
            found = rows.fetchmany(MOST_ROWS + 1)
        except (sqlite3.Error, sqlite3.Warning, ValueError) as error:  # a NUL is a ValueError
            yield _stopped(path, sql, str(error))
            return
    if not names:
        yield _broken(path, 1, "finds nothing: it is no query", "write SELECT id, message FROM …")
    for row in found[:MOST_ROWS]:
        values = ["" if value is None else str(value) for value in row]
        name = values[names.index("id") if "id" in names else 0]
        at = names.index("message") if "message" in names else 1
        message = values[at] if at < len(values) else title
        yield Finding(message, _entry(records, name) or {"sql": path, "line": 1, "id": name})
    if len(found) > MOST_ROWS:
        yield _broken(path, 1, f"finds more than {MOST_ROWS:,} rows; the rest is left out")


def _stopped(path: str, sql: str, error: str) -> Finding:
    """Say why a query was stopped, at the line of the word SQLite names."""
    if error == "interrupted":
        return _broken(path, 1, f"takes longer than {SECONDS:g} seconds", "ask for less")
    if error in ("not authorized", "prohibited") or error.startswith(("access to", "not authorized")):
        return _broken(path, 1, "does more than read", "a check is one SELECT")
    named = _NEAR.search(error)
    word = next(filter(None, named.groups()), "") if named else ""
    at = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", re.sub(r"--[^\n]*", _blank, sql)) if word else None
    return _broken(path, sql.count("\n", 0, at.start()) + 1 if at else 1, f"SQL: {error}", "see docs/index.md")


def _blank(comment: re.Match[str]) -> str:
    return " " * len(comment[0])


@contextlib.contextmanager
def guarded(index: Index) -> Iterator[sqlite3.Connection]:
    """Yield a connection to an index that can only be read, for a while: the index's own where it is in memory."""
    file = index.db.execute("PRAGMA database_list").fetchone()[2]
    apart = connect(file) if file else None
    db = index.db if apart is None else apart
    end = time.monotonic() + SECONDS
    db.execute("PRAGMA query_only = ON")
    db.execute("SELECT 1 FROM search LIMIT 0")  # declares its table to this connection, which may not happen later
    length = db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MOST_BYTES)
    db.set_progress_handler(lambda: time.monotonic() > end, _STEPS)
    db.set_authorizer(_allow)
    try:
        yield db
    finally:
        db.set_authorizer(None)
        db.set_progress_handler(None, 0)
        db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, length)
        if apart is not None:
            apart.close()


def _allow(action: int, name: str | None, value: str | None, *_where: Any) -> int:  # noqa: ANN401  (SQLite's)
    """Allow reading, and functions but the one that loads programs; full-text search asks for its data's version."""
    reads = action in _ALLOWED or (action == sqlite3.SQLITE_FUNCTION and value != "load_extension")
    version = action == sqlite3.SQLITE_PRAGMA and name == "data_version" and value is None
    return sqlite3.SQLITE_OK if reads or version else sqlite3.SQLITE_DENY


def _entry(records: Records, name: str) -> Record | None:
    """Return where the fact of an id stands, else the entry of another kind."""
    row = records.db.execute("SELECT file, line FROM fact WHERE id = ?", (name,)).fetchone()
    if row:
        return {"file": row[0], "line": row[1], "id": name}
    row = records.db.execute("SELECT record FROM entry WHERE id = ? ORDER BY kind", (name,)).fetchone()
    return {**json.loads(row[0]), "id": name} if row else None


CHECKS = (
    Check(
        BROKEN, "a check of the base's own cannot do its work", "error",
        "What it would find is not found.",
        "Mend the SQL file in checks/ beside the base: a comment with `title` and `severity`, and one SELECT of an id "
        "and a message. The tables are described in docs/index.md.",
        "-- title: a fact without an issue\n-- severity: info\nSELECT id, 'belongs to no issue' FROM facts\n",
    ),
)  # fmt: skip
