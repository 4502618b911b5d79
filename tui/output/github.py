"""Findings as annotations of a run on GitHub: workflow commands, one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.model.problem import Problem

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def workflow_commands(found: Iterable[Problem]) -> Iterator[str]:
    """Yield `::error file=…,line=…,col=…,title=CODE::message` for each finding. The log shows it to people."""
    for problem in found:
        said = f"{problem.message}; {problem.fix}" if problem.fix else problem.message
        place = {"file": problem.path, "line": problem.line, "col": problem.column, "title": problem.code}
        properties = ",".join(f"{key}={_escaped(str(value))}" for key, value in place.items())
        yield f"::{_COMMANDS[problem.severity]} {properties}::{visible(said).translate(_DATA)}\n"


def _escaped(value: str) -> str:
    return visible(value).translate(_PROPERTY)
