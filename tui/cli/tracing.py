"""The history of one entry, from what is not committed yet back to its beginning."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from tui.archive.git import Blobs, GitError, Repository
from tui.archive.history import Commit, Step, difference, history
from tui.archive.revision import Revision, former
from tui.cli.args import Args, UsageError
from tui.cli.base import Waiting, open_index
from tui.cli.versions import commit, repository
from tui.evidence.changes import ADDED
from tui.model.nearest import suggestion
from tui.store.files import read
from tui.store.named import named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.archive.history import Found

_HEAD = "HEAD"


class Trace:
    """The steps of an entry; `ended` says where a shallow clone hides the rest, once they are taken."""

    def __init__(self, args: Args, name: str) -> None:
        self.args, self.name, self.ended = args, name, ""
        self.repository: Repository = repository(args)[0]
        self.index = open_index(args)
        self.now = _found((read(path) for path in self.index.files), name)

    def steps(self) -> Iterator[Step]:
        """Yield what each commit did, newest first. Raises UsageError where no commit holds the entry."""
        waiting = Waiting(self.args, "reading the history", "the history is read")
        shallow = self.repository.shallow
        none = True
        try:
            with Blobs(self.repository) as blobs:
                for step in self._steps(blobs, waiting):
                    none = False
                    if step.commit.id in shallow and step.change.change == ADDED:
                        self.ended = (
                            f"this clone is shallow and ends at {step.commit.short}: what is older cannot be seen;"
                            " 'git fetch --unshallow' gets it"
                        )
                    else:
                        yield step
        finally:
            waiting.close()
        if none:
            raise UsageError(self._unknown())

    def _steps(self, blobs: Blobs, waiting: Waiting) -> Iterator[Step]:
        head = Revision(self.repository, commit(self.repository, _HEAD), _HEAD, blobs)
        paths = list(dict.fromkeys(self._kept(head)))
        last = _found((head.read(path) for path in paths), self.name)
        for kind in dict.fromkeys([*self.now, *last]):
            change = difference(kind, last, self.now, self.name)
            if change:
                yield Step(Commit(), change)
        names = [self.repository.inside(path) for path in paths]
        total = int(self.repository.run("rev-list", "--count", _HEAD, "--", *names))

        def advance(done: int) -> None:
            waiting.advance("commits", done, max(done, total))

        none = True
        for step in history(self.repository, blobs, names, self.name, advance) if names else ():
            none = False
            yield step
        if none and not self.now and (gone := self._deleted()):
            yield from history(self.repository, blobs, gone, self.name, advance)

    def _kept(self, head: Revision) -> Iterator[str]:
        """Yield the files of the base as HEAD has them; one that is not in it has no history."""
        for path in self.index.files:
            with contextlib.suppress(GitError):
                yield former(head, path)

    def _deleted(self) -> list[str]:
        """Return the files there were, named as those of the base are: an entry may have gone with one."""
        like = tuple({os.path.splitext(path)[1] for path in self.index.files})
        words = ("log", "-z", "--format=", "--name-only", "--no-renames", "--diff-filter=D", _HEAD, "--")
        return list({name for name in self.repository.tokens(*words) if name.endswith(like)})

    def _unknown(self) -> str:
        known = [name for (name,) in self.index.db.execute("SELECT id FROM fact UNION ALL SELECT id FROM entry")]
        fix = suggestion(self.name, known) or "'dateline list --format ids' lists those of the facts"
        return f"there is no entry '{self.name}', nor was there in any commit; {fix}"


def _found(texts: Iterable[str], name: str) -> Found:
    found: Found = {}
    for text in texts:
        for kind, entry in named(text, name).items():
            found.setdefault(kind, entry)
    return found
