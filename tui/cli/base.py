"""Which base is meant, opened; and what to say of it on standard error."""

from __future__ import annotations

import os
import sys
import time

from tui.cli.args import Args, UsageError
from tui.store.index import Index, open_base

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

FILE_NAME = "facts.toml"


def find(args: Args) -> list[str]:
    """Return the base's files: `-f`, else DATELINE_FILE, else facts.toml here or above, else the shipped base."""
    named = args.many("files") or [name for name in os.environ.get("DATELINE_FILE", "").split(os.pathsep) if name]
    if named:
        return named
    above = upward(os.getcwd())
    if above:
        return [above]
    from tui.shipped import path  # noqa: PLC0415

    return [path(FILE_NAME)]


def upward(folder: str) -> str:
    """Return the nearest facts.toml in a folder or above it, or ''."""
    while True:
        candidate = os.path.join(folder, FILE_NAME)
        if os.path.isfile(candidate):
            return candidate
        parent = os.path.dirname(folder)
        if parent == folder:
            return ""
        folder = parent


def open_index(args: Args) -> Index:
    """Open the base that is meant, and announce on standard error what could not be read."""
    quiet = args.flag("quiet")
    index = open_base(find(args), None if quiet else _progress())
    if not quiet:
        announce(index)
    return index


def announce(index: Index) -> None:
    """Say how many entries were left out, if any."""
    left = index.db.execute("SELECT count(*) FROM problem WHERE severity = 'error'").fetchone()[0]
    if left:
        noun = "problem" if left == 1 else "problems"
        sys.stderr.write(
            f"dateline: {left} {noun} in the base, what they concern may be left out; see 'dateline check'\n"
        )


def _progress() -> Callable[[str, int, int], None] | None:
    """Return a callback that draws a bar once a build has taken half a second, on a terminal."""
    if not sys.stderr.isatty():
        return None
    started = time.monotonic()
    bars: list[Callable[[str, int, int], None]] = []

    def advance(step: str, done: int, total: int) -> None:
        if not bars and time.monotonic() - started < 0.5:  # noqa: PLR2004  (seconds a person waits without a sign)
            return
        if not bars:
            from tui.printing.progress import bar  # noqa: PLC0415

            bars.append(bar())
        bars[0](step, done, total)

    return advance


def today(args: Args) -> int:
    """Return the day to reckon from: --today, else the clock's. Raises UsageError."""
    from tui.model.calendar import days_from_civil  # noqa: PLC0415

    now = time.localtime()
    clock = days_from_civil(now.tm_year, now.tm_mon, now.tm_mday)
    text = args.text("today")
    if not text:
        return clock
    from tui.model.edtf import DateError  # noqa: PLC0415
    from tui.model.periods import parse_period  # noqa: PLC0415

    try:
        low, high = parse_period(text, clock)
    except DateError as error:
        raise UsageError(f"--today: '{text}': {error.reason}") from None
    if low is None or low != high:
        raise UsageError(f"--today takes one day, such as 2026-11-23, not '{text}'")
    return low
