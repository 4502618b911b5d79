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

    from tui.evidence.known import Known
    from tui.output.progress import Lines
    from tui.printing.progress import Bar
    from tui.query.entries import Record
    from tui.store.build import Part

FILE_NAME = "facts.toml"


def find(args: Args) -> list[str]:
    """Return the base's files: `-f`, else DATELINE_FILE, else facts.toml here or above, else the shipped base."""
    if named(args):
        return named(args)
    above = upward(os.getcwd())
    if above:
        return [above]
    from tui.shipped import path  # noqa: PLC0415

    return [path(FILE_NAME)]


def named(args: Args) -> list[str]:
    """Return the files of -f, else of DATELINE_FILE."""
    return args.many("files") or [name for name in os.environ.get("DATELINE_FILE", "").split(os.pathsep) if name]


def shipped(args: Args) -> bool:
    """Return whether the base is the one that ships, for want of another."""
    return not named(args) and not upward(os.getcwd())


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


def open_index(args: Args, *, told: bool = True) -> Index:
    """Open the base that is meant, and announce on standard error what could not be read, unless `told` is off."""
    day, shared = known_by(args), args.flag("public")
    waiting = Waiting(args)
    try:
        if day is None and not shared:
            part, index = None, open_base(find(args), waiting.advance)
        else:
            from tui.store.build import build_part  # noqa: PLC0415

            part = build_part(find(args), waiting.advance, day=day, open_to_all=shared)
            index = part.held
    finally:
        waiting.close()
    args.index = index
    if told and not args.flag("quiet"):
        announce(index)
        if part is not None:
            _announce_part(part, day)
    return index


def reopening(args: Args, index: Index) -> Callable[[], Index] | None:
    """Return what reads the files of an index again, None where standard input is one of them. Raises InputError.

    The same files: one that is gone for a moment is not looked for elsewhere.
    """
    day, shared, paths = known_by(args), args.flag("public"), index.paths
    if "-" in paths:
        return None

    def reopen() -> Index:
        if day is None and not shared:
            return open_base(paths)
        from tui.store.build import build_part  # noqa: PLC0415

        return build_part(paths, day=day, open_to_all=shared).held

    return reopen


def announce(index: Index) -> None:
    """Say how many entries were left out, if any."""
    left = index.db.execute("SELECT count(*) FROM problem WHERE severity = 'error'").fetchone()[0]
    if left:
        noun = "problem" if left == 1 else "problems"
        sys.stderr.write(
            f"dateline: {left} {noun} in the base, what they concern may be left out; see 'dateline check'\n"
        )


def _announce_part(part: Part, day: int | None) -> None:
    """Say what is left out of a part of a base."""
    if part.public is not None:
        from collections import Counter  # noqa: PLC0415

        kept = Counter(kind for kind, _ in part.public.kept_back)
        told = [_count(number, kind) for kind, number in kept.items()]
        told += [_count(part.public.notes, "note")] if part.public.notes else []
        sys.stderr.write(f"dateline: public: {', '.join(told) or 'nothing'} kept back as confidential\n")
    if part.known is not None and day is not None:
        _announce_known(part.known, day)


def _announce_known(known: Known, day: int) -> None:
    """Say what is left out as not known yet, and what is left in although that is not certain."""
    from tui.model.calendar import iso  # noqa: PLC0415

    told = [f"{_count(known.dropped, 'fact')} and {_count(len(known.late), 'source')} of a later date left out"]
    if known.undated:
        told.append(f"{_count(len(known.undated), 'fact')} on sources without a date left in")
    if known.vague:
        told.append(f"{_count(len(known.vague), 'fact')} on sources that may be of a later day left in")
    sys.stderr.write(f"dateline: known by {iso(day)}: {'; '.join(told)}\n")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else noun + 's'}"


class Waiting:
    """Draws a bar once a build has taken half a second, on a terminal; in labelled lines, one then and one after."""

    def __init__(self, args: Args, doing: str = "reading the base", done: str = "the base is read") -> None:
        self.args, self.doing, self.done, self.started = args, doing, done, time.monotonic()
        self.wanted = sys.stderr.isatty()
        self.bar: Bar | Lines | None = None

    def advance(self, step: str, done: int, total: int) -> None:
        """Say how far a step has come."""
        if self.wanted and time.monotonic() - self.started >= 0.5:  # noqa: PLR2004  (seconds without a sign)
            from tui.cli.draw import progress  # noqa: PLC0415

            self.wanted, self.bar = False, progress(self.args, self.doing, self.done)
        if self.bar is not None:
            self.bar(step, done, total)

    def close(self) -> None:
        """Take the bar away, or say that it is done."""
        if self.bar is not None:
            self.bar.close()


def today(args: Args) -> int:
    """Return the day to reckon from: --today, else the clock's, but none after --known-by. Raises UsageError."""
    clock, text = _clock(), args.text("today")
    if not text:
        day = known_by(args)
        return clock if day is None else min(clock, day)
    low, high = _period("--today", text, clock)
    if low is None or low != high:
        raise UsageError(f"--today takes one day, such as 2026-11-23, not '{text}'")
    return low


def known_by(args: Args) -> int | None:
    """Return the last day of --known-by, or None where it is not given. Raises UsageError."""
    text = args.text("known_by")
    if not text:
        return None
    _, high = _period("--known-by", text, _clock())
    if high is None:
        raise UsageError(f"--known-by takes a date that ends, such as 2018 or 2018-05-01, not '{text}'")
    return high


def _clock() -> int:
    from tui.model.calendar import days_from_civil  # noqa: PLC0415

    now = time.localtime()
    return days_from_civil(now.tm_year, now.tm_mon, now.tm_mday)


def _period(name: str, text: str, clock: int) -> tuple[int | None, int | None]:
    from tui.model.edtf import DateError  # noqa: PLC0415
    from tui.model.periods import parse_period  # noqa: PLC0415

    try:
        return parse_period(text, clock)
    except DateError as error:
        raise UsageError(f"{name}: '{text}': {error.reason}") from None


def source(index: Index, name: str) -> Record:
    """Return a source's record by its id. Raises UsageError, naming the nearest."""
    from tui.query.entries import entry  # noqa: PLC0415

    found = entry(index, "source", name)
    if found is None:
        from tui.model.nearest import suggestion  # noqa: PLC0415

        known = [id_ for (id_,) in index.db.execute("SELECT id FROM entry WHERE kind = 'source' ORDER BY number")]
        fix = suggestion(name, known) or "'dateline sources --format ids' lists them"
        raise UsageError(f"there is no source '{name}'; {fix}")
    return found
