"""`dateline fetch`: save copies of sources and check the quotes in them. The one command that uses the network."""

from __future__ import annotations

import math
import os
import sys
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from tui.archive.download import download
from tui.archive.extract import can_read_pages, readable
from tui.archive.fetching import DETAILS, FIELDS, GOOD, fetch
from tui.archive.jobs import jobs
from tui.archive.pace import Pace
from tui.archive.quotes import cited
from tui.cli.args import Args, UsageError
from tui.cli.base import find, open_index
from tui.cli.breakdown import cells
from tui.cli.draw import progress
from tui.cli.emit import chosen, write
from tui.cli.fields import asked, names
from tui.cli.options import Option
from tui.model.nearest import nearest
from tui.model.visible import visible
from tui.query.entries import entries
from tui.shipped import path
from tui.store.records import dumps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.archive.jobs import Job
    from tui.query.entries import Record
    from tui.store.index import Index

GROUPS = ("common", "base", "rows")
OPTIONS = (
    Option("--into", "into", "the folder for the copies, in that of the base; else 'copies' there", "DIR"),
    Option("--all", "all", "fetch those again of which there is a copy"),
    Option("--allow-private", "allow_private", "fetch also from addresses that are not public"),
    Option("--pause", "pause", "seconds between two requests to one host, 1 if not given", "SECONDS"),
)
WORDS = "[SOURCE…]"
EXAMPLES = (
    ("dateline fetch", "copies of all sources that have an address and no copy yet"),
    ("dateline fetch cohen-2025 --all", "one source, again"),
    ("dateline sources issue:aid --format ids | xargs dateline fetch", "the sources of one issue"),
    ("""dateline fetch --format '{id} text = "{file}" sha256 = "{sha256}"'""", "what to write into their tables"),
    ("dateline fetch --format json | jq '.[].lost[]'", "quotes that do not stand, and what is nearest"),
)

_LONGEST_PAUSE = 3600


def run(args: Args) -> int:
    """Fetch, and say what to write into the sources' tables. Exit 1 where one failed or a quote is not found."""
    format_ = chosen(args)
    cells((), asked(args), DETAILS)  # unknown fields are refused before anything is fetched
    pause, limit = _pause(args), args.number("limit")
    _refuse_shipped(args)
    index = open_index(args)
    _check_names(index, args.words)
    found = jobs(index, args.words, args.text("into"), again=args.flag("all"))[:limit]
    get = partial(download, types=readable(), allow_private=args.flag("allow_private"))
    rows: list[Record] = []
    try:
        _fetch(args, index, found, Pace(get, pause), rows)
    finally:  # what is done is told also where the rest is interrupted
        _write(args, format_, rows)
        if not args.flag("quiet"):
            _tell(rows)
    return int(any(row["status"] not in GOOD or row["quotes_lost"] for row in rows))


def _fetch(args: Args, index: Index, found: list[Job], get: Pace, rows: list[Record]) -> None:
    """Fetch one source after the other and add their rows, under a bar where a person waits."""
    quotes = cited(index, {job.source["id"] for job in found})
    bar = progress(args, "fetching", "all is fetched")
    try:
        for done, job in enumerate(found):
            if bar is not None:
                bar(visible(job.source["id"]), done, len(found))
            rows.append(fetch(job, quotes[job.source["id"]], get, again=args.flag("all")))
    finally:
        if bar is not None:
            bar.close()


def _write(args: Args, format_: str, rows: list[Record]) -> None:
    wanted = names(args) or list(FIELDS)
    if format_ == "table":
        from tui.cli.draw import tabled  # noqa: PLC0415  (Rich costs 31 ms)

        shown = cells(rows, wanted, DETAILS)
        tabled(args, wanted, shown)
    else:
        write(args, format_, wanted, lambda fields: cells(rows, fields, DETAILS), lambda: map(dumps, rows))


def _tell(rows: list[Record]) -> None:
    """Say on standard error what is wrong, and how it went on the whole."""
    for row in rows:
        said = [row["message"]] if row["message"] else []
        said += [f"{lost['fact']}: {lost['message']}" for lost in row["lost"]]
        for message in said:
            sys.stderr.write(f"dateline: {visible(row['id'])}: {visible(message)}\n")
    if not rows:
        sys.stderr.write("dateline: nothing to fetch: every source with an address has a copy; --all fetches again\n")
        return
    counts = Counter(row["status"] for row in rows)
    quotes = [sum(row[key] for row in rows) for key in ("quotes_found", "quotes_lost")]
    told = ", ".join(f"{count} {status}" for status, count in counts.items())
    sys.stderr.write(f"dateline: {told}; quotes: {quotes[0]} found, {quotes[1]} lost\n")
    if any(row["status"] == "failed" for row in rows) and not can_read_pages():
        sys.stderr.write("dateline: the text of web pages needs trafilatura: pip install 'dateline[fetch]'\n")


def _pause(args: Args) -> float:
    text = args.text("pause", "1")
    try:
        pause = float(text)
    except ValueError:
        pause = math.nan
    if not 0 <= pause <= _LONGEST_PAUSE:
        raise UsageError(f"--pause takes seconds from 0 to {_LONGEST_PAUSE}, not '{text}'")
    return pause


def _check_names(index: Index, words: Sequence[str]) -> None:
    known = [source["id"] for source in entries(index, "source")]
    for name in words:
        if name not in known:
            near = nearest(name, known)
            raise UsageError(
                f"there is no source '{name}'; " + (f"did you mean '{near}'?" if near else "see 'dateline sources'")
            )


def _refuse_shipped(args: Args) -> None:
    """Keep copies out of the installed package, which an upgrade replaces."""
    package = os.path.join(os.path.dirname(path("facts.toml")), "")
    if package.endswith(f"{os.sep}shipped{os.sep}") and any(
        os.path.abspath(name).startswith(package) for name in find(args)
    ):
        raise UsageError("the base that ships is not added to; copy its facts.toml, and name your copy with -f")
