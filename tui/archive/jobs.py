"""Which sources are to be fetched, and where their copies go."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from tui.archive.copies import FOLDER, CopyError, place
from tui.query.entries import entries

if TYPE_CHECKING:
    from collections.abc import Collection

    from tui.query.entries import Record
    from tui.store.index import Index


class Job(NamedTuple):
    """A source to fetch: where its copy goes, what `text` has to say then, whether one is there, what forbids it."""

    source: Record
    path: str = ""
    file: str = ""
    present: bool = False
    problem: str = ""


def jobs(index: Index, names: Collection[str] = (), into: str = "", *, again: bool = False) -> list[Job]:
    """Return the sources to fetch, those without a copy first, else in file order.

    Without `names` they are all that have an address, are not confidential and whose table names no copy that is
    there; with `again` also those. `into` is the folder for copies, else `copies` beside the base.
    """
    found = []
    for source in entries(index, "source"):
        if source["id"] in names or (not names and source["url"] and not source["confidential"]):
            job = _job(index, source, into)
            if names or again or not (job.present and source["text"]):
                found.append(job)
    return sorted(found, key=lambda job: job.present)


def _job(index: Index, source: Record, into: str) -> Job:
    """Take the copy that `text` names, unless there is none and `into` says where it shall be."""
    where = place(index, source)
    folder = os.path.abspath(into) if into else os.path.join(where.root, FOLDER)
    try:
        path = where.path(source["text"]) if source["text"] else ""
        if not path or (into and not os.path.lexists(path)):
            path = where.path(os.path.join(folder, f"{source['id']}.txt"))
    except CopyError as error:
        return Job(source, problem=error.message)
    return Job(source, path, where.text(path), os.path.lexists(path))
