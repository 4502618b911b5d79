"""The body of an answer: its framing by the letter, its encoding undone a piece at a time, its size bounded."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from tui.archive.errors import DownloadError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.client import HTTPResponse

    from tui.archive.connection import Wire

_PIECE = 64 * 1024
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_LONGEST_LINE = 4096
_ENCODINGS = {"": 0, "identity": 0, "gzip": 31, "x-gzip": 31, "deflate": 15}  # zlib's window bits


def body(response: HTTPResponse, wire: Wire, most: int) -> bytes:
    """Read a body of `most` bytes at the most, as it is and undone. Raises DownloadError."""
    wire.allowance = 2 * most + _PIECE  # what chunks add is less than what they hold
    encoding = (response.getheader("Content-Encoding") or "").strip().lower()
    if encoding not in _ENCODINGS:
        raise DownloadError(f"sends an encoding that was not asked for: {encoding[:40]}")
    pieces = _framed(response, wire, most)
    if _ENCODINGS[encoding]:
        pieces = _inflated(pieces, _ENCODINGS[encoding])
    data = bytearray()
    for piece in pieces:
        data += piece
        if len(data) > most:
            raise _too_large(most)
    return bytes(data)


def _framed(response: HTTPResponse, wire: Wire, most: int) -> Iterator[bytes]:
    """Yield the body as its framing delimits it."""
    coding = response.getheader("Transfer-Encoding")
    if coding and not response.chunked:
        raise DownloadError(f"sends a transfer encoding that was not asked for: {coding[:40]}")
    lengths = set(response.headers.get_all("Content-Length") or ())
    if len(lengths) > 1:
        raise DownloadError("announces two lengths")
    if response.chunked:
        return _chunks(response)
    if response.length is None:
        return iter(lambda: response.fp.read(_PIECE), b"")
    if response.length > most:
        raise _too_large(most)
    return _counted(response, wire, response.length)


def _counted(response: HTTPResponse, wire: Wire, length: int) -> Iterator[bytes]:
    yield from _exactly(response, length)
    wire.ending = True
    if response.fp.peek(1):
        raise DownloadError(f"sends more than the {length} bytes it announces")


def _exactly(response: HTTPResponse, length: int) -> Iterator[bytes]:
    left = length
    while left:
        piece = response.fp.read(min(left, _PIECE))
        if not piece:
            raise DownloadError(f"breaks off {left} bytes before the {length} it announces")
        left -= len(piece)
        yield piece


def _chunks(response: HTTPResponse) -> Iterator[bytes]:
    """Yield chunks; what follows the last one is not read."""
    while size := _size(response.fp.readline(_LONGEST_LINE)):
        yield from _exactly(response, size)
        if response.fp.readline(3) not in (b"\r\n", b"\n"):
            raise DownloadError("sends a chunk that does not end where it should")


def _size(line: bytes) -> int:
    found = _CHUNK.fullmatch(line)
    if not found:
        raise DownloadError("breaks off between two chunks" if not line else "sends a chunk without a size")
    return int(found[1], 16)


def _inflated(pieces: Iterator[bytes], bits: int) -> Iterator[bytes]:
    """Undo gzip or deflate, `_PIECE` bytes at a time: a bomb is noticed while it goes off."""
    decoder = None
    try:
        for piece in pieces:
            decoder = decoder or zlib.decompressobj(bits if bits > zlib.MAX_WBITS or _has_header(piece) else -bits)
            rest = piece
            while rest and not decoder.eof:
                yield decoder.decompress(rest, _PIECE)
                rest = decoder.unconsumed_tail
            if decoder.unused_data or (rest and decoder.eof):
                raise DownloadError("sends something behind the end of its compressed body")
        while decoder and not decoder.eof and (more := decoder.decompress(b"", _PIECE)):
            yield more
    except zlib.error:
        raise DownloadError("sends a compressed body that is damaged") from None
    if decoder and not decoder.eof:
        raise DownloadError("breaks off within a compressed body")


def _has_header(piece: bytes) -> bool:
    """Say whether deflate has zlib's header, as it should; some servers leave it out."""
    return piece[0] & 0x0F == zlib.DEFLATED and int.from_bytes(piece[:2], "big") % 31 == 0


def _too_large(most: int) -> DownloadError:
    return DownloadError(f"is larger than {most / (1 << 20):.3g} MB")
