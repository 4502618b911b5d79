"""A base as it stood in a commit: its files and what they include, read from git."""

from __future__ import annotations

import os
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from tui.archive.git import Blobs, GitError
from tui.store.files import decoded
from tui.store.link import link
from tui.store.load import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from tui.archive.git import Repository
    from tui.store.load import Loaded

_LINK = "120000"
_MOST_LINKS = 10  # followed one after the other


class _Item(NamedTuple):
    mode: str
    blob: str


class Revision:
    """The files of a commit, by their path on the disk; `called` is how it was asked for."""

    def __init__(self, repository: Repository, commit: str, called: str, blobs: Blobs) -> None:
        self.repository, self.commit, self.called, self._blobs = repository, commit, called, blobs
        self.top = os.path.realpath(repository.top)
        self.items = dict(_items(repository, commit))

    def read(self, path: str) -> str:
        """Return a file's text. Raises GitError."""
        name = self.repository.inside(path)
        item = self.items.get(self._followed(name))
        if item is None:
            raise GitError(f"{self.called}: has no {name}")
        return decoded(f"{self.called}:{name}", self._blobs.read(item.blob))

    def expand(self, path: str, patterns: tuple[str, ...]) -> dict[str, list[str]]:
        """Return for each `include` pattern of the file at `path` the files of the commit it names."""
        folder = os.path.dirname(os.path.realpath(path))
        return {pattern: list(self._matching(os.path.normpath(os.path.join(folder, pattern)))) for pattern in patterns}

    def folders(self, _path: str, _patterns: tuple[str, ...]) -> list[str]:
        """Return none: a commit does not change."""
        return []

    def _matching(self, pattern: str) -> Iterator[str]:
        if os.path.commonpath([pattern, self.top]) != self.top:
            return
        like = globbed(os.path.relpath(pattern, self.top))
        yield from (os.path.join(self.top, name) for name in sorted(self.items) if like.fullmatch(name))

    def _followed(self, name: str) -> str:
        for _ in range(_MOST_LINKS):
            item = self.items.get(name)
            if item is None or item.mode != _LINK:
                return name
            target = os.fsdecode(self._blobs.read(item.blob))
            name = os.path.normpath(os.path.join(os.path.dirname(name), target))
        raise GitError(f"{self.called}: {name}: links lead to links without end")


def globbed(pattern: str) -> re.Pattern[str]:
    """Return what matches the paths a pattern names, as the module glob does on a disk: hidden files only by name."""
    parts = pattern.split("/")
    found = ""
    for part in parts[:-1]:
        found += r"(?:[^./][^/]*/)*" if part == "**" else f"{_segment(part)}/"
    last = parts[-1]
    return re.compile(found + (r"(?:[^./][^/]*/)*[^./][^/]*" if last == "**" else _segment(last)))


def _segment(part: str) -> str:
    signs = {"*": "[^/]*", "?": "[^/]"}
    hidden = "" if part.startswith(".") else r"(?!\.)" if part[:1] in "*?[" else ""
    pieces = re.findall(r"\[!?\]?[^\]]*\]|.", part, re.DOTALL)
    return hidden + "".join(signs.get(piece, _class(piece) if len(piece) > 1 else re.escape(piece)) for piece in pieces)


def _class(piece: str) -> str:
    inside = piece[1:-1].replace("\\", r"\\").replace("[", r"\[")
    return f"[^/{inside[1:]}]" if inside.startswith("!") else f"[{inside.replace('^', chr(92) + '^')}]"


def _items(repository: Repository, commit: str) -> Iterator[tuple[str, _Item]]:
    for token in repository.tokens("ls-tree", "-r", "-z", "--full-tree", commit):
        head, _, name = token.partition("\t")
        if name:
            mode, _type, blob = head.split()
            yield name, _Item(mode, blob)


def base_at(
    revision: Revision,
    paths: Iterable[str],
    advance: Callable[[str, int, int], None],
    tables: Mapping[bytes, str] = MappingProxyType({}),
) -> Loaded:
    """Read the base whose files lie at `paths` today as it stood in a commit, under their names of then.

    `tables` are those of pieces read before, by their hash.
    """
    there = [former(revision, path) for path in paths]
    loaded = load(there, tables.get, lambda done, total: advance("reading", done, total), tree=revision)
    link(loaded)
    return loaded


def former(revision: Revision, path: str) -> str:
    """Return the path a file of today had in a commit. Raises GitError where it was not there."""
    repository = revision.repository
    name = repository.inside(path)
    if name in revision.items:
        return os.path.realpath(path)
    was = _renamed(repository, revision.commit).get(name, "")
    if was:
        return os.path.join(revision.top, was)
    raise GitError(f"{revision.called}: has no {name}, under whatever name; it came later")


def _renamed(repository: Repository, commit: str) -> dict[str, str]:
    """Return the former name of what was renamed between a commit and the files that git keeps now."""
    tokens = repository.run("diff-index", "-z", "-M", "--cached", "--name-status", "--diff-filter=R", commit, "--")
    names = os.fsdecode(tokens).split("\0")
    return {new: old for mark, old, new in zip(names[::3], names[1::3], names[2::3], strict=False) if mark}
