"""The server: textual-serve's, which gives each visitor a process, behind a guard and with a page of ours."""

from __future__ import annotations

import socket
from http import HTTPStatus
from typing import TYPE_CHECKING

from aiohttp import web
from textual_serve.server import Server

from tui.web.hosts import ours, same
from tui.web.page import page, policy

if TYPE_CHECKING:
    from aiohttp.typedefs import Handler

Listener = socket.socket
# Sessions at a time: each is a process, and a page may ask for any number.
SESSIONS = 16
# Seconds that sessions are given to end when the server does.
PATIENCE = 0.5


class Guarded(Server):
    """Serves a command to pages of its own alone."""

    def __init__(self, command: str, host: str, title: str) -> None:
        super().__init__(command, host=host, title=title)
        self.sessions = 0

    async def make(self) -> web.Application:
        """Return the application: textual-serve's, behind the guard."""
        app = await self._make_app()

        @web.middleware
        async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
            return await self.guard(request, handler)

        app.middlewares.append(guard)
        app.on_response_prepare.append(self.restrict)
        return app

    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer only who calls us by a name of ours; open a session only for a page of ours, and so many at most."""
        origin = request.headers.get("Origin", "")
        if not ours(request.host, self.host) or (origin and not same(origin, request.host)):
            raise web.HTTPForbidden(text="This is not the site that was asked for.\n")
        if request.path != "/ws":
            return await handler(request)
        if not origin:
            raise web.HTTPForbidden(text="Sessions are for pages of this site.\n")
        if self.sessions >= SESSIONS:
            raise web.HTTPServiceUnavailable(text="There are too many sessions.\n")
        self.sessions += 1
        try:
            return await handler(request)
        finally:
            self.sessions -= 1

    async def restrict(self, request: web.Request, response: web.StreamResponse) -> None:
        """Tell the browser what the page may ask, and whom."""
        if response.status != HTTPStatus.FORBIDDEN:
            response.headers["Content-Security-Policy"] = policy(request.host)
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"

    async def handle_index(self, request: web.Request) -> web.Response:
        """Return the page."""
        text = page(self.title, request.host, request.query.get("fontsize", ""))
        return web.Response(text=text, content_type="text/html")

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: the address is told by who chose it."""


def listen(host: str, port: int) -> Listener:
    """Return a socket that listens at the first address of a host. Raises OSError."""
    family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    return socket.create_server(address[:2], family=family)


def serve(command: str, host: str, title: str, sock: Listener) -> None:
    """Serve a command until ctrl+c or SIGTERM."""
    server = Guarded(command, host, title)
    web.run_app(server.make(), sock=sock, print=lambda *_: None, access_log=None, shutdown_timeout=PATIENCE)
