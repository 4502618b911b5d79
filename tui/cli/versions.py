"""What the commands on the history of a base share: its repository, two states of it, and rows of what changed."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from tui.archive.git import Blobs, GitError, Repository, RevisionError
from tui.archive.revision import Revision, base_at
from tui.cli.args import Args, UsageError
from tui.cli.base import Waiting, find, shipped
from tui.cli.breakdown import arranged, cells, emit
from tui.cli.emit import chosen, out
from tui.cli.fields import names
from tui.cli.options import BASE
from tui.evidence.changes import State
from tui.evidence.public import hidden_as, public
from tui.model.visible import visible
from tui.store.build import read, uncollected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tui.evidence.public import Entries
    from tui.printing.lines import Line
    from tui.printing.page import Page
    from tui.query.entries import Record
    from tui.store.load import Loaded

GROUPS = ("common", "rows", "query")
FILE, PUBLIC = (next(option for option in BASE if option.key == key) for key in ("files", "public"))
_HEAD = "HEAD"
UNSEEN = 3  # the exit code where a part of the history cannot be read


class Sides(NamedTuple):
    """A base at two times."""

    before: State
    after: State


def repository(args: Args) -> tuple[Repository, list[str]]:
    """Return the repository of the base that is meant, and the base's files. Raises GitError."""
    paths = find(args)
    if "-" in paths:
        raise GitError("a base from standard input has no history; name its file with -f")
    for path in paths:
        if not os.path.isfile(path):
            raise GitError(f"{path}: no such file; to see what it was, begin where it is still there")
    folders = [os.path.dirname(os.path.realpath(path)) for path in paths]
    try:
        found = Repository(folders[0])
        strange = [path for path in paths if not found.keeps(path)]
    except GitError:
        if not shipped(args):
            raise
        strange = paths
    if strange and shipped(args):
        raise GitError("the base that ships has no history here; name yours with -f")
    if strange:
        raise GitError(f"{strange[0]}: is not kept in git; 'git add' and 'git commit' put it there")
    return found, paths


def commit(found: Repository, revision: str) -> str:
    """Return a commit's id. Raises UsageError for a revision there is not."""
    try:
        return found.commit(revision)
    except RevisionError as error:
        raise UsageError(str(error)) from None


def sides(args: Args, asked: str) -> Sides:
    """Return the base before and after as `A` (until now), `A..B` or `A...B` (since they parted) ask; HEAD for none."""
    found, paths = repository(args)
    first, dots, second = _range(asked)
    old, new = commit(found, first), commit(found, second) if dots else ""
    if dots == "...":
        old = found.run("merge-base", old, new).decode().strip()
    waiting = Waiting(args)
    try:
        with Blobs(found) as blobs, uncollected():
            if new:
                after = base_at(Revision(found, new, second, blobs), paths, waiting.advance)
            else:
                after = read(paths, waiting.advance)
            # Pieces that are the same on both sides are parsed once.
            before = base_at(Revision(found, old, first, blobs), paths, waiting.advance, after.tables)
    finally:
        waiting.close()
    if not args.flag("quiet"):
        _announce(before, first)
        _announce(after, second if new else "")
    return _shared(args, before, after) if args.flag("public") else Sides(_state(before), _state(after))


def _range(asked: str) -> tuple[str, str, str]:
    dots = "..." if "..." in asked else ".." if ".." in asked else ""
    if not dots:
        return asked or _HEAD, "", ""
    first, _, second = asked.partition(dots)
    return first or _HEAD, dots, second or _HEAD


def _state(loaded: Loaded) -> State:
    return State(loaded.entries, loaded.left)


def _announce(loaded: Loaded, revision: str) -> None:
    """Say how many problems may have cost an entry."""
    left = sum(problem.severity == "error" for problem in loaded.problems)
    if left:
        where = f"the base at {visible(revision)}" if revision else "the base"
        noun = "problem" if left == 1 else "problems"
        sys.stderr.write(f"dateline: {left} {noun} in {where}: what they concern may be left out\n")


def _shared(args: Args, before: Loaded, after: Loaded) -> Sides:
    """Return both sides without what is confidential now, or was then."""
    old, new = public(_readable(hidden_as(before.entries, after.entries), after)), public(after.entries)
    if not args.flag("quiet"):
        count = len({*old.kept_back, *new.kept_back})
        noun = "entry" if count == 1 else "entries"
        sys.stderr.write(f"dateline: public: {count} {noun} kept back as confidential\n")
    return Sides(State(old.entries), State(new.entries))


def _readable(entries: Entries, after: Loaded) -> Entries:
    """Drop what cannot be read any more: whether it is confidential now is not known."""
    return {
        kind: [entry for entry in held if (kind, getattr(entry, "id", "")) not in after.left]
        for kind, held in entries.items()
    }


def deliver(
    args: Args,
    rows: list[Record],
    fields: Sequence[str],
    face: Callable[[Page, list[Record]], Iterable[Line]],
    none: str,
) -> int:
    """Write rows as the options ask, and say on standard error that there are `none`; return the exit code."""
    format_, rows = chosen(args), arranged(args, rows, fields)
    if args.flag("count"):
        out(args, [f"{len(_distinct(rows))}\n"])
    elif format_ == "table":
        _draw(args, rows, fields, face)
    else:
        emit(args, format_, _distinct(rows) if format_ == "ids" else rows, fields)
    if not rows and not args.flag("quiet"):
        sys.stderr.write(f"dateline: {visible(none)}\n")
    return int(not rows and args.flag("exit_status"))


def _distinct(rows: Iterable[Record]) -> list[Record]:
    """Return the first row of each entry."""
    return list({(row.get("kind"), row["id"]): row for row in reversed(list(rows))}.values())[::-1]


def _draw(
    args: Args,
    rows: list[Record],
    fields: Sequence[str],
    face: Callable[[Page, list[Record]], Iterable[Line]],
) -> None:
    from tui.cli.draw import draw  # noqa: PLC0415  (Rich costs 31 ms, on a terminal only)

    wanted = names(args)
    if wanted:
        from tui.printing.table import table  # noqa: PLC0415

        shown = cells(rows, wanted, fields)
        draw(args, lambda page: table(page, wanted, shown, head=not args.flag("no_header")))
    else:
        draw(args, lambda page: face(page, rows))
