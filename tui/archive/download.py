"""Fetch one page: each redirect is a new exchange with all its checks, and the clock runs through."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.archive.body import body
from tui.archive.clock import Clock
from tui.archive.connection import exchange
from tui.archive.errors import DownloadError
from tui.archive.urls import parse, redirected

if TYPE_CHECKING:
    import ssl
    from collections.abc import Collection
    from http.client import HTTPResponse

HTML = ("text/html", "application/xhtml+xml")
PLAIN = ("text/plain",)

_REDIRECTS = (301, 302, 303, 307, 308)
_OK = 200
_BUSY = (429, 503)


class Limits(NamedTuple):
    """What a page may cost: seconds by the clock, bytes, redirects."""

    seconds: float = 25
    size: int = 8 << 20
    redirects: int = 5


class Page(NamedTuple):
    """What was fetched, its type and charset as announced, and the address it came from in the end."""

    url: str
    type: str
    charset: str
    data: bytes


def download(
    url: str,
    *,
    limits: Limits = Limits(),  # noqa: B008  (immutable)
    types: Collection[str] = (*HTML, *PLAIN),
    allow_private: bool = False,
    context: ssl.SSLContext | None = None,
) -> Page:
    """Fetch a page of one of `types`, within `limits`. Raises DownloadError."""
    clock, target = Clock(limits.seconds), parse(url)
    for _ in range(limits.redirects + 1):
        with exchange(target, clock, allow_private=allow_private, context=context) as (response, wire):
            location = response.getheader("Location")
            if response.status not in _REDIRECTS or location is None:
                type_ = _readable(response, types)
                charset = response.headers.get_content_charset() or ""
                return Page(target.url, type_, charset, body(response, wire, limits.size))
            target = redirected(target, location)
    raise DownloadError(f"redirects more than {limits.redirects} times")


def _readable(response: HTTPResponse, types: Collection[str]) -> str:
    """Return the answer's content type. Raises DownloadError where it is none that can be read."""
    if response.status != _OK:
        after = response.getheader("Retry-After", "").strip() if response.status in _BUSY else ""
        seconds = int(after) if after.isascii() and after.isdigit() and len(after) < 7 else None  # noqa: PLR2004
        said = f"; it asks to come back in {seconds} s" if seconds is not None else ""
        raise DownloadError(f"answers {response.status} {response.reason[:60]}".rstrip() + said, after=seconds)
    given = response.getheader("Content-Type", "").partition(";")[0].strip().lower()
    if given in types:
        return given
    if given in HTML:
        raise DownloadError("is a web page, whose text needs trafilatura: pip install 'dateline[fetch]'")
    if given == "application/pdf":
        raise DownloadError("is a PDF, which is not read; save its text yourself and name the file in `text`")
    raise DownloadError(f"is {given[:60]}, which is not read" if given else "does not say what it is")
