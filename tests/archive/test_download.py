"""Fetching from a server that is slow, endless, lying, redirecting, or simply in order."""

import gzip
import socket
import ssl
import time
import tracemalloc
import zlib

import pytest

from tui import VERSION
from tui.archive.download import Limits, download
from tui.archive.errors import DownloadError

LONG = b"All work and no play. " * 4000


def fails(reason):
    return pytest.raises(DownloadError, match=reason)


def test_a_page(server, get):
    server.page("/a", "Bogotá", type_="Text/HTML; Charset=UTF-8")
    page = get("/a?")
    assert page == (server.url("/a"), "text/html", "utf-8", "Bogotá".encode())


def test_what_is_sent_and_what_is_not(server, get, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    server.page("/", "", "Set-Cookie: id=1", "Location: /b", status="302 Found")
    server.page("/b", "b")
    get("/")
    assert server.requests[1].split("\r\n") == [
        "GET /b HTTP/1.1",
        f"Host: 127.0.0.1:{server.port}",
        f"User-Agent: dateline/{VERSION}",
        "Accept: text/html,application/xhtml+xml,text/plain;q=0.9",
        "Accept-Encoding: identity",
        "Connection: close",
        "",
        "",
    ]


def test_a_private_address_needs_leave(server):
    server.page("/", "x")
    with fails("is at 127.0.0.1, which is loopback; --allow-private"):
        download(server.url())
    assert server.requests == []


# Redirects


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
def test_five_redirects_are_followed_and_not_six(server, get, status):
    for number in range(6):
        server.page(f"/{number}", "", f"Location: {number + 1}", status=status)
    server.page("/6", "the end")
    assert get("/1").url == server.url("/6")
    with fails("redirects more than 5 times"):
        get("/0")
    assert [head.split()[1] for head in server.requests[-6:]] == ["/0", "/1", "/2", "/3", "/4", "/5"]


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("file:///etc/passwd", "redirects: 'file:///etc/passwd' is neither http nor https"),
        ("ftp://a.example/", "redirects: .* is neither http nor https"),
        ("http://user@a.example/", "redirects: .* a user name"),
        ("http://a.example:22/", "redirects: .* port 22"),
    ],
)
def test_a_redirect_elsewhere_is_refused(server, get, location, reason):
    server.page("/", "", f"Location: {location}", status="302 Found")
    with fails(reason):
        get()


def public(monkeypatch, server, address="93.184.216.34"):
    """Let the server stand for a public address; return the addresses connected to."""
    tried, connect = [], socket.socket.connect

    def connected(self, where):
        tried.append(where[0])
        return connect(self, ("127.0.0.1", server.port) if where[0] == address else where)

    monkeypatch.setattr(socket.socket, "connect", connected)
    return tried


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://2130706433/",
        "http://169.254.169.254/latest/",
        "http://inner.example/",
    ],
)
def test_a_redirect_to_a_private_address_is_refused(server, hosts, monkeypatch, location):
    hosts.update({"outer.example": ["93.184.216.34"], "inner.example": ["10.0.0.1"], "2130706433": ["127.0.0.1"]})
    tried = public(monkeypatch, server)
    server.page("/", "", f"Location: {location}", status="302 Found")
    with fails("is at .*, which is (loopback|private|link-local)"):
        download(f"http://outer.example:{server.port}/")
    assert tried == ["93.184.216.34"]


def test_a_host_is_looked_up_once_and_the_address_checked_is_the_one_connected_to(server, hosts, monkeypatch):
    answers = iter([["93.184.216.34"], ["127.0.0.1"], ["127.0.0.1"]])
    hosts["rebinding.example"] = lambda: next(answers)
    tried = public(monkeypatch, server)
    server.page("/", "from outside")
    assert download(f"http://rebinding.example:{server.port}/").data == b"from outside"
    assert (hosts.asked, tried) == (["rebinding.example"], ["93.184.216.34"])


def test_a_host_that_changes_its_address_at_a_redirect_is_checked_again(server, hosts, monkeypatch):
    answers = iter([["93.184.216.34"], ["127.0.0.1"]])
    hosts["rebinding.example"] = lambda: next(answers)
    tried = public(monkeypatch, server)
    server.page("/", "", "Location: /again", status="302 Found")
    with fails("which is loopback"):
        download(f"http://rebinding.example:{server.port}/")
    assert tried == ["93.184.216.34"]


