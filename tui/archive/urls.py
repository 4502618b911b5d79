"""Addresses of pages: http and https, no user names, no ports of other services, hosts in ASCII."""

from __future__ import annotations

import contextlib
import re
from ipaddress import AddressValueError, IPv6Address
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from tui.archive.errors import DownloadError

PORTS = {"http": 80, "https": 443}
_LEAST_PORT = 1024  # below, but for the web's own, other services answer
_PATH = "/%:@!$&'()*+,;=~-._"
_QUERY = f"{_PATH}?[]"
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
_LONGEST_HOST = 253
# IDNA of 2003, which Python has, and that of 2008, which browsers have, lead to different hosts here.
_DEVIANT = frozenset("ßς\u200c\u200d")
_SHOWN = 100  # characters of an address that a message repeats


class Target(NamedTuple):
    """Where a request goes; `host` is ASCII, without brackets; `path` holds the query and is percent-encoded."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """The host as a Host header has it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole address."""
        return f"{self.scheme}://{self.authority}{self.path}"


def parse(url: str) -> Target:
    """Take an address apart; its fragment is dropped. Raises DownloadError for one that is not fetched."""
    shown = url[:_SHOWN]
    _refuse_controls(url)
    try:
        parts = urlsplit(url)
        port, name = parts.port, parts.hostname or ""
    except ValueError:
        raise DownloadError(f"'{shown}' is no web address") from None
    if parts.scheme not in PORTS:
        raise DownloadError(f"'{shown}' is neither http nor https")
    if "@" in parts.netloc:
        raise DownloadError(f"'{parts.scheme}://…@{name[:_SHOWN]}' holds a user name, which is never sent")
    port = PORTS[parts.scheme] if port is None else port
    if port < _LEAST_PORT and port not in PORTS.values():
        raise DownloadError(f"'{shown}': port {port} is not the web's; 80, 443 and those from {_LEAST_PORT} are")
    query = f"?{quote(parts.query, safe=_QUERY)}" if parts.query else ""
    name = f"[{name}]" if "[" in parts.netloc and ":" not in name else name  # else v1.x would be looked up
    return Target(parts.scheme, _host(name), port, quote(parts.path or "/", safe=_PATH) + query)


def redirected(target: Target, location: str) -> Target:
    """Return where a Location header leads, read as http.client gives it. Raises DownloadError."""
    with contextlib.suppress(UnicodeError):  # else it is Latin-1 indeed
        location = location.encode("latin-1").decode()
    location = location.strip().replace(" ", "%20")
    try:
        _refuse_controls(location)
        found = parse(urljoin(target.url, location))
    except ValueError:
        raise DownloadError(f"redirects to '{location[:_SHOWN]}', which is no web address") from None
    except DownloadError as error:
        raise DownloadError(f"redirects: {error}") from None
    if target.scheme == "https" and found.scheme == "http":
        raise DownloadError(f"redirects from https to plain http: {found.url[:_SHOWN]}")
    return found


def _refuse_controls(url: str) -> None:
    """Refuse what urlsplit would leave out in silence. Raises DownloadError."""
    if any(char.isspace() or not char.isprintable() for char in url):
        raise DownloadError(f"'{url[:_SHOWN]}' holds white space or a control character")


def _host(name: str) -> str:
    """Return a host's name in ASCII. Raises DownloadError."""
    if ":" in name or "%" in name:
        try:
            return str(IPv6Address("" if "%" in name else name))
        except AddressValueError:
            raise DownloadError(f"'{name[:_SHOWN]}' is no host") from None
    if _DEVIANT.intersection(name):
        raise DownloadError(f"the host '{name[:_SHOWN]}' can be read in two ways; write it as xn--…")
    try:
        host = name.removesuffix(".").encode("idna").decode().lower()
    except UnicodeError:
        host = ""
    if len(host) > _LONGEST_HOST or not all(map(_LABEL.fullmatch, host.split("."))):
        raise DownloadError(f"'{name[:_SHOWN]}' is no host")
    return host
