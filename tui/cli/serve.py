"""`dateline serve`: the browser in a web browser, for this machine or, if asked, for others."""

from __future__ import annotations

import os
import shlex
import sys
from typing import TYPE_CHECKING

from tui.cli.args import Args, UsageError
from tui.cli.base import find, open_index, today
from tui.cli.options import BASE, COMMON, Option
from tui.model.visible import visible
from tui.query.entries import base
from tui.query.results import Results

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.web.server import Listener

GROUPS = ("common", "base")
HOST, PORT = "127.0.0.1", 8000
_LISTEN = (
    Option("--host", "host", f"the address to listen at; {HOST}, this machine alone, if not given", "HOST"),
    Option("--port", "port", f"the port to listen at; {PORT} if not given, any that is free with 0", "N"),
)
OPTIONS = (
    *_LISTEN,
    Option("--sort", "sort", "sort by fields, -field for downwards", "K,-K"),
    Option("-r --reverse", "reverse", "turn the order round"),
)
WORDS = "[QUERY…]"
EXAMPLES = (
    ("dateline serve", "show the base at hand at the address that is printed; ctrl+c ends it"),
    ("dateline serve -f notes/facts.toml issue:aid --port 8080", "another base, with a query, at another port"),
    ("dateline serve --public --host 0.0.0.0", "for other machines, without what is confidential"),
)
_HIGHEST = 65535


def run(args: Args) -> int:
    """Serve the browser until it is interrupted."""
    try:
        from tui.web import server  # noqa: PLC0415  (the extra is for this command alone)
    except ImportError:
        raise UsageError("serve needs more: pip install 'dateline[serve]'") from None
    if "-" in find(args):
        raise UsageError("serve reads the base for each visitor: it cannot come through standard input")
    index = open_index(args)  # what cannot be read or asked is told here and now, not to each visitor
    _ = Results(index, args.query, today=today(args), sort=args.text("sort"), reverse=args.flag("reverse")).total
    host = args.text("host", HOST)
    sock = _listening(host, _port(args))
    _tell(sock, host)
    title = str(base(index).get("title") or os.path.basename(index.paths[0]))
    server.serve(command(args), host, title, sock)
    return 0


def _port(args: Args) -> int:
    port = args.number("port")
    if port is not None and port > _HIGHEST:
        raise UsageError(f"--port takes a number up to {_HIGHEST}, not {port}")
    return PORT if port is None else port


def _listening(host: str, port: int) -> Listener:
    from tui.web.server import listen  # noqa: PLC0415

    try:
        return listen(host, port)
    except OSError as error:
        raise UsageError(f"{host}:{port}: {error.strerror}; choose others with --host and --port") from None


def _tell(sock: Listener, host: str) -> None:
    """Say where the base is shown, and warn where others can see it too."""
    from tui.web.hosts import loopback  # noqa: PLC0415

    address, port = sock.getsockname()[:2]
    name = f"[{host}]" if ":" in host else host
    sys.stderr.write(f"dateline: http://{visible(name)}:{port}/ shows the base; ctrl+c ends it\n")
    if not loopback(address):
        sys.stderr.write("dateline: whoever reaches this address reads the whole base, and all traffic, unencrypted\n")
    sys.stderr.flush()


def command(args: Args) -> str:
    """Return the line of the shell that begins a session."""
    words = [sys.executable, "-P", "-m", "tui.cli.served", *_again(args), "--", *args.words]
    return "exec " + shlex.join(words)


def _again(args: Args) -> Iterator[str]:
    """Yield the options given, but for where to listen."""
    for option in (*COMMON, *BASE, *OPTIONS):
        if option in _LISTEN or option.key not in args.options:
            continue
        name = option.names[-1]
        for value in args.many(option.key) or [args.text(option.key)]:
            yield from (name, value) if option.takes else (name,)
