"""Problems of the base, each with the lines of the file it stands in and what to write."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui.app.document import Document
from tui.app.findings import read
from tui.app.rows import Column, Row, Rows
from tui.app.text import Span
from tui.model.problem import Problem
from tui.query.records import local

if TYPE_CHECKING:
    from tui.app.base import Base, Record
    from tui.app.find import Source
    from tui.query.results import Results

COLUMNS = (
    Column("", 9, 1, fit=lambda text, cells: text[:cells]),
    Column("Line", 6, align="right"),
    Column("Problem", 0, 28),
    Column("Code", 16, rank=1),
)
_AROUND = 3
_WIDEST = 200


def rows(base: Base, _results: Results) -> Rows:
    """Return what `dateline check` shows of the base, whatever the query is; what was found in reading until it has."""
    found = _newest(base)
    records: dict[str, Record] = {str(at): problem._asdict() for at, problem in enumerate(found)}
    rows = [_row(base, key, record) for key, record in records.items()]
    return Rows(COLUMNS, rows, records, _empty(base, checked=base.findings is not None))


def _newest(base: Base) -> list[Problem]:
    """Return the problems of a newer reading that lost facts, else what the checks found, else the reading itself."""
    if base.newer is not None:
        order = {path: number for number, path in enumerate(base.index.files)}
        found = [Problem(*values) for values in base.newer]
        return sorted(found, key=lambda problem: (order.get(problem.path, len(order)), *problem[:3]))
    return read(base.index) if base.findings is None else base.findings


def _empty(base: Base, *, checked: bool) -> Document:
    """Return what stands there where there are no problems, or none yet."""
    empty = Document(base.signs)
    if checked:
        empty.line(empty.span(f"{base.signs.outcomes['yes']} No problems", "ok"))
        empty.gap()
        empty.line(empty.span("The checks of `dateline check` find no error and no warning.", "muted"))
    else:
        empty.line(empty.span("Everything could be read; the checks are running.", "muted"))
    return empty


def _row(base: Base, key: str, problem: Record) -> Row:
    severity = problem["severity"]
    role = severity if severity in base.signs.severities else "info"
    return Row(
        key,
        (
            Span(f"{base.signs.severities[role]} {severity}", role),
            Span(str(problem["line"]), "muted"),
            Span(base.signs.shown(problem["message"])),
            Span(base.signs.shown(problem["code"]), "muted"),
        ),
    )


def problem_at(rows: Source, key: str) -> Record:
    """Return the record of a row of this pane."""
    return rows.records[key] if isinstance(rows, Rows) else {}


def detail(base: Base, found: Rows, key: str) -> Document:
    """Return a problem: what is wrong, how it is mended, and the lines around it."""
    document, problem = Document(base.signs, key), found.records[key]
    role = problem["severity"] if problem["severity"] in base.signs.severities else "info"
    head = [Span(f"{base.signs.severities[role]} {problem['severity']}", role), document.span(problem["code"], "muted")]
    document.line(*document.joined(head, f" {base.signs.dot} "))
    document.line(document.span(problem["message"], "title"))
    document.gap()
    document.field("Fix", document.span(problem["fix"]))
    where = f"{local(problem['path'])}:{problem['line']}:{problem['column']}"
    document.field("File", document.span(where, "muted"))
    document.gap()
    for number, line in _excerpt(problem["path"], problem["line"]):
        here = number == problem["line"]
        mark = base.signs.cursor if here else " "
        document.line(
            Span(f"{mark}{number:>5} ", "error" if here else "muted"),
            document.span(line, "text" if here else "muted"),
            hanging=7,
        )
    return document


def _excerpt(path: str, line: int) -> list[tuple[int, str]]:
    """Return the lines around one, numbered; none where the file is no longer there."""
    first = max(line - _AROUND, 1)
    try:
        with open(os.path.abspath(path), encoding="utf-8", errors="replace") as file:
            numbered = enumerate(file, 1)
            return [(at, text.rstrip("\r\n")[:_WIDEST]) for at, text in numbered if first <= at <= line + _AROUND]
    except OSError:
        return []
