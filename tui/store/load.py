"""Read a base: every file, every piece, every problem, and the values that could be read."""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
import time
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import tomli

from tui.model.entries import Base
from tui.model.fields import TABLES
from tui.model.nearest import suggestion
from tui.model.problem import Problem
from tui.store.decode import Decoder
from tui.store.files import STDIN, Disk
from tui.store.index import settled, stamp
from tui.store.pieces import Piece, pieces, resplit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.model.fact import Fact
    from tui.store.files import Tree
    from tui.store.index import Stamp

MAX_TABLES = 5_000_000


class Loaded(NamedTuple):
    """What the files hold: entries in file order, problems, each piece's table by its hash, what is left out, texts."""

    base: Base
    entries: dict[str, list[Any]]
    problems: list[Problem]
    files: list[str]
    folders: list[str]
    tables: dict[bytes, str]
    stamps: dict[str, Stamp]
    left: set[tuple[str, str]]
    texts: dict[str, str]

    @property
    def facts(self) -> list[Fact]:
        """The facts, in file order."""
        return cast("list[Fact]", self.entries["fact"])


class Reader:
    """Reads the files of a tree into entries; `known` looks up tables of pieces read before, by hash.

    `texts` holds what is read in the place of some files, by path.
    """

    def __init__(
        self,
        known: Callable[[bytes], str | None],
        progress: Callable[[int, int], None] | None = None,
        texts: Mapping[str, str] | None = None,
        tree: Tree | None = None,
    ) -> None:
        self.known, self.progress, self.texts = known, progress, dict(texts or {})
        self.tree: Tree = tree or Disk()
        self.entries: dict[str, list[Any]] = {kind: [] for kind in TABLES}
        self.problems: list[Problem] = []
        self.files: list[str] = []
        self.folders: list[str] = []
        self.tables: dict[bytes, str] = {}
        self.stamps: dict[str, Stamp] = {}
        self.left: set[tuple[str, str]] = set()
        self.done = self.total = self.count = 0

    def file(self, path: str) -> None:
        """Read one file and what it includes."""
        if path in self.files:
            return
        self.files.append(path)
        self._stamp(path)
        if path not in self.texts:
            self.texts[path] = self.tree.read(path)
        text = self.texts[path]
        self.total += len(text)
        bases = len(self.entries["base"])
        for piece in pieces(text):
            self._piece(path, piece)
            self._tick(len(piece.text))
        for base in self.entries["base"][bases:]:
            self._include(path, base)

    def _stamp(self, path: str) -> None:
        """Note the file's times before it is read: a change in between is then seen."""
        if path != STDIN:
            with contextlib.suppress(OSError):
                self.stamps[path] = settled(stamp(path), time.time_ns())
        self.stamps.setdefault(path, (-1, -1, -1, -1))

    def _include(self, path: str, base: Base) -> None:
        for folder in self.tree.folders(path, base.include):
            self.folders.append(folder)
            self._stamp(folder)
        for pattern, names in self.tree.expand(path, base.include).items():
            if not names:
                self._problem(
                    path,
                    base.line,
                    "include",
                    f"'{pattern}' names no file",
                    "paths are relative to this file",
                )
            for name in names:
                self.file(name)

    def _piece(self, path: str, piece: Piece) -> None:
        try:
            table = self._table(piece)
        except (tomli.TOMLDecodeError, RecursionError, ValueError, UnicodeEncodeError) as error:
            parts = resplit(piece)
            for part in parts:
                self._piece(path, part)
            if not parts:
                self.problems.append(_syntax(path, piece, error))
            return
        self._decode(path, piece, table)

    def _table(self, piece: Piece) -> dict[str, Any]:
        """Return the piece's table, from the last reading where its text is the same."""
        key = hashlib.blake2b(piece.text.encode(), digest_size=16).digest()
        stored = self.known(key)
        table = json.loads(stored) if stored is not None else tomli.loads(piece.text)
        self.tables[key] = stored if stored is not None else _encode(table)
        return cast("dict[str, Any]", table)

    def _decode(self, path: str, piece: Piece, table: dict[str, Any]) -> None:
        if not table:
            return
        problem = self._misplaced(path, piece, table)
        if problem:
            self.problems.append(problem)
            return
        held = table[piece.name]
        decoder = Decoder(path, len(self.files) - 1, piece)
        for item in held if isinstance(held, list) else [held]:
            self.count += 1
            entry = decoder.decode(item) if self.count <= MAX_TABLES else None
            if entry is not None:
                self.entries[piece.name].append(entry)
            else:
                self.left.add((piece.name, str(item.get("id", ""))))
        self.problems += decoder.problems

    def _misplaced(self, path: str, piece: Piece, table: dict[str, Any]) -> Problem | None:
        """Say what is wrong with a piece whose header is not one of ours, or of the wrong sort."""
        if not piece.name:
            key = next(iter(table))
            return Problem(
                path,
                piece.line,
                1,
                "error",
                "stray-key",
                f"'{key}' stands before any header",
                "put it under [base] or [[fact]]",
            )
        if piece.name not in TABLES:
            fix = suggestion(piece.name, TABLES)
            return Problem(path, piece.line, 1, "error", "unknown-table", f"no such table '{piece.name}'", fix)
        for quoted in table.keys() - {piece.name}:
            return Problem(
                path,
                piece.line,
                1,
                "error",
                "wrong-header",
                f"the header of '{quoted}' is not plain",
                f"write [[{quoted}]]",
            )
        if re.match(rf"[ \t]*\[\[?[ \t]*{piece.name}[ \t]*\.", piece.text):
            fix = f"put it right behind its [[{piece.name}]]"
            return Problem(path, piece.line, 1, "error", "wrong-header", f"a table of a {piece.name} stands alone", fix)
        array = isinstance(table[piece.name], list)
        if array == (piece.name == "base"):
            right = "[base]" if piece.name == "base" else f"[[{piece.name}]]"
            return Problem(
                path,
                piece.line,
                1,
                "error",
                "wrong-header",
                "single and double brackets are mixed up",
                f"write {right}",
            )
        return None

    def _problem(self, path: str, line: int, code: str, message: str, fix: str) -> None:
        self.problems.append(Problem(path, line, 1, "error", code, message, fix))

    def _tick(self, size: int) -> None:
        self.done += size
        if self.progress is not None:
            self.progress(self.done, self.total)


