"""One visitor's session of `dateline serve`: the browser without anything that reaches into the server's machine.

Commands that do are not there, links open where the visitor is, nothing of the session is kept, and the process can
start no other: Python itself refuses that, whatever asks for it.
"""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

from tui.cli import serve
from tui.cli.args import Args, UsageError, declared, parse
from tui.cli.base import open_index, today
from tui.cli.browse import beginning, look
from tui.query.nodes import QueryError
from tui.store.files import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.keymap import Keymap

WITHOUT = ("edit", "add", "pipe", "suspend")
# What Python calls the ways to begin another process.
STARTS = frozenset(
    {
        "subprocess.Popen", "os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn",
        "os.startfile", "pty.spawn",
    }
)  # fmt: skip
# What the visitor's browser shows, whatever terminal the server was started on.
ENVIRONMENT = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "DATELINE_CLIPBOARD": "terminal"}


def refuse(event: str, _: object) -> None:
    """Let no process be begun."""
    if event in STARTS:
        raise PermissionError(errno.EPERM, "a served session starts no programs")


def without(keys: Keymap) -> Keymap:
    """Return the keys without those of commands that reach into this machine."""
    return keys._replace(commands=tuple(one for one in keys.commands if one.id not in WITHOUT))


def main(argv: Sequence[str]) -> int:
    """Show the base until the visitor leaves."""
    sys.addaudithook(refuse)
    os.environ.update(ENVIRONMENT)
    try:
        args = parse(argv, declared(serve.GROUPS, serve.OPTIONS))
        return _show(args)
    except (UsageError, QueryError, InputError, OSError) as error:
        from tui.model.visible import visible  # noqa: PLC0415  (only once something is wrong)

        sys.stderr.write(f"dateline: {visible(str(error))}\n")
        return 1


def _show(args: Args) -> int:
    from tui.app.run import show  # noqa: PLC0415  (what may fail before is told without it)

    index, day = open_index(args, told=False), today(args)
    view, launch = beginning(args, index)
    return show(index, day, view, launch._replace(keys=without(launch.keys)), look(args))


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stderr.flush()
    os._exit(code)
