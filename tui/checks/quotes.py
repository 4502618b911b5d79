"""Quotes: short, no whole sentences, and still standing in the saved copies."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.checks.check import Check, Finding
from tui.evidence.passages import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.archive.quotes import Cited
    from tui.checks.records import Records
    from tui.query.entries import Record

MOST_WORDS = 12


def _too_long(fact: Record, _records: Records) -> Iterator[Finding]:
    for nth, cite in enumerate(fact["cites"]):
        quote = cite.get("quote", "")
        count = words(quote) if _may_be_long(quote) else 0
        if count > MOST_WORDS:
            fix = "keep the words that carry the fact, … for what is skipped"
            yield Finding(f"quotes {count} words, more than {MOST_WORDS}", fact, "quote", fix, nth)


def _may_be_long(quote: str) -> bool:
    """Rule out most quotes without counting: too few signs, or stretches between spaces where words have spaces."""
    if len(quote) <= MOST_WORDS:
        return False
    return max(quote) >= "\u3000" or len(quote.replace("…", " ").replace("...", " ").split()) > MOST_WORDS


def _of_copies(code: str, records: Records) -> Iterator[Finding]:
    for found in records.copies:
        if found.code == code:
            yield Finding(
                found.message,
                {"file": records.files.index(found.file), "line": found.line, "id": found.fact or found.source},
                "quote" if found.fact else "sha256" if code == "copy-changed" else "text",
                found.fix,
                found.nth if found.fact else None,
            )


def _whole_sentence(records: Records) -> Iterator[Finding]:
    saved = [source for source in records.sources.values() if source["text"]]
    if not saved:
        return
    from tui.archive.copies import CopyError  # noqa: PLC0415  (few bases have copies)
    from tui.archive.quotes import cited  # noqa: PLC0415
    from tui.archive.saved import read  # noqa: PLC0415

    quotes = cited(records.index, [source["id"] for source in saved])
    for source in saved:
        try:
            text = read(records.index, source).text
        except CopyError:  # told by a check of its own
            continue
        yield from _sentences(records, quotes[source["id"]], text)


def _sentences(records: Records, quotes: list[Cited], text: str) -> Iterator[Finding]:
    from tui.evidence.folding import fold  # noqa: PLC0415
    from tui.evidence.sentences import is_whole_sentence  # noqa: PLC0415

    folded = fold(text)
    for cite in quotes:
        if words(cite.quote) and is_whole_sentence(cite.quote, folded):
            entry = {"file": records.files.index(cite.file), "line": cite.line, "id": cite.fact}
            fix = "leave out a word at its beginning or end"
            yield Finding(f"quotes a whole sentence of '{cite.source}'", entry, "quote", fix, cite.nth)


_QUOTING = (
    '[[source]]\nid = "gazette"\ntext = "copies/gazette.txt"\n{sealed}\n[[fact]]\nid = "delay"\n'
    'text = "The opening is put off."\nsource = "gazette"\nquote = "{quote}"\n'
)
_SEALED = f'sha256 = "{"0" * 64}"\n'
_COPY = '[[source]]\nid = "gazette"\ntext = "{path}"\n'

CHECKS = (
    Check(
        "quote-too-long", f"a quote of more than {MOST_WORDS} words", "warning",
        "A quote names a place, it does not replace the page. Short phrases are found again after small edits, "
        "and are nobody's property.",
        "Keep the words that carry the fact and write … for what is skipped.",
        '[[source]]\nid = "gazette"\n\n[[fact]]\nid = "delay"\ntext = "The opening is put off."\nsource = "gazette"\n'
        'quote = "the council has decided to put off the opening of the bridge until the spring"\n',
        of_fact=_too_long,
    ),
    Check(
        "quote-whole-sentence", "a quote is a whole sentence of its source", "warning",
        "Whole sentences are the author's; a phrase is enough to find the place.",
        "Leave out a word at the beginning or the end.",
        _QUOTING.format(sealed="", quote="The bridge opens in spring"),
        of_base=_whole_sentence,
    ),
    Check(
        "quote-lost", "a quote is not in the saved copy of its source", "error",
        "Either it was copied wrongly, or it is from another version of the page, or the page never said it.",
        "Correct it by the nearest words, which are named, or bring back the copy it stood in.",
        _QUOTING.format(sealed="", quote="opens in winter"),
        of_base=partial(_of_copies, "quote-lost"),
    ),
    Check(
        "copy-changed", "a saved copy is not the one whose sha256 the base gives", "error",
        "Quotes were proved against another text.",
        "Bring the copy back from git; if the change is right, write the new sha256.",
        _QUOTING.format(sealed=_SEALED, quote="opens in"),
        of_base=partial(_of_copies, "copy-changed"),
    ),
    Check(
        "copy-missing", "a saved copy is not there", "warning",
        "The quotes of the source cannot be proved.",
        "Fetch it with `dateline fetch`, or take `text` out.",
        _COPY.format(path="copies/elsewhere.txt"),
        of_base=partial(_of_copies, "copy-missing"),
    ),
    Check(
        "copy-unreadable", "a saved copy cannot be read as text", "error",
        "The quotes of the source cannot be proved.",
        "Save it as a text in UTF-8 of less than 16 MB.",
        _COPY.format(path="copies"),
        of_base=partial(_of_copies, "copy-unreadable"),
    ),
    Check(
        "copy-outside", "a saved copy lies outside the folder of the base", "error",
        "A base from elsewhere shall not make any file of its reader's be read.",
        "Move it to copies/ beside the base.",
        _COPY.format(path="../gazette.txt"),
        of_base=partial(_of_copies, "copy-outside"),
    ),
    Check(
        "copy-unsealed", "a saved copy has no sha256", "info",
        "A change in it would not be seen.",
        "Add the `sha256` that the finding gives.",
        _QUOTING.format(sealed="", quote="opens in"),
        of_base=partial(_of_copies, "copy-unsealed"),
    ),
)  # fmt: skip