def load(
    paths: list[str],
    known: Callable[[bytes], str | None] = lambda _key: None,
    progress: Callable[[int, int], None] | None = None,
    texts: Mapping[str, str] | None = None,
    tree: Tree | None = None,
) -> Loaded:
    """Read the files at `paths` and all they include, `texts` in the place of some. Raises InputError."""
    reader = Reader(known, progress, texts, tree)
    for path in paths:
        reader.file(path)
    bases = reader.entries["base"]
    base = bases[0] if bases else Base()
    held = (reader.entries, reader.problems, reader.files, reader.folders, reader.tables, reader.stamps, reader.left)
    return Loaded(base, *held, reader.texts)


def _syntax(path: str, piece: Piece, error: Exception) -> Problem:
    if isinstance(error, tomli.TOMLDecodeError):
        return Problem(
            path,
            piece.line + error.lineno - 1,
            error.colno,
            "error",
            "toml-syntax",
            _plain(error.msg),
            _hint(piece),
        )
    if isinstance(error, UnicodeEncodeError):
        before = piece.text[: error.start]
        line = piece.line + before.count("\n")
        column = len(before) - before.rfind("\n")
        byte = ord(piece.text[error.start]) - 0xDC00
        return Problem(
            path,
            line,
            column,
            "error",
            "not-utf8",
            f"the byte 0x{byte:02X} is not UTF-8",
            "save the file as UTF-8",
        )
    if isinstance(error, RecursionError):
        return Problem(path, piece.line, 1, "error", "toml-syntax", "is nested too deeply", "a fact needs no nesting")
    return Problem(path, piece.line, 1, "error", "toml-syntax", str(error)[:200])


def _plain(text: str) -> str:
    """Return the parser's message as a sentence of ours."""
    if text == "Illegal character '\\n'":
        return "a string is not closed on its line"
    return text[:1].lower() + text[1:] if text else "cannot be read"


def _hint(piece: Piece) -> str:
    return f"this [[{piece.name}]] is left out" if piece.name else "these lines are left out"


# A TOML date is stored as the text it was.
_encode = json.JSONEncoder(default=lambda date: date.isoformat(), ensure_ascii=False).encode