def test_a_host_with_a_public_and_a_private_address_is_not_connected_to(hosts, unconnected):
    hosts["mixed.example"] = ["93.184.216.34", "192.168.0.1"]
    with fails(r"is at 192\.168\.0\.1, which is private"):
        download("http://mixed.example/")
    assert unconnected == []


def test_each_address_of_a_host_is_tried(hosts, unconnected):
    hosts["four.example"] = ["93.184.216.34", "2600::1"]
    with fails("four.example cannot be reached: connection refused"):
        download("http://four.example/")
    assert [address[0] for address in unconnected] == ["2600::1", "93.184.216.34"]


def test_a_host_goes_by_its_ascii_name(server, hosts):
    hosts["xn--bcher-kva.example"] = ["127.0.0.1"]
    server.page("/", "x")
    download(f"http://BÜCHER.example:{server.port}/", allow_private=True)
    assert hosts.asked == ["xn--bcher-kva.example"]
    assert f"Host: xn--bcher-kva.example:{server.port}\r\n" in server.requests[0]


# Time


def slow(get, path, seconds=0.4):
    started = time.monotonic()
    with fails(rf"takes longer than {seconds:g} s"):
        get(path, seconds=seconds)
    assert time.monotonic() - started < seconds + 1


def test_slow_drips_are_cut_off_by_the_clock(server, get):
    server["/head"] = server.drip(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + b"X: y\r\n" * 80, 0.05)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 9000\r\n\r\n"
    server["/body"] = lambda connection: [connection.sendall(head), server.drip(b"x" * 900, 0.05)(connection)]
    server["/silent"] = lambda _connection: server.stopped.wait(5)
    for path in ("/head", "/body", "/silent"):
        slow(get, path)


def test_the_clock_runs_through_redirects(server, get):
    def page(connection):
        server.stopped.wait(0.15)
        connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: /\r\n\r\n")

    server["/"] = page
    slow(get, "/")


def test_a_server_that_asks_to_go_on_for_ever(server, get):
    server["/"] = server.endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n")
    with fails("sends more than it may"):
        get()


# Size


