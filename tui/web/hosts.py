"""By which names a server may be called: a page of another site that makes its name lead here has none of them."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit


def ours(host: str, named: str) -> bool:
    """Return whether a Host header calls us by an address, as localhost, or as --host has it."""
    try:
        found = urlsplit(f"//{host}")
        name, _ = found.hostname or "", found.port
    except ValueError:
        return False
    if found.netloc != host or found.username is not None:
        return False
    return name in ("localhost", named.lower()) or _is_address(name)


def same(origin: str, host: str) -> bool:
    """Return whether a page of an origin is one of ours: it comes from where it asks."""
    return origin in (f"http://{host}", f"https://{host}")


def loopback(name: str) -> bool:
    """Return whether an address is of this machine alone."""
    return _is_address(name) and ip_address(name).is_loopback


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
