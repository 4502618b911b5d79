"""Fetch a source: save the text of its page, look for its quotes, and say what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tui.archive.copies import CopyError, write
from tui.archive.errors import DownloadError
from tui.archive.extract import text_of
from tui.archive.quotes import proved
from tui.archive.saved import Copy, content, digest, sealed
from tui.evidence.folding import fold
from tui.store.files import explain

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.archive.download import Page
    from tui.archive.jobs import Job
    from tui.archive.quotes import Cited, Proof
    from tui.query.entries import Record

FIELDS = ("id", "status", "file", "sha256", "quotes_found", "quotes_lost", "url")
DETAILS = (*FIELDS, "came_from", "message", "lost")
# Nothing is amiss with these, lost quotes apart. The others: changed (the copy at hand is not the one whose sha256
# the base gives), worse (the page has lost quotes that the copy at hand holds, which therefore stays), failed.
GOOD = ("saved", "same", "kept")


class _Proved(NamedTuple):
    """A copy and its source's quotes, looked for in it."""

    copy: Copy
    proofs: list[Proof]

    @property
    def lost(self) -> list[Proof]:
        """The quotes that do not stand there."""
        return [proof for proof in self.proofs if not proof.found]


def fetch(job: Job, quotes: list[Cited], get: Callable[[str], Page], *, again: bool = False) -> Record:
    """Save the copy of a source and look for its quotes; return the row to print.

    A copy at hand is not fetched again unless `again`, and not replaced by a page that has lost quotes it holds.
    """
    if job.problem:
        return _row(job, "failed", message=job.problem)
    if not job.source["url"] and not job.present:
        return _row(job, "failed", message="has no url")
    held = None
    try:
        if job.present:
            held = _prove(job, content(job.path, job.file), quotes)
        if held and not (again and job.source["url"]):
            return _kept(job, held)
        page = get(job.source["url"])
        return _save(job, _prove(job, text_of(page).encode(), quotes), held, page.url)
    except (DownloadError, CopyError) as error:
        return _row(job, "failed", held, str(error))
    except OSError as error:
        return _row(job, "failed", held, f"{job.path}: {explain(error)}")


def _prove(job: Job, data: bytes, quotes: list[Cited]) -> _Proved:
    text = data.decode("utf-8-sig", "replace")
    folded = fold(text)
    copy = Copy(job.source["id"], job.file, job.path, text, digest(data))
    return _Proved(copy, [proved(quote, folded) for quote in quotes])


def _kept(job: Job, held: _Proved) -> Record:
    if job.source["sha256"] and not sealed(job.source, held.copy):
        return _row(job, "changed", held, "the copy is not the one whose sha256 the base gives")
    return _row(job, "kept", held)


def _save(job: Job, new: _Proved, held: _Proved | None, came_from: str) -> Record:
    """Save a page's text, where it is another and no worse than the copy at hand."""
    if held:
        pairs = zip(new.proofs, held.proofs, strict=True)
        gone = [now.cited.fact for now, then in pairs if then.found and not now.found]
        if gone:
            message = f"the page has lost quotes that the copy holds, which stays as it is: {', '.join(gone)}"
            return _row(job, "worse", held, message, came_from)
        if held.copy.sha256 == new.copy.sha256:
            return _row(job, "same", new, came_from=came_from)
    write(job.path, new.copy.text.encode())
    return _row(job, "saved", new, came_from=came_from)


def _row(job: Job, status: str, copy: _Proved | None = None, message: str = "", came_from: str = "") -> Record:
    lost = copy.lost if copy else []
    return {
        "id": job.source["id"],
        "status": status,
        "file": job.file if copy else "",
        "sha256": copy.copy.sha256 if copy else "",
        "quotes_found": len(copy.proofs) - len(lost) if copy else 0,
        "quotes_lost": len(lost),
        "url": job.source["url"],
        "came_from": came_from,
        "message": message,
        "lost": [_lost(proof) for proof in lost],
    }


def _lost(proof: Proof) -> dict[str, Any]:
    return {
        "fact": proof.cited.fact,
        "quote": proof.cited.quote,
        "message": proof.message,
        "nearest": proof.nearest,
        "likeness": proof.likeness,
    }
