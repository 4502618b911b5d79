"""Where in a file a finding stands: the line and column of the key it is about."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from tui.model.fields import CITATION
from tui.store.files import STDIN, InputError, read
from tui.store.pieces import locate, pieces, value_column

if TYPE_CHECKING:
    from tui.checks.check import Finding

_LINES = 16  # of a file that are looked at for the end of an entry, then eight times as many, and so on
_CITE = re.compile(r"^[ \t]*\[\[[ \t]*fact[ \t]*\.[ \t]*cite[ \t]*\]\]", re.MULTILINE)
_BASE = re.compile(r"^[ \t]*\[[ \t]*base[ \t]*\]", re.MULTILINE)


class Places:
    """Finds keys in the files of a base; each is read when it is first asked for, and once."""

    def __init__(self, files: list[str]) -> None:
        self.files = files
        self._lines: dict[int, list[str]] = {}

    def find(self, finding: Finding) -> tuple[str, int, int]:
        """Return the path, and line and column from 1, of a finding: its key's, else its entry's, else the base's."""
        if not finding.entry:
            return self._base()
        if "sql" in finding.entry:
            return finding.entry["sql"], finding.entry["line"], 1
        file, line = finding.entry["file"], finding.entry["line"]
        text = self._piece(file, line) if finding.key else ""
        if not text:
            return self.files[file], line, 1
        down, column = locate(text, finding.key, _table(text, finding.nth))
        if finding.offset:
            column += value_column(text, down, column) + finding.offset - 1
        return self.files[file], line + down, column + 1

    def _piece(self, file: int, line: int) -> str:
        """Return the text of the entry that begins at a line."""
        lines, count = self._read(file), _LINES
        while True:
            found = list(islice(pieces("\n".join(lines[line - 1 : line - 1 + count])), 2))
            if len(found) > 1 or line - 1 + count >= len(lines):
                return found[0].text if found else ""
            count *= 8

    def _read(self, file: int) -> list[str]:
        """Return a file's lines; none where it cannot be read a second time."""
        if file not in self._lines:
            try:
                self._lines[file] = [] if self.files[file] == STDIN else read(self.files[file]).split("\n")
            except InputError:
                self._lines[file] = []
        return self._lines[file]

    def _base(self) -> tuple[str, int, int]:
        """Return where the head of the base stands."""
        for number, path in enumerate(self.files):
            text = "\n".join(self._read(number))
            found = _BASE.search(text)
            if found:
                return path, text.count("\n", 0, found.start()) + 1, 1
        return self.files[0], 1, 1


def _table(text: str, nth: int | None) -> int | None:
    """Return which [[fact.cite]] table the nth citation is; None for the flat keys, which come first."""
    tables = None if nth is None else _CITE.search(text)
    if nth is None or tables is None:
        return None
    head = text[: tables.start()]
    flat = any(locate(head, key) != (0, 0) for key in CITATION)
    return nth - flat if nth >= flat else None