def test_an_endless_body_is_cut_off(server, get):
    server["/"] = server.endless(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", b"x" * 10_000)
    with fails("is larger than"):
        get()


def test_an_endless_chunked_body_is_cut_off(server, get):
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
    server["/"] = server.endless(head, b"3e8\r\n" + b"x" * 1000 + b"\r\n")
    with fails("is larger than"):
        get()
    server["/dust"] = server.endless(head, b"1;" + b"e" * 4000 + b"\r\nx\r\n")
    with fails("sends more than it may"):
        get("/dust")


@pytest.mark.parametrize("piece", [b"X: " + b"y" * 1000 + b"\r\n", b"X: y\r\n", b"y" * 5000])
def test_endless_headers_are_cut_off(server, get, piece):
    server["/"] = server.endless(b"HTTP/1.1 200 OK\r\n", piece)
    with fails("sends more than it may|more than 100 headers|got more than"):
        get()


def test_the_limit_is_to_the_byte(server, get):
    for path, body in (("/fits", b"x" * 1000), ("/not", b"x" * 1001)):
        server.page(path, body)
        server.page(f"{path}/unannounced", body, length=False)
        server.page(f"{path}/packed", gzip.compress(body), "Content-Encoding: gzip")
    for tail in ("", "/unannounced", "/packed"):
        assert len(get(f"/fits{tail}", size=1000).data) == 1000
        with fails("is larger than"):
            get(f"/not{tail}", size=1000)


@pytest.mark.parametrize(("coding", "bits"), [("gzip", 31), ("deflate", 15), ("deflate", -15)])
def test_a_bomb_goes_off_in_the_open(server, get, coding, bits):
    packer = zlib.compressobj(9, zlib.DEFLATED, bits)
    packed = packer.compress(bytes(50_000_000)) + packer.flush()
    assert len(packed) < 60_000
    server.page("/", packed, f"Content-Encoding: {coding}")
    tracemalloc.start()
    try:
        with fails("is larger than"):
            get()
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


# Framing


@pytest.mark.parametrize("coding", ["gzip", "x-gzip", "GZIP", "deflate", "raw", "identity"])
def test_encodings_not_asked_for_are_undone(server, get, coding):
    packer = zlib.compressobj(9, zlib.DEFLATED, {"deflate": 15, "raw": -15}.get(coding, 31))
    packed = LONG if coding == "identity" else packer.compress(LONG) + packer.flush()
    server.page("/", packed, f"Content-Encoding: {coding.replace('raw', 'deflate')}")
    assert get().data == LONG


@pytest.mark.parametrize("size", [65_535, 65_536, 65_537, 131_071, 131_200, 131_323])
def test_nothing_is_left_in_the_decoder(server, get, size):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    server.page("/", packer.compress(bytes(size)) + packer.flush(), "Content-Encoding: deflate")
    assert get().data == bytes(size)


@pytest.mark.parametrize(
    ("headers", "reason"),
    [
        (["Content-Encoding: br"], "an encoding that was not asked for: br"),
        (["Content-Encoding: gzip, gzip"], "an encoding that was not asked for"),
        (["Transfer-Encoding: gzip"], "a transfer encoding that was not asked for"),
        (["Content-Length: 5"], "announces two lengths"),
    ],
)
def test_framing_that_is_not_understood(server, get, headers, reason):
    server.page("/", "body of a page", *headers)
    with fails(reason):
        get()


def test_compressed_bodies_that_are_damaged(server, get):
    packed = gzip.compress(LONG)
    for path, body in (("/cut", packed[:-20]), ("/bad", b"\x1f\x8b garbage"), ("/more", packed + b"more")):
        server.page(path, body, "Content-Encoding: gzip")
    for path, reason in (("/cut", "breaks off within"), ("/bad", "is damaged"), ("/more", "something behind the end")):
        with fails(reason):
            get(path)


def test_lengths_that_lie(server, get):
    server.page("/long", "body", length=10)
    server.page("/short", "body", length=2)
    server.page("/huge", "body", length=10**12)
    with fails("breaks off 6 bytes before the 10 it announces"):
        get("/long")
    with fails("sends more than the 2 bytes it announces"):
        get("/short")
    with fails("is larger than"):
        get("/huge")


def test_a_server_that_keeps_the_line_open_is_not_waited_for(server, get):
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nbody"
    server["/"] = lambda connection: [connection.sendall(page), server.stopped.wait(3)]
    started = time.monotonic()
    assert get().data == b"body"
    assert time.monotonic() - started < 1


CHUNKED = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    "body", [b"4\r\nbody\r\n0\r\n\r\n", b"2;a=b\r\nbo\r\n002\r\ndy\r\n0\r\nX: y\r\n\r\n", b"4\nbody\n0\n"]
)
def test_chunks(server, get, body):
    server["/"] = CHUNKED + body
    assert get().data == b"body"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "breaks off between two chunks"),
        (b"4\r\nbody\r\n", "breaks off between two chunks"),
        (b"8\r\nbody", "breaks off 4 bytes before"),
        (b"3\r\nbody\r\n0\r\n\r\n", "does not end where it should"),
        (b"body", "a chunk without a size"),
        (b"-4\r\nbody\r\n0\r\n\r\n", "a chunk without a size"),
        (b"+4\r\nbody\r\n0\r\n\r\n", "a chunk without a size"),
        (b"0x4\r\nbody\r\n0\r\n\r\n", "a chunk without a size"),
        (b"\r\n4\r\nbody\r\n0\r\n\r\n", "a chunk without a size"),
        (b"fffffffffffffff\r\nbody", "a chunk without a size"),
        (b"ffffffff\r\n" + b"x" * 300_000, "is larger than"),
    ],
)
def test_chunks_that_are_none(server, get, body, reason):
    server["/"] = CHUNKED + body
    with fails(reason):
        get()


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b"hello\r\n\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/9.9 200 OK\r\n\r\n",
        b"\x16\x03\x01",
        b"HTTP/1.1 200 OK" + b"x" * 70000,
    ],
)
def test_answers_that_are_no_http(server, get, page):
    server["/"] = page
    with fails("does not answer by the rules of HTTP|broke off"):
        get()


