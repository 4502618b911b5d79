"""A real pseudo-terminal: a program on one end, a screen that understands it on the other."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pyte
import pytest

BASE = str(Path(__file__).parents[1] / "app" / "base.toml")
ROOT = str(Path(__file__).parents[2])
PATIENCE = 20
# What pyte does not know and would print: keyboard protocols, and questions about modes.
_STRANGE = re.compile(rb"\x1b\[[<>=][0-9;]*u|\x1b\[\?[0-9;]*\$p|\x1b\[>[0-9;]*[a-z]|\x1b\[\?[0-9;]*m")


class Terminal:
    """A program in a pseudo-terminal of its own."""

    def __init__(self, words, size=(120, 40), env=None, **streams):
        self.screen = pyte.Screen(*size)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.master, self.slave = pty.openpty()
        self._set_size(*size)
        self.before = termios.tcgetattr(self.slave)
        environ = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": ROOT, **(env or {})}
        self.process = subprocess.Popen(
            words,
            stdin=streams.get("stdin", self.slave),
            stdout=streams.get("stdout", self.slave),
            stderr=streams.get("stderr", self.slave),
            env={name: value for name, value in environ.items() if value is not None},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0),  # noqa: PLW1509  (no thread here)
            cwd=ROOT,
        )

    def _set_size(self, columns, lines):
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def read(self, seconds=0.05):
        """Take in what has been drawn."""
        while select.select([self.master], [], [], seconds)[0]:
            data = os.read(self.master, 65536)
            self.raw += data
            self.stream.feed(_STRANGE.sub(b"", data))

    def wait(self, words, *, gone=False):
        """Wait until words stand on the screen, or no longer do."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self.read()
            if (words in self.text) is not gone:
                return self
            if self.process.poll() is not None and not gone:
                self.read()
                break
        assert (words in self.text) is not gone, self.text
        return self

    def press(self, keys):
        """Send keys."""
        os.write(self.master, keys if isinstance(keys, bytes) else keys.encode())
        return self

    def resize(self, columns, lines):
        """Make the window another size."""
        self._set_size(columns, lines)
        self.screen.resize(lines, columns)
        os.killpg(self.process.pid, signal.SIGWINCH)
        return self

    def end(self):
        """Wait for the program to end; return its exit code."""
        until = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < until:
            self.read()
        self.read()
        return self.process.wait(timeout=1)

    @property
    def text(self):
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    @property
    def restored(self):
        """Whether the terminal is as it was: its modes, its screen, its cursor, its mouse."""
        tail = self.raw[self.raw.rfind(b"\x1b[?1049l") :]
        modes = (b"\x1b[?1049l", b"\x1b[?25h")
        # The pseudo-terminal itself toggles PENDIN; everything else is ours to give back.
        now = termios.tcgetattr(self.slave)
        now[3] &= ~termios.PENDIN
        before = [*self.before]
        before[3] &= ~termios.PENDIN
        return now == before and all(mode in tail for mode in modes) and b"\x1b[?1003l" in self.raw

    def close(self):
        """End everything."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        os.close(self.master)
        os.close(self.slave)


@pytest.fixture
def terminal():
    """Run words, or the browser on the base of the browser's tests, in a terminal of its own."""
    opened = []

    def run(*options, words=None, **settings):
        browse = [sys.executable, "-m", "tui", "browse", "-f", BASE, "--today", "2021-06-30", *options]
        opened.append(Terminal(words or browse, **settings))
        return opened[-1]

    yield run
    for one in opened:
        one.close()
