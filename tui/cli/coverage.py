"""`dateline coverage`: which sentences of a source the facts account for."""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING

from tui.archive.copies import CopyError
from tui.archive.saved import read as read_copy
from tui.archive.saved import sealed
from tui.cli.args import Args, UsageError
from tui.cli.base import open_index, source
from tui.cli.breakdown import arranged, emit
from tui.cli.emit import chosen
from tui.cli.options import Option
from tui.model.visible import visible
from tui.query.breakdowns.coverage import FIELDS, coverage, missing, rows, unquoted
from tui.store.files import InputError, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.evidence.coverage import Coverage
    from tui.query.entries import Record
    from tui.store.index import Index

GROUPS = ("common", "base", "rows")
OPTIONS = (
    Option("--text", "text", "the source's text; else its saved copy", "FILE"),
    Option("--uncovered", "uncovered", "only the sentences no fact accounts for"),
    Option("--fail-under", "fail_under", "exit 1 where less than so many per cent are accounted for", "N"),
)
WORDS = "SOURCE"
EXAMPLES = (
    ("dateline coverage cohen-2025", "the saved copy of a source, sentence by sentence"),
    ("dateline coverage cohen-2025 --text article.txt --uncovered", "what is still to be done"),
    ("dateline coverage cohen-2025 --text article.txt -q --fail-under 90 -o /dev/null --format tsv", "in a script"),
)


def run(args: Args) -> int:
    """Write the sentences of a source; exit 1 below --fail-under."""
    format_, least = chosen(args), _least(args)
    if len(args.words) != 1:
        raise UsageError("coverage takes one source; 'dateline sources --format ids' lists them")
    if format_ == "ids":
        raise UsageError("sentences have no ids; take --fields number, or facts")
    index = open_index(args)
    entry = source(index, args.words[0])
    found = coverage(index, entry["id"], _text(args, index, entry))
    if not found.sentences:
        raise InputError(f"{args.text('text') or entry['text']}: holds no sentence")
    wanted = [row for row in rows(found) if not (args.flag("uncovered") and row["covered"])]
    told = list(_told(index, entry["id"], found))
    if format_ == "table" and not args.text("fields"):
        from tui.cli.draw import draw  # noqa: PLC0415  (Rich costs 31 ms)
        from tui.printing.coverage import Annotated  # noqa: PLC0415

        numbers = {row["number"] for row in wanted}
        draw(args, lambda page: Annotated(page, found, numbers).lines(told))
    else:
        emit(args, format_, arranged(args, wanted, FIELDS), FIELDS)
        if not args.flag("quiet"):
            sys.stderr.writelines(f"dateline: {visible(line)}\n" for line in told)
    return int(found.percentage < least)


def _least(args: Args) -> float:
    text = args.text("fail_under", "0")
    try:
        least = float(text.removesuffix("%"))
    except ValueError:
        least = math.nan
    if not 0 <= least <= 100:  # noqa: PLR2004  (per cent)
        raise UsageError(f"--fail-under takes per cent, from 0 to 100, not '{text}'")
    return least


def _text(args: Args, index: Index, entry: Record) -> str:
    """Return the text of --text, else of the saved copy. Raises UsageError where there is none."""
    if args.text("text"):
        return read(args.text("text"))
    if not entry["text"]:
        raise UsageError(f"{entry['id']} has no saved copy; name its text: coverage {entry['id']} --text FILE")
    try:
        copy = read_copy(index, entry)
    except CopyError as error:
        raise InputError(f"{error}; {error.fix}" if error.fix else str(error)) from None
    if entry["sha256"] and not sealed(entry, copy) and not args.flag("quiet"):
        sys.stderr.write(f"dateline: the saved copy {visible(copy.file)} is not the one whose sha256 the base gives\n")
    return copy.text


def _told(index: Index, name: str, found: Coverage) -> Iterator[str]:
    """Yield what is to be said beside the sentences: quotes not in the text, facts without a quote, the share."""
    for lost in missing(found):
        near = f"; nearest: {lost['nearest']}" if lost["nearest"] else ""
        yield f"{lost['fact']}: its quote is not in the text: {lost['quote']}{near}"
    for twice in found.repeated:
        yield f"{twice.fact}: its quote stands there more than once, the first place counts: {twice.quote}"
    bare = unquoted(index, name)
    if bare:
        yield f"without a quote, and so accounting for nothing: {', '.join(bare)}"
    share = math.floor(found.percentage * 10) / 10  # never 100 % where a sentence is missing
    yield f"{found.covered:,} of {len(found.sentences):,} sentences accounted for, {share:g} %"
