"""Saved copies: read, held against their sha256, and every quote of their sources looked for in them."""

from __future__ import annotations

import hashlib
import os
import stat
from typing import TYPE_CHECKING, NamedTuple

from tui.archive.copies import CopyError, place
from tui.archive.quotes import cited, proved
from tui.evidence.folding import fold
from tui.query.entries import entries
from tui.store.files import explain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.archive.quotes import Cited, Proof
    from tui.query.entries import Record
    from tui.store.index import Index

MOST = 16 << 20  # bytes of a copy


class Copy(NamedTuple):
    """A saved copy: the source, `text` as the base has it, the path, what it says, and its digest, 64 hex digits."""

    source: str
    file: str
    path: str
    text: str
    sha256: str


class Finding(NamedTuple):
    """Something amiss with a copy, or a quote lost from it.

    `code` is quote-lost, copy-changed, copy-missing, copy-outside, copy-unreadable or copy-unsealed (there is no
    sha256). `fact`, `nth` (the how-manieth citation, from 0), `quote`, `nearest` and `likeness` are those of a
    lost quote; `file` and `line` those of the fact, else of the source. Nothing has passed `visible`.
    """

    code: str
    source: str
    file: str
    line: int
    message: str
    fix: str = ""
    fact: str = ""
    nth: int = 0
    quote: str = ""
    nearest: str = ""
    likeness: float = 0.0


def prove(index: Index) -> list[Finding]:
    """Prove every quote of a source with a saved copy; return what does not hold, by source in file order."""
    return [finding for source, quotes in _sources(index) for finding in _prove(index, source, quotes)]


def proofs(index: Index) -> Iterator[Proof]:
    """Yield for every quote of a source whose copy can be read whether it stands there."""
    for source, quotes in _sources(index):
        try:
            copy = read(index, source)
        except CopyError:
            continue
        text = fold(copy.text)
        yield from (proved(quote, text) for quote in quotes)


def read(index: Index, source: Record) -> Copy:
    """Return the saved copy of a source's record. Raises CopyError."""
    file = source["text"]
    path = place(index, source).path(file)
    data = content(path, file)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CopyError("copy-unreadable", f"the saved copy {file} is not UTF-8", "save it as UTF-8") from None
    return Copy(source["id"], file, path, text.replace("\r\n", "\n"), digest(data))


def content(path: str, file: str) -> bytes:
    """Return the bytes of the copy at a path, called `file` in messages. Raises CopyError."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(handle, "rb") as stream:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise CopyError("copy-unreadable", f"the saved copy {file} is no file")
            data = stream.read(MOST + 1)
    except FileNotFoundError:
        fix = "fetch it with 'dateline fetch', or take `text` out"
        raise CopyError("copy-missing", f"the saved copy {file} is not there", fix) from None
    except OSError as error:
        raise CopyError("copy-unreadable", f"the saved copy {file}: {explain(error)}") from None
    if len(data) > MOST:
        raise CopyError("copy-unreadable", f"the saved copy {file} is larger than {MOST >> 20} MB")
    return data


def digest(data: bytes) -> str:
    """Return the sha256 of a copy, of its bytes as they are."""
    return hashlib.sha256(data).hexdigest()


def sealed(source: Record, copy: Copy) -> bool:
    """Say whether a copy is the one whose sha256 the base gives."""
    return bool(source["sha256"].strip().lower() == copy.sha256)


def _sources(index: Index) -> list[tuple[Record, list[Cited]]]:
    sources = [source for source in entries(index, "source") if source["text"]]
    quotes = cited(index, [source["id"] for source in sources])
    return [(source, quotes[source["id"]]) for source in sources]


def _prove(index: Index, source: Record, quotes: list[Cited]) -> Iterator[Finding]:
    name, file, line = source["id"], index.files[source["file"]], source["line"]
    try:
        copy = read(index, source)
    except CopyError as error:
        yield Finding(error.code, name, file, line, error.message, error.fix)
        return
    if not source["sha256"]:
        message = f"the saved copy {copy.file} has no sha256: a change in it would not be seen"
        yield Finding("copy-unsealed", name, file, line, message, f'add sha256 = "{copy.sha256}"')
    elif not sealed(source, copy):
        message = f"the saved copy {copy.file} is not the one whose sha256 the base gives"
        fix = f'bring it back from git; if it is right as it is, write sha256 = "{copy.sha256}"'
        yield Finding("copy-changed", name, file, line, message, fix)
    text = fold(copy.text)
    for proof in (proved(quote, text) for quote in quotes):
        if not proof.found:
            yield _lost(proof)


def _lost(proof: Proof) -> Finding:
    quote = proof.cited
    return Finding(
        code="quote-lost",
        source=quote.source,
        file=quote.file,
        line=quote.line,
        message=proof.message,
        fix="correct the quote, or bring the copy back it stood in",
        fact=quote.fact,
        nth=quote.nth,
        quote=quote.quote,
        nearest=proof.nearest,
        likeness=proof.likeness,
    )
