"""The commits in which one entry changed, newest first, through whatever files it moved."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.evidence.changes import ADDED, CHANGED, READABLE, REMOVED, UNREADABLE, Change, called
from tui.evidence.field_changes import field_changes
from tui.store.files import InputError, decoded
from tui.store.named import named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tui.archive.git import Blobs, Repository

_FORMAT = "--format=%x01%H%x00%aI%x00%an%x00%ae%x00%s"
_FIELDS = 5
_SHORT = 9  # signs of an id, as git shows them in a repository of some size
_NO_BLOB = "0"

Found = dict[str, Any]  # entries by kind, None for one that cannot be read


class Commit(NamedTuple):
    """Who changed what when; without an id what is not committed yet."""

    id: str = ""
    date: str = ""
    author: str = ""
    email: str = ""
    subject: str = "not committed yet"

    @property
    def short(self) -> str:
        """The beginning of its id."""
        return self.id[:_SHORT]


class File(NamedTuple):
    """A file a commit changed: its contents in each parent and in the commit, by their git ids."""

    path: str
    before: tuple[str, ...]
    after: str


class Step(NamedTuple):
    """What a commit did to an entry."""

    commit: Commit
    change: Change


def history(
    repository: Repository, blobs: Blobs, paths: Iterable[str], name: str, advance: Callable[[int], None]
) -> Iterator[Step]:
    """Yield what the commits up to HEAD did to the entries of an id, newest first.

    `paths` are the files, as git names them, it may stand in today. Where it came from another file in the same
    commit, that file is followed too: a move is no change.
    """
    walk = _Walk(repository, blobs, list(paths), name)
    while walk.unfinished:
        for commit, files in walk.commits():
            advance(len(walk.done))
            yield from walk.steps(commit, files)
            if walk.unfinished:
                break


class _Walk:
    """One walk through the history, begun anew with more files when the entry turns out to come from others."""

    def __init__(self, repository: Repository, blobs: Blobs, paths: list[str], name: str) -> None:
        self.repository, self.blobs, self.paths, self.name = repository, blobs, paths, name
        self.done: set[str] = set()
        self.known: dict[str, Found] = {}
        self.unfinished = True

    def commits(self) -> Iterator[tuple[Commit, list[File]]]:
        """Yield the commits not seen before that changed the files."""
        self.unfinished = False
        for commit, files in commits(self.repository, "HEAD", self.paths):
            if commit.id not in self.done:
                yield commit, files

    def steps(self, commit: Commit, files: list[File]) -> list[Step]:
        """Return what a commit did to the entries; none where more files must be looked at first."""
        after = self._found(file.after for file in files)
        before = [self._found(file.before[at] for file in files) for at in range(len(files[0].before))]
        if any(kind not in parent for kind in after for parent in before):
            others = self._left(commit)
            if others:
                self.paths += others
                self.unfinished = True
                return []
        self.done.add(commit.id)
        kinds = dict.fromkeys(kind for state in (after, *before) for kind in state)
        return [
            Step(commit, change)
            for kind in kinds
            # A merge changed only what is as in none of its parents.
            if (change := difference(kind, before[0], after, self.name))
            and all(difference(kind, parent, after, self.name) for parent in before[1:])
        ]

    def _left(self, commit: Commit) -> list[str]:
        """Return the other files that held the entry before a commit and do no more."""
        one = next(commits(self.repository, commit.id, [], most=1), None)
        return [
            file.path
            for file in (one[1] if one else ())
            if file.path not in self.paths and self._held(file.before) and not self._held([file.after])
        ]

    def _held(self, blobs: Iterable[str]) -> bool:
        """Return whether the entry stands in one of any files, which may be pictures or too large to be read."""
        try:
            return bool(self._found(blobs))
        except InputError:
            return False

    def _found(self, blobs: Iterable[str]) -> Found:
        found: Found = {}
        for blob in blobs:
            for kind, entry in self._in_blob(blob).items():
                found.setdefault(kind, entry)
        return found

    def _in_blob(self, blob: str) -> Found:
        """Return what a file holds; a commit ends with the files the next one began with."""
        if blob not in self.known:
            there = blob.strip(_NO_BLOB)
            self.known[blob] = named(decoded(blob, self.blobs.read(blob)), self.name) if there else {}
        return self.known[blob]


def difference(kind: str, before: Found, after: Found, name: str) -> Change | None:
    """Return what happened to the entry of a kind between two states, or None."""
    old, new = before.get(kind), after.get(kind)
    if old is None and new is None:
        return None
    if old is None or new is None:
        words = (READABLE if kind in before else ADDED) if old is None else (UNREADABLE if kind in after else REMOVED)
        return Change(words, kind, name, called(old or new), tuple(field_changes(kind, None, new) if new else ()))
    fields = field_changes(kind, old, new)
    return Change(CHANGED, kind, name, called(new), tuple(fields)) if fields else None


def commits(
    repository: Repository, start: str, paths: list[str], most: int | None = None
) -> Iterator[tuple[Commit, list[File]]]:
    """Yield commits from `start` backwards with the files of `paths` they changed; children before parents."""
    words = ["log", "-z", "--raw", "-c", "--root", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv"]
    words += ["--date-order", _FORMAT, *([f"--max-count={most}"] if most else []), start, "--", *paths]
    tokens = repository.tokens(*words)
    commit, files = None, list[File]()
    for token in tokens:
        if token.startswith("\x01"):
            if commit is not None and files:
                yield commit, files
            commit, files = Commit(token[1:], *islice(tokens, _FIELDS - 1)), []
        elif token.lstrip("\n").startswith(":"):
            files.append(_file(token.lstrip("\n"), next(tokens, "")))
    if commit is not None and files:
        yield commit, files


def _file(raw: str, path: str) -> File:
    """Read a line of --raw: as many colons as parents, their modes and the commit's, their blobs and the commit's."""
    parents = len(raw) - len(raw.lstrip(":"))
    words = raw.split()
    names = words[parents + 1 : 2 * parents + 2]
    return File(path, tuple(names[:parents]), names[parents])
