"""A served base: the process, its address, and what a session draws."""

import asyncio
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import aiohttp
import pyte
import pytest

ROOT = str(Path(__file__).parents[2])
PATIENCE = 15
BASE = """
[base]
title = "The harbour"

[[source]]
id = "gazette"
title = "The Gazette"
url = "https://gazette.example/harbour"

[[fact]]
id = "first-dredger"
date = "2018"
text = "The first dredger arrives."
source = "gazette"

[[fact]]
id = "broken"
date = "never"
text = "This one cannot be read."
"""


class Served:
    """A base that is served."""

    def __init__(self, folder, *options):
        self.file = folder / "harbour.toml"
        self.file.write_text(BASE)
        self.ran, self.home = folder / "ran", folder / "home"
        self.home.mkdir()
        editor = folder / "code"  # called as an editor with a window of its own is
        editor.write_text(f"#!/bin/sh\necho \"$@\" >>'{self.ran}'\n")
        editor.chmod(0o755)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tui", "serve", "-f", str(self.file), "--port", "0", *options],
            stderr=subprocess.PIPE,
            text=True,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(self.home),
                "PYTHONPATH": ROOT,
                **dict.fromkeys(("VISUAL", "BROWSER", "SHELL"), str(editor)),
            },
        )
        told = ""
        while (line := self.process.stderr.readline()) and "http://" not in line:
            told += line
        assert line, told
        self.address = re.search(r"http://([^/]+)/", line)[1]

    def end(self):
        """Stop it; return its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=20)


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A base that is served to this machine."""
    served = Served(tmp_path_factory.mktemp("served"))
    yield served
    assert served.end() == 0


class Session:
    """A session as its websocket has it."""

    def __init__(self, socket, size=(100, 30)):
        self.socket = socket
        self.screen = pyte.Screen(*size)
        self.stream = pyte.ByteStream(self.screen)
        self.told = []

    @property
    def text(self):
        """What stands on the screen."""
        return "\n".join(self.screen.display)

    async def see(self, words):
        """Wait for words on the screen."""
        try:
            async with asyncio.timeout(PATIENCE):
                while words not in self.text:
                    await self.hear()
        except TimeoutError:
            pytest.fail(f"{words} is not among\n{self.text}")

    async def hear(self):
        """Take what is sent next."""
        message = await self.socket.receive()
        if message.type == aiohttp.WSMsgType.BINARY:
            self.feed(message.data)
        else:
            assert message.type == aiohttp.WSMsgType.TEXT, f"{message.type}\n{self.text}"
            self.told.append(message.json())

    def feed(self, data):
        """Draw what was sent; pyte would print the questions about modes."""
        self.stream.feed(re.sub(rb"\x1b\[[<>=?][0-9;]*[$a-z]+", b"", data))

    async def press(self, keys):
        """Press keys."""
        await self.socket.send_json(["stdin", keys])