# What it is


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("404 Not Found", "^answers 404 Not Found$"),
        ("500 Server\x1b[2J Error", "^answers 500"),
        ("204 No Content", "^answers 204"),
        ("206 Partial Content", "^answers 206"),
        ("401 Unauthorized", "^answers 401"),
        ("304 Not Modified", "^answers 304"),
        ("302 Found", "^answers 302"),
    ],
)
def test_only_200_is_a_page(server, get, status, reason):
    server.page("/", "x", status=status)
    with fails(reason):
        get()


@pytest.mark.parametrize(
    ("headers", "after"),
    [
        (["Retry-After: 7"], 7),
        (["Retry-After: Wed, 21 Oct 2026 07:28:00 GMT"], None),
        (["Retry-After: -1"], None),
        ([], None),
    ],
)
def test_a_busy_server_may_ask_to_come_back(server, get, headers, after):
    for status in ("429 Too Many Requests", "503 Unavailable"):
        server.page("/", "x", *headers, status=status)
        with fails("^answers (429|503)") as found:
            get()
        assert found.value.after == after


@pytest.mark.parametrize(
    ("type_", "reason"),
    [
        ("application/pdf", "is a PDF, which is not read"),
        ("image/png", "^is image/png, which is not read$"),
        ("application/octet-stream", "is application/octet-stream"),
        ("", "does not say what it is"),
        ("text/htmlx", "is text/htmlx"),
    ],
)
def test_only_pages_and_plain_text_are_read(server, get, type_, reason):
    server["/"] = server.endless(f"HTTP/1.1 200 OK\r\nContent-Type: {type_}\r\n\r\n".encode(), b"x" * 1000)
    with fails(reason):
        get()


def test_without_trafilatura_a_web_page_is_not_even_loaded(server, get):
    server["/"] = server.endless(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", b"x" * 1000)
    with fails(r"needs trafilatura: pip install 'dateline\[fetch\]'"):
        get(types=("text/plain",))


# https


def trusting(certificate):
    return ssl.create_default_context(cafile=certificate[0])


def test_a_certificate_of_its_own_is_refused(secure, hosts):
    hosts["paper.example"] = ["127.0.0.1"]
    secure.page("/", "x")
    with fails("the certificate of paper.example is not valid: self"):
        download(secure.url(host="paper.example"), allow_private=True)
    assert secure.requests == []


def test_the_certificate_is_for_the_name_not_for_the_address(secure, hosts, certificate):
    hosts.update({"paper.example": ["127.0.0.1"], "other.example": ["127.0.0.1"]})
    secure.page("/", "x")
    options = {"allow_private": True, "context": trusting(certificate)}
    assert download(secure.url(host="paper.example"), **options).data == b"x"
    assert secure.named == ["paper.example"]
    assert f"Host: paper.example:{secure.port}\r\n" in secure.requests[0]
    for host in ("other.example", "127.0.0.1"):
        with fails("the certificate of .* is not valid: .*mismatch"):
            download(secure.url(host=host), **options)


def test_an_end_without_farewell_may_be_a_cut(secure, hosts, certificate):
    hosts["paper.example"] = ["127.0.0.1"]

    def page(connection):
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nhalf a p")
        connection.shutdown(socket.SHUT_RDWR)  # the line is cut below TLS

    secure["/"] = page
    with fails("the connection broke off: unexpected eof"):
        download(secure.url(host="paper.example"), allow_private=True, context=trusting(certificate))


def test_a_server_that_speaks_no_tls(server):
    server.greeting = b"220 mail.example ESMTP\r\n"
    with fails("no secure connection to 127.0.0.1: wrong version number"):
        download(server.url(scheme="https"), allow_private=True)


def test_a_server_that_is_slow_to_speak_tls(server):
    started = time.monotonic()
    with fails(r"takes longer than 0\.3 s"):
        download(server.url(scheme="https"), limits=Limits(seconds=0.3), allow_private=True)
    assert time.monotonic() - started < 1


def test_an_https_page_does_not_redirect_to_http(secure, server, hosts, certificate):
    hosts["paper.example"] = ["127.0.0.1"]
    secure.page("/", "", f"Location: {server.url()}", status="302 Found")
    with fails("from https to plain http"):
        download(secure.url(host="paper.example"), allow_private=True, context=trusting(certificate))
