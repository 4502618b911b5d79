"""One exchange over HTTP/1.1: connect to an address that was checked, ask, and read the head of the answer.

There are no cookies, no credentials and no proxies: HTTP_PROXY and its kin are not read, for a proxy would
look the host up once more, out of our sight.
"""

from __future__ import annotations

import io
import socket
import ssl
from contextlib import contextmanager
from functools import cache
from http.client import HTTPException, HTTPResponse
from typing import TYPE_CHECKING, Any, cast

from tui import VERSION
from tui.archive.addresses import resolve
from tui.archive.errors import DownloadError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.archive.clock import Clock
    from tui.archive.urls import Target

HEAD = 128 * 1024  # bytes of status lines and headers, at the most
_GRACE = 0.1  # seconds in which bytes that should not be there show
_MOST_ADDRESSES = 4  # of a host that are tried


class Wire(io.RawIOBase):
    """What comes through a socket, by the clock, `allowance` bytes at the most."""

    def __init__(self, sock: socket.socket, clock: Clock, allowance: int = HEAD) -> None:
        self.sock, self.clock, self.allowance = sock, clock, allowance
        self.ending = False

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Any, /) -> int:  # noqa: ANN401  (any writable buffer)
        """Read some bytes. Raises DownloadError where the time or the allowance is used up."""
        if self.allowance <= 0:
            raise DownloadError("sends more than it may")
        view = memoryview(buffer)[: self.allowance]
        self.sock.settimeout(_GRACE if self.ending else self.clock.left())
        try:
            count = self.sock.recv_into(view)
        except OSError as error:
            if self.ending:
                return 0
            if isinstance(error, TimeoutError):
                raise self.clock.over() from None
            raise DownloadError(f"the connection broke off: {_reason(error)}") from None
        self.allowance -= count
        return count

    def makefile(self, _mode: str) -> io.BufferedReader:
        """Give http.client what it makes of a socket."""
        return io.BufferedReader(self)


@contextmanager
def exchange(
    target: Target, clock: Clock, *, allow_private: bool = False, context: ssl.SSLContext | None = None
) -> Iterator[tuple[HTTPResponse, Wire]]:
    """Ask for a page and give the answer, its head read, and the wire its body comes through.

    Raises DownloadError, also for what goes wrong while the body is read.
    """
    sock = connect(target, clock, allow_private=allow_private, context=context)
    with sock:
        wire = Wire(sock, clock)
        try:
            sock.settimeout(clock.left())
            sock.sendall(_request(target))
            response = HTTPResponse(cast("socket.socket", wire), method="GET")
            response.begin()
            yield response, wire
        except TimeoutError:
            raise clock.over() from None
        except (HTTPException, ValueError) as error:
            raise DownloadError(f"does not answer by the rules of HTTP: {_reason(error)}") from None
        except OSError as error:
            raise DownloadError(f"the connection broke off: {_reason(error)}") from None


def connect(
    target: Target, clock: Clock, *, allow_private: bool = False, context: ssl.SSLContext | None = None
) -> socket.socket:
    """Return a socket connected to one of the host's checked addresses, secured for its name where it is https."""
    addresses = resolve(target.host, target.port, clock, allow_private=allow_private)[:_MOST_ADDRESSES]
    reason = ""
    for tried, (family, address) in enumerate(addresses):
        sock = socket.socket(family, socket.SOCK_STREAM)
        try:
            sock.settimeout(clock.left() / (len(addresses) - tried))
            sock.connect(address)
        except OSError as error:
            sock.close()
            reason = _reason(error)
            continue
        return _secured(sock, target, clock, context) if target.scheme == "https" else sock
    clock.left()
    raise DownloadError(f"{target.host} cannot be reached: {reason}")


def _secured(sock: socket.socket, target: Target, clock: Clock, context: ssl.SSLContext | None) -> ssl.SSLSocket:
    try:
        sock.settimeout(clock.left())
        # Where an end is not announced, a page may have been cut off on its way.
        return (context or _context()).wrap_socket(sock, server_hostname=target.host, suppress_ragged_eofs=False)
    except ssl.SSLCertVerificationError as error:
        problem = DownloadError(f"the certificate of {target.host} is not valid: {error.verify_message}")
    except TimeoutError:
        problem = clock.over()
    except (OSError, ValueError) as error:
        problem = DownloadError(f"no secure connection to {target.host}: {_reason(error)}")
    except DownloadError as error:
        problem = error
    sock.close()
    raise problem


@cache
def _context() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.set_alpn_protocols(["http/1.1"])
    return context


def _request(target: Target) -> bytes:
    lines = (
        f"GET {target.path} HTTP/1.1",
        f"Host: {target.authority}",
        f"User-Agent: dateline/{VERSION}",
        "Accept: text/html,application/xhtml+xml,text/plain;q=0.9",
        "Accept-Encoding: identity",
        "Connection: close",
    )
    return "".join(f"{line}\r\n" for line in (*lines, "")).encode("ascii")


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLError):
        return (error.reason or str(error)).lower().replace("_", " ")
    said = error.strerror if isinstance(error, OSError) else ""
    return (said or str(error) or type(error).__name__).lower()[:200]
