"""Names out of the base at hand, where they are to be had at once."""

from __future__ import annotations

import os
import sqlite3
import time

from tui.cli.base import find
from tui.store.index import Index, open_base, open_fresh, place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui.cli.args import Args

# Bytes and seconds of a base that is read for a completion; a larger one is asked only where its index is fresh.
SIZE, PATIENCE = 1_000_000, 0.5
# More than so many names nobody looks through.
MOST = 500
_LAST = "\U0010ffff"
# Whose titles tell what a value of a field of the query is.
_TITLED_AS = {"said": "actor", "via": "source", "origin": "source", "answers": "question"}


class Late(Exception):  # noqa: N818  (no error: nobody waits so long for a completion)
    """Reading takes longer than anybody waits for a completion."""


def at_hand(args: Args) -> Index | None:
    """Return the base that is meant, None where it cannot be read, or not at once."""
    paths, target = place(find(args))
    if target is None:
        return None
    found = open_fresh(target, paths)
    if found is not None:
        return found
    from tui.store.files import InputError  # noqa: PLC0415  (a fresh index needs no reader)

    ends = time.monotonic() + PATIENCE

    def advance(*_: object) -> None:
        if time.monotonic() > ends:
            raise Late

    try:
        return open_base(paths, advance) if sum(map(os.path.getsize, paths)) <= SIZE else None
    except (Late, InputError, OSError, sqlite3.Error):
        return None


def facts(index: Index, beginning: str) -> list[tuple[str, str]]:
    """Return ids of facts that begin so, with their texts."""
    return _found(index, "SELECT id, text FROM fact WHERE id >= :low AND id < :high ORDER BY id LIMIT :most", beginning)


def entries(index: Index, kind: str, beginning: str) -> list[tuple[str, str]]:
    """Return ids of issues, actors, sources or questions that begin so, with their titles."""
    asked = "SELECT id, title FROM entry WHERE kind = :kind AND id >= :low AND id < :high ORDER BY id LIMIT :most"
    return _found(index, asked, beginning, kind=kind)


def values(index: Index, field: str, beginning: str) -> list[tuple[str, str]]:
    """Return values of a field of the query that begin so, with the titles of what they name."""
    if field == "id":
        return facts(index, beginning)
    asked = (
        "SELECT term.value, coalesce(entry.title, '') FROM term"
        " LEFT JOIN entry ON entry.kind = :kind AND entry.id = term.value"
        " WHERE term.field = :field AND term.value >= :low AND term.value < :high ORDER BY term.value LIMIT :most"
    )
    return _found(index, asked, beginning, field=field, kind=_TITLED_AS.get(field, field))


def _found(index: Index, asked: str, beginning: str, **more: str) -> list[tuple[str, str]]:
    bound = {"low": beginning, "high": beginning + _LAST, "most": MOST, **more}
    return [(str(value), str(about)) for value, about in index.db.execute(asked, bound)]
