"""What is higher than the screen goes through a pager, as git's output does."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
from itertools import chain, islice
from typing import TYPE_CHECKING

from tui.cli.emit import out
from tui.model.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from tui.cli.args import Args

NAMES = ("DATELINE_PAGER", "PAGER")
USUAL = ["less", "-FRX"]
# For a less of the user's without options, and for lv, as git sets them: colours are shown, not spelled.
_SETTINGS = {"LESS": "FRX", "LV": "-c"}


class NoPager(Exception):  # noqa: N818  (told, not raised further)
    """Why the pager meant cannot be had."""


def paged(args: Args, lines: Iterable[str]) -> None:
    """Write lines, through a pager where they are drawn on a terminal and higher than it."""
    height = _height(args)
    held = iter(lines)
    first = list(islice(held, height)) if height else []
    if not height or "".join(first).count("\n") < height:
        out(args, chain(first, held))
        return
    shown = _opened(args)
    if shown is None:
        out(args, chain(first, held))
    else:
        _through(shown, chain(first, held))


def _opened(args: Args) -> subprocess.Popen[str] | None:
    """Start the pager meant; say why where there is none to be had."""
    sys.stdout.flush()
    try:
        pager = words(os.environ)
        return _started(pager) if pager else None
    except NoPager as why:
        if not args.flag("quiet"):
            sys.stderr.write(f"dateline: {visible(str(why))}; printed without one\n")
        return None


def _started(pager: list[str]) -> subprocess.Popen[str]:
    environ, encoding = {**_SETTINGS, **os.environ}, sys.stdout.encoding
    try:  # the user's own pager, as a list of words: no shell reads it
        return subprocess.Popen(pager, stdin=subprocess.PIPE, env=environ, encoding=encoding, errors="replace")  # noqa: S603
    except OSError as error:
        raise NoPager(f"'{pager[0]}' cannot be started: {error.strerror}") from None


def _height(args: Args) -> int:
    """Return how many lines the terminal has, 0 where nothing is to be paged."""
    if args.flag("no_pager") or args.text("output") not in ("", "-") or os.environ.get("TERM") == "dumb":
        return 0
    try:
        return os.get_terminal_size(sys.stdout.fileno()).lines if sys.stdout.isatty() else 0
    except (OSError, ValueError):  # a stream that is no file
        return 0


def words(environ: Mapping[str, str], there: Callable[[str], object] = shutil.which) -> list[str]:
    """Return the pager meant, as words: DATELINE_PAGER, else PAGER, else less; [] for none. Raises NoPager."""
    name = next((name for name in NAMES if name in environ), "")
    if not name:
        return USUAL if there(USUAL[0]) else []
    try:
        found = shlex.split(environ[name])
    except ValueError as error:
        raise NoPager(f"{name} cannot be read: {str(error).lower()}") from None
    if found in ([], ["cat"]):
        return []
    if not there(found[0]):
        raise NoPager(f"{name} names '{found[0]}', which is not there")
    return found


def _through(shown: subprocess.Popen[str], lines: Iterable[str]) -> None:
    """Let a pager show lines; it may end before it has them all. An interrupt is the pager's to take."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with shown.stdin or open(os.devnull, "w", encoding="utf-8") as stream:
            stream.writelines(lines)
    except BrokenPipeError:
        pass
    finally:
        shown.wait()
        signal.signal(signal.SIGINT, before)
