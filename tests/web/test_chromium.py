"""The page in headless Chromium, by its DevTools: what it asks of whom, what it is sent, and that it draws that."""

import asyncio
import base64
import itertools
import json
import re
import shutil
import subprocess
from urllib.parse import urlsplit

import aiohttp
import pytest

from tests.web.conftest import Session

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1200,700",
    "--remote-debugging-port=0",
)  # fmt: skip
# How many glyphs the page has drawn: letters go through a canvas on their way into the terminal's textures.
COUNT = """
window.drawn = "";
for (const kind of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
  const fill = kind.prototype.fillText;
  kind.prototype.fillText = function (text, ...rest) { window.drawn += text; return fill.call(this, text, ...rest); };
}
"""

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="Chromium is not here")


class Tools:
    """The DevTools of one page: commands, and the events between them."""

    def __init__(self, socket):
        self.socket, self.numbers, self.events = socket, itertools.count(1), []

    async def ask(self, method, **params):
        """Send a command; return its result."""
        number = next(self.numbers)
        await self.socket.send_json({"id": number, "method": method, "params": params})
        while (message := await self.hear()).get("id") != number:
            pass
        return message["result"]

    async def hear(self):
        """Return the next message, and keep it if it is an event."""
        message = json.loads((await self.socket.receive(timeout=20)).data)
        if "method" in message:
            self.events.append((message["method"], message["params"]))
        return message

    def of(self, method):
        """Return the events of a kind."""
        return [params for name, params in self.events if name == method]


@pytest.fixture
def chromium(tmp_path):
    """The address of a Chromium's DevTools."""
    words = [PROGRAM, *FLAGS, f"--user-data-dir={tmp_path / 'new'}", "about:blank"]
    process = subprocess.Popen(words, stderr=subprocess.PIPE, text=True)
    line = next(line for line in process.stderr if "DevTools listening" in line)
    yield re.search(r"ws://([^/]+)/", line)[1]
    process.terminate()
    process.wait(timeout=20)
    process.stderr.close()


async def test_the_page_draws_the_base_and_asks_nobody_else(served, chromium):
    async with aiohttp.ClientSession() as client, asyncio.timeout(60):
        async with client.get(f"http://{chromium}/json/list") as answer:
            page = next(one for one in await answer.json() if one["type"] == "page")
        async with client.ws_connect(page["webSocketDebuggerUrl"], max_msg_size=0) as socket:
            tools = Tools(socket)
            for domain in ("Page", "Network", "Log", "Runtime"):
                await tools.ask(f"{domain}.enable")
            await tools.ask("Page.addScriptToEvaluateOnNewDocument", source=COUNT)
            await tools.ask("Page.navigate", url=f"http://{served.address}/")
            session = Session(None, (200, 60))
            while "The first dredger arrives." not in session.text:
                await tools.hear()
                for frame in tools.of("Network.webSocketFrameReceived"):
                    if frame["response"]["opcode"] == 2:
                        session.feed(base64.b64decode(frame["response"]["payloadData"]))
                tools.events = [event for event in tools.events if "FrameReceived" not in event[0]]
            await drawn(tools)
            asked = [event["request"]["url"] for event in tools.of("Network.requestWillBeSent")]
            asked += [event["url"] for event in tools.of("Network.webSocketCreated")]
            picture = (await tools.ask("Page.captureScreenshot"))["data"]
    assert {urlsplit(url).netloc for url in asked if not url.startswith("data:")} == {served.address}
    assert f"ws://{served.address}/ws" in {url.partition("?")[0] for url in asked}
    assert tools.of("Runtime.exceptionThrown") == []
    assert [event["entry"]["text"] for event in tools.of("Log.entryAdded") if event["entry"]["level"] == "error"] == []
    assert len(base64.b64decode(picture)) > 30_000  # with the title alone it is a few kilobytes


async def drawn(tools):
    """Wait until every letter of the fact has been drawn, and the page shows the terminal."""
    wanted = set("Thefirstdredgerarrives.")
    while True:
        script = "JSON.stringify([window.drawn, document.body.className])"
        value = (await tools.ask("Runtime.evaluate", expression=script))["result"]["value"]
        letters, classes = json.loads(value)
        if wanted <= set(letters) and "-first-byte" in classes:
            return
        await asyncio.sleep(0.1)
