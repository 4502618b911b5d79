"""The way in: find the command, run it, and turn every error into words and an exit code."""

from __future__ import annotations

import os
import sys

from tui.cli.args import Args, UsageError, declared, parse
from tui.cli.commands import COMMANDS, module_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

DONE, FINDINGS, USAGE, INPUT, INTERRUPTED, CLOSED_PIPE = 0, 1, 2, 3, 130, 141


def run() -> None:
    """Run the process: machine-readable output is UTF-8 everywhere; leaving without teardown saves its time."""
    for stream in (sys.stdout, sys.stderr):
        if stream.isatty():
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
        else:
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")  # type: ignore[union-attr]
    code = main(sys.argv[1:])
    try:  # noqa: SIM105  (contextlib costs a millisecond of thirty)
        sys.stderr.flush()
    except OSError:
        pass
    os._exit(code)


def main(argv: Sequence[str]) -> int:
    """Run one command; return its exit code. Nothing but a defect leaves a traceback."""
    try:
        code = _dispatch(list(argv))
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # What is still buffered would be tried again, and fail again, when the stream is closed.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return CLOSED_PIPE
    except UsageError as error:
        return _fail(str(error), USAGE)
    except Exception as error:
        expected = _expected(error)
        if expected is None:
            raise
        return _fail(_words(error), expected)
    return code


def _words(error: Exception) -> str:
    if not isinstance(error, OSError):
        return str(error)
    from tui.store.files import explain  # noqa: PLC0415

    return f"{error.filename or 'the output cannot be written'}: {explain(error)}"


def _expected(error: Exception) -> int | None:
    """Return the exit code of an error that is the user's to mend."""
    from tui.query.nodes import QueryError  # noqa: PLC0415  (only once something is wrong)
    from tui.store.files import InputError  # noqa: PLC0415

    if isinstance(error, QueryError):
        return USAGE
    if isinstance(error, (InputError, OSError)):
        return INPUT
    return None


def _fail(message: str, code: int) -> int:
    from tui.model.visible import visible  # noqa: PLC0415

    sys.stderr.write(f"dateline: {visible(message)}\n")
    return code


def _dispatch(argv: list[str]) -> int:
    name, rest = _command(argv)
    if name in ("help", "version"):
        from tui.cli.help import print_help, print_version  # noqa: PLC0415

        return print_version() if name == "version" else print_help(rest)
    module = __import__(f"tui.cli.{module_of(name)}", fromlist=["run"])
    args = parse(rest, declared(module.GROUPS, module.OPTIONS))
    args.command = name
    if args.flag("help"):
        from tui.cli.help import print_help  # noqa: PLC0415

        return print_help([name])
    code: int
    try:
        code = module.run(args)
    except Exception as error:
        if not _damaged(error):
            _place(error, args)
            raise
        begun, args = args.begun, parse(rest, declared(module.GROUPS, module.OPTIONS))
        args.command = name
        _discard(args, begun=begun)
        code = module.run(args)
    return code


def _place(error: Exception, args: Args) -> None:
    """Raise UsageError with the place where a field was asked for that there is not."""
    from tui.query.nodes import FieldError  # noqa: PLC0415  (only once something is wrong)

    if isinstance(error, FieldError):
        from tui.cli.fields import refused  # noqa: PLC0415  (the same)

        raise refused(args, error) from None


def _damaged(error: Exception) -> bool:
    """Return whether the index turned out to be no whole database. Who never opened one has not paid for sqlite3."""
    sqlite = sys.modules.get("sqlite3")
    return sqlite is not None and isinstance(error, sqlite.DatabaseError)


def _discard(args: Args, *, begun: bool) -> None:
    """Take the damaged index away, to be built anew. Raises InputError where half of the output is out already."""
    from tui.cli.base import find  # noqa: PLC0415  (only once something is wrong)
    from tui.store.files import InputError  # noqa: PLC0415
    from tui.store.index import place  # noqa: PLC0415

    kept = place(find(args))[1]
    if kept is None or not os.path.exists(kept):
        return
    try:
        os.remove(kept)
    except OSError as error:
        raise InputError(f"{kept}: the index is damaged, and it cannot be removed: {error.strerror}") from None
    if begun:
        raise InputError(
            f"{kept}: the index was damaged and is taken away; what is printed so far is not all: run it again"
        )


def _command(argv: list[str]) -> tuple[str, list[str]]:
    """Find the command's name: options may stand before it. Bare, it is the browser, or the list in a pipe."""
    if argv[:1] in (["--version"], ["-V"]):
        return "version", []
    at = 0
    while at < len(argv) and argv[at].startswith("-") and argv[at] not in ("-", "--"):
        if argv[at] in ("-h", "--help"):
            return "help", []
        at += 2 if _takes_value(argv[at]) else 1
    if at >= len(argv):
        return ("browse" if sys.stdout.isatty() and sys.stdin.isatty() else "list"), argv
    name = argv[at]
    if name == "help":
        return "help", argv[at + 1 :]
    if name not in COMMANDS:
        from tui.model.nearest import nearest  # noqa: PLC0415

        near = "" if ":" in name else nearest(name, COMMANDS)
        fix = f"did you mean '{near}'?" if near else f"to search, write: dateline list {name}"
        raise UsageError(f"there is no command '{name}'; {fix}")
    return name, argv[:at] + argv[at + 1 :]


def _takes_value(word: str) -> bool:
    from tui.cli.options import GROUPS  # noqa: PLC0415

    found = [option for group in GROUPS.values() for option in group if word in option.names]
    return bool(found and found[0].takes)


__all__ = ["Args", "main", "run"]
