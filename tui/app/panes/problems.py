"""Problems of the base, each with the lines of the file it stands in and what to write."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui.app.base import PROBLEM
from tui.app.document import Document
from tui.app.rows import Column, Row, Rows
from tui.app.text import Span
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
    """Return every problem of the base, whatever the query is, in the order of its files and their lines."""
    order = {path: number for number, path in enumerate(base.index.files)}
    found = sorted(base.found_problems(), key=lambda problem: (order.get(problem[0], len(order)), *problem[:3]))
    records = {str(at): dict(zip(PROBLEM, values, strict=True)) for at, values in enumerate(found)}
    empty = Document(base.signs)
    empty.line(empty.span(f"{base.signs.outcomes['yes']} No problems", "ok"))
    empty.gap()
    empty.line(empty.span("Everything in the base could be read, and every reference leads somewhere.", "muted"))
    return Rows(COLUMNS, [_row(base, key, record) for key, record in records.items()], records, empty)


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
