"""A command of the user's in their shell: facts go in, what it says comes out, bounded in time and length."""

from __future__ import annotations

import os
import signal
import subprocess
from threading import Thread, Timer
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

SECONDS = 60
MOST = 1_000_000  # bytes of output shown


class Said(NamedTuple):
    """What a command said, and how it ended; `ending` is '' where all went well."""

    text: str
    ending: str = ""


class Pipe:
    """One running command; its standard error is shown with its output, as a terminal shows it."""

    def __init__(self, command: str, seconds: float = SECONDS) -> None:
        shell = os.environ.get("SHELL") or "/bin/sh"
        self.seconds, self.stopped = seconds, ""
        # The user typed the command, for their own shell. A group of its own, to be stopped as a whole.
        self.process = subprocess.Popen(  # noqa: S603
            [shell, "-c", command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def run(self, lines: Iterable[str]) -> Said:
        """Feed it lines and wait for its end; takes as long as that takes."""
        timer = Timer(self.seconds, self.stop, [f"stopped after {self.seconds:g} seconds"])
        timer.daemon = True
        timer.start()
        feeder = Thread(target=self._feed, args=[lines], daemon=True)
        feeder.start()
        try:
            text = self._read()
            code = self.process.wait()
        finally:
            timer.cancel()
        return Said(text, self.stopped or (f"ended with {code}" if code else ""))

    def stop(self, why: str = "cancelled") -> None:
        """End it, with everything it started."""
        self.stopped = self.stopped or why
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            return

    def _feed(self, lines: Iterable[str]) -> None:
        """Write the facts; a command that wants no more of them is left alone."""
        stream = self.process.stdin
        if stream is None:
            return
        try:
            for line in lines:
                stream.write(f"{line}\n".encode("utf-8", "surrogateescape"))
            stream.close()
        except (BrokenPipeError, ValueError):
            return

    def _read(self) -> str:
        stream = self.process.stdout
        data = stream.read(MOST + 1) if stream is not None else b""
        if len(data) > MOST:
            self.stop(f"stopped after {MOST:,} bytes of output")
        return data[:MOST].decode("utf-8", "replace")
