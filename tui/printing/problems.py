"""Problems as editors and compilers write them, in colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.printing.lines import Line, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.model.problem import Problem
    from tui.printing.page import Page


def problems(page: Page, found: Iterable[Problem]) -> Iterator[Line]:
    """Yield a line each, never wrapped: `path:line:column: severity CODE message; fix`."""
    for problem in found:
        path, line, column, severity, code, message, fix, _ = problem._replace(
            path=page.shown(problem.path), message=page.shown(problem.message), fix=page.shown(problem.fix)
        )
        yield [
            Part(f"{path}:{line}:{column}:", "muted"),
            Part(f" {severity}", severity),
            Part(f" {code} ", "accent"),
            Part(message),
            Part(f"; {fix}" if fix else "", "muted"),
        ]
