"""A problem in a base: where it stands, what it is, how it is mended."""

from __future__ import annotations

from typing import NamedTuple


class Problem(NamedTuple):
    """One finding; `line` and `column` count from 1, `fix` says what to write instead."""

    path: str
    line: int
    column: int
    severity: str
    code: str
    message: str
    fix: str = ""
    subject: str = ""

    def __str__(self) -> str:
        """Put it as editors and compilers do: `path:line:column: severity CODE message; fix`."""
        said = f"{self.message}; {self.fix}" if self.fix else self.message
        return f"{self.path}:{self.line}:{self.column}: {self.severity} {self.code} {said}"
