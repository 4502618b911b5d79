"""A user's own checks: SQL over the index, in `checks/` beside the base, read-only.

Each file is a check, its name the code. Comments at its top give `title`, `severity`, `reason` and `mend`; each row of
its one query is a finding: an id and a message. `:today` is the day's number.
"""

from __future__ import annotations

import json
import os
import re
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from tui.checks.check import SEVERITIES, Check, Finding
from tui.model.nearest import nearest
from tui.store.files import STDIN, InputError, read
from tui.store.guarded import Guarded, Refused

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from tui.checks.records import Records
    from tui.query.entries import Record

FOLDER = "checks"
SECONDS = 10.0
MOST_ROWS = 10_000
BROKEN = "own-check-broken"

_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HEADER = re.compile(r"--[ \t]*(\w+)[ \t]*:[ \t]*(.*)")
_KEYS = ("title", "severity", "reason", "mend")


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
    with Guarded(records.index, SECONDS) as guarded:
        try:
            names, rows = guarded.ask(sql, records.today)
            found = list(islice(rows, MOST_ROWS + 1))
        except Refused as stop:
            told = f"SQL: {stop.message}" if not stop.fix else stop.message
            yield _broken(path, stop.line or 1, told, stop.fix or "see docs/index.md")
            return
    if not names:
        yield _broken(path, 1, "finds nothing: it is no query", "write SELECT id, message FROM …")
    names = [name.lower() for name in names]
    for row in found[:MOST_ROWS]:
        values = ["" if value is None else str(value) for value in row]
        name = values[names.index("id") if "id" in names else 0]
        at = names.index("message") if "message" in names else 1
        message = values[at] if at < len(values) else title
        yield Finding(message, _entry(records, name) or {"sql": path, "line": 1, "id": name})
    if len(found) > MOST_ROWS:
        yield _broken(path, 1, f"finds more than {MOST_ROWS:,} rows; the rest is left out")


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
