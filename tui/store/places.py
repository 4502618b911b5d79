"""Where the keys of entries stand in their files, for problems that are found after the files are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.store.pieces import locate, pieces

if TYPE_CHECKING:
    from tui.store.load import Loaded


class Places:
    """Finds keys; a file is cut once, when the first of its keys is asked for."""

    def __init__(self, loaded: Loaded) -> None:
        self.loaded = loaded
        self._pieces: dict[int, dict[int, str]] = {}

    def of(self, entry: Any, key: str, nth: int | None = None) -> tuple[int, int]:  # noqa: ANN401  (any kind of entry)
        """Return line and column, from 1, of a key of an entry; of its nth citation where `nth` is given.

        A citation written flat among the fact's own keys is the first; those of [[fact.cite]] tables come behind it.
        """
        text = self._cut(entry.file).get(entry.line, "")
        flat = len(entry.cites) - text.count("[[fact.cite]]") if nth is not None else 0
        line, column = locate(text, key, nth - flat if nth is not None and nth >= flat else None)
        return entry.line + line, column + 1

    def _cut(self, file: int) -> dict[int, str]:
        """Return the pieces of a file by their first lines."""
        if file not in self._pieces:
            text = self.loaded.texts[self.loaded.files[file]]
            self._pieces[file] = {piece.line: piece.text for piece in pieces(text)}
        return self._pieces[file]
