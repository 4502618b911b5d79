"""What `dateline check` shows unasked, for the pane of problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.model.problem import Problem
    from tui.store.index import Index

SHOWN = ("error", "warning")


def read(index: Index) -> list[Problem]:
    """Return the errors and warnings found as the base was read, by file and line: known before any check runs."""
    from tui.checks.suite import ordered  # noqa: PLC0415  (the checks cost more than the first frame)
    from tui.model.problem import Problem  # noqa: PLC0415  (the same)

    rows = index.db.execute("SELECT path, line, column, severity, code, message, fix, subject FROM problem")
    return ordered(index, [problem for problem in map(Problem._make, rows) if problem.severity in SHOWN])


def check(index: Index, today: int, *, part: bool = False) -> list[Problem]:
    """Run the checks that run unasked; return errors and warnings by file and line. `part`: the base is not whole."""
    from tui.checks.suite import Suite  # noqa: PLC0415  (the same)

    return [problem for problem in Suite(index, part=part).run(today, shown=SHOWN[-1]) if problem.severity in SHOWN]
