"""Which network addresses a fetch may connect to: public ones, and of a host either all of them or none.

The networks are those of IANA's special-purpose registries. Python's own `is_global` is not asked: what it
holds to be global changed between patch releases of one version.
"""

from __future__ import annotations

import socket
from ipaddress import IPv6Address, ip_address, ip_network
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

from tui.archive.errors import DownloadError

if TYPE_CHECKING:
    from tui.archive.clock import Clock

Address = tuple[int, tuple[Any, ...]]  # family and socket address, as socket.connect takes it

_SPECIAL = [
    (ip_network(network), what)
    for network, what in (
        ("0.0.0.0/8", "unspecified"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "a carrier's own"),
        ("127.0.0.0/8", "loopback"),
        ("169.254.0.0/16", "link-local"),
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "reserved"),
        ("192.0.2.0/24", "for documentation"),
        ("192.31.196.0/24", "reserved"),
        ("192.52.193.0/24", "reserved"),
        ("192.88.99.0/24", "a 6to4 relay"),
        ("192.168.0.0/16", "private"),
        ("192.175.48.0/24", "reserved"),
        ("198.18.0.0/15", "for benchmarks"),
        ("198.51.100.0/24", "for documentation"),
        ("203.0.113.0/24", "for documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
        ("::/128", "unspecified"),
        ("::1/128", "loopback"),
        ("::/96", "an IPv4 address within IPv6"),
        ("::ffff:0:0/96", "an IPv4 address within IPv6"),
        ("::ffff:0:0:0/96", "an IPv4 address within IPv6"),
        ("64:ff9b::/96", "an IPv4 address behind NAT64"),
        ("64:ff9b:1::/48", "an IPv4 address behind NAT64"),
        ("2001::/32", "an IPv4 address behind Teredo"),
        ("2001::/23", "reserved"),
        ("2001:db8::/32", "for documentation"),
        ("2002::/16", "an IPv4 address behind 6to4"),
        ("2620:4f:8000::/48", "reserved"),
        ("3fff::/20", "for documentation"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "site-local"),
        ("ff00::/8", "multicast"),
    )
]
_PUBLIC_IPV6 = ip_network("2000::/3")  # all that IANA has given out
_ISATAP = 0x5EFE  # of the interface identifier's upper half; the bits 0x0300_0000 in it are flags


def unfit(address: str) -> str:
    """Say what makes an address one that is not to be connected to; '' for a public one."""
    found = ip_address(address)
    for network, what in _SPECIAL:
        if found.version == network.version and found in network:
            return what
    if not isinstance(found, IPv6Address):
        return ""
    if found not in _PUBLIC_IPV6:
        return "reserved"
    if (int(found) >> 32) & 0xFCFF_FFFF == _ISATAP:
        return "an IPv4 address behind ISATAP"
    return ""


def resolve(host: str, port: int, clock: Clock, *, allow_private: bool = False) -> list[Address]:
    """Look a host up, once, and return its addresses. Raises DownloadError where one of them is not public."""
    found = list(dict.fromkeys((family, address) for family, _, _, _, address in _look_up(host, port, clock)))
    for _, address in found if not allow_private else ():
        what = unfit(address[0])
        if what:
            raise DownloadError(f"{host} is at {address[0]}, which is {what}; --allow-private fetches from there")
    if not found:
        raise DownloadError(f"{host} has no address")
    return found


def _look_up(host: str, port: int, clock: Clock) -> list[Any]:
    """Ask the system's resolver, which knows no time limit, on a thread of its own."""
    answers: SimpleQueue[list[Any] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=clock.left())
    except Empty:
        raise clock.over() from None
    if isinstance(answer, Exception):
        reason = answer.strerror if isinstance(answer, OSError) else ""
        raise DownloadError(f"{host} is not found: {(reason or str(answer)).lower()}")
    return answer
