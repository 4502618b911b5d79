"""A web server that does as it is told, byte by byte, on a loopback address."""

import contextlib
import socket
import ssl
import subprocess
import threading

import pytest

from tui.archive.download import Limits, download


def answer(body=b"", *headers, status="200 OK", type_="text/plain; charset=utf-8", length=None):
    """A whole answer, its length told unless it is False."""
    body = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status}", *headers]
    lines += [f"Content-Type: {type_}"] if type_ else []
    lines += [f"Content-Length: {len(body) if length is None else length}"] if length is not False else []
    return "".join(f"{line}\r\n" for line in (*lines, "")).encode() + body


class Server:
    """Answers each path with its bytes, or lets a function have the socket; keeps the requests' heads."""

    def __init__(self, context=None):
        self.pages, self.requests, self.context, self.greeting = {}, [], context, b""
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.stopped = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def url(self, path="/", host="127.0.0.1", scheme=None):
        return f"{scheme or ('https' if self.context else 'http')}://{host}:{self.port}{path}"

    def __setitem__(self, path, page):
        """Answer a path with these bytes, or let a function do it."""
        self.pages[path] = page

    def page(self, path, body=b"", *headers, **options):
        """Answer a path with a page."""
        self[path] = answer(body, *headers, **options)

    def _accept(self):
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self.socket.accept()
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        with contextlib.suppress(OSError, ValueError), connection:
            if self.context:
                connection = self.context.wrap_socket(connection, server_side=True)
            connection.sendall(self.greeting)
            head = b""
            while b"\r\n\r\n" not in head:
                more = connection.recv(4096)
                if not more:
                    return
                head += more
            self.requests.append(head.decode())
            page = self.pages.get(head.split()[1].decode(), answer(b"", status="404 Not Found"))
            if callable(page):
                page(connection)
            else:
                connection.sendall(page)
            if self.context:
                connection.unwrap()

    def drip(self, data, seconds):
        """A page that sends a byte at a time."""

        def page(connection):
            for byte in data:
                connection.sendall(bytes([byte]))
                if self.stopped.wait(seconds):
                    return

        return page

    def endless(self, head, piece):
        """A page that sends a piece again and again."""

        def page(connection):
            connection.sendall(head)
            while not self.stopped.is_set():
                connection.sendall(piece)

        return page

    def close(self):
        self.stopped.set()
        self.socket.close()


@pytest.fixture
def server():
    found = Server()
    yield found
    found.close()


@pytest.fixture
def get(server):
    """Fetch a path of the server, which is at a private address."""

    def fetch(path="/", *, seconds=2, size=200_000, **options):
        limits = Limits(seconds=seconds, size=size)
        return download(server.url(path), **{"limits": limits, "allow_private": True} | options)

    return fetch


@pytest.fixture
def hosts(monkeypatch):
    """Names and their addresses, for the resolver to find; `asked` holds what it was asked for."""

    class Hosts(dict):
        def __init__(self):
            super().__init__()
            self.asked = []

    found = Hosts()

    def look_up(host, port, *args, **options):
        found.asked.append(host)
        addresses = found.get(host, [host])
        if callable(addresses):
            addresses = addresses()
        six = [(socket.AF_INET6, (address, port, 0, 0)) for address in addresses if ":" in address]
        four = [(socket.AF_INET, (address, port)) for address in addresses if ":" not in address]
        return [(family, socket.SOCK_STREAM, 6, "", address) for family, address in six + four]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return found


@pytest.fixture
def unconnected(monkeypatch):
    """Let no connection be made; return the addresses that were tried."""
    tried = []

    def connect(_self, address):
        tried.append(address)
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr(socket.socket, "connect", connect)
    return tried


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    """A certificate for paper.example, signed by itself, and its key in one file."""
    folder = tmp_path_factory.mktemp("tls")
    key, cert = folder / "key.pem", folder / "cert.pem"
    words = f"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -keyout {key} -out {cert}"
    try:
        subprocess.run(
            ["openssl", *words.split(), "-subj", "/CN=paper.example", "-addext", "subjectAltName=DNS:paper.example"],
            check=True,
            capture_output=True,
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no openssl here to make a certificate with")
    return str(cert), str(key)


@pytest.fixture
def secure(certificate):
    """A server over TLS; `named` holds the names it was asked for."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    found = Server(context)
    found.named = []
    context.sni_callback = lambda _socket, name, _context: found.named.append(name)
    yield found
    found.close()
