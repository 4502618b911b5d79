"""A settings file as read: its text, its TOML, and where each key stands."""

from __future__ import annotations

import os
from typing import Any, NamedTuple

from tui.model.problem import Problem

# A theme has 5 KB, a key map less; what is far larger is neither.
MAX_BYTES = 65_536


class SettingsError(Exception):
    """A settings file that cannot be read; `problem` says where and why."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


class Settings(NamedTuple):
    """The parsed TOML of one file."""

    path: str
    text: str
    raw: dict[str, Any]

    @property
    def stem(self) -> str:
        """The file's name without `.toml`."""
        return os.path.splitext(os.path.basename(self.path))[0]

    def place(self, table: str, key: str) -> tuple[int, int]:
        """Return line and column of a key in a table (`""` is the top level); 1, 1 where it is not written."""
        here = ""
        for number, line in enumerate(self.text.splitlines(), 1):
            head = line.strip()
            column = len(line) - len(line.lstrip()) + 1
            if head.startswith("["):
                here = head[1:].partition("]")[0].strip(" \t\"'")
                if not table and here == key:
                    return number, column
            elif here == table and "=" in head and head.split("=")[0].strip(" \t\"'") == key:
                return number, column
        return 1, 1

    def problem(self, code: str, at: tuple[str, str], message: str, fix: str, severity: str = "error") -> Problem:
        """Return a problem at the place of (table, key)."""
        return Problem(self.path, *self.place(*at), severity, code, message, fix, at[1])


def read(path: str, kind: str, form: str) -> Settings:
    """Read and parse a file, `kind` being what it is to be and `form` how to mend it. Raises SettingsError."""
    text = _text(path, kind)
    import tomli  # noqa: PLC0415  (only where there are settings)

    try:
        return Settings(path, text, tomli.loads(text))
    except tomli.TOMLDecodeError as error:
        place, message = (error.lineno, error.colno), error.msg[:1].lower() + error.msg[1:]
        raise _refused(path, "toml-syntax", message, form, place) from error
    except (RecursionError, ValueError) as error:
        raise _refused(path, "toml-syntax", "cannot be parsed", form) from error


def _text(path: str, kind: str) -> str:
    if not os.path.isfile(path):
        raise _refused(path, "unreadable", "no such file", f"put a {kind} there")
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _refused(path, "unreadable", f"cannot be read: {error.strerror}", "check its permissions") from error
    if len(data) > MAX_BYTES:
        raise _refused(path, "too-large", f"too large for a {kind}", f"keep it below {MAX_BYTES:,} bytes")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = (data.count(b"\n", 0, error.start) + 1, error.start - data.rfind(b"\n", 0, error.start))
        message = f"the byte 0x{data[error.start]:02X} is not UTF-8"
        raise _refused(path, "not-utf8", message, "save the file as UTF-8", place) from error


def _refused(path: str, code: str, message: str, fix: str, place: tuple[int, int] = (1, 1)) -> SettingsError:
    return SettingsError(Problem(path, *place, "error", code, message, fix))
