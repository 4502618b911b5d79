"""What Textual leaves to us of the manners of a terminal: signals, bytes that are no text, its absence."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from codecs import getincrementaldecoder
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.driver import Driver

# 128 and the number of the signal, as a shell reports it.
SIGNALS = {signal.SIGTERM: 143, signal.SIGHUP: 129} if hasattr(signal, "SIGHUP") else {signal.SIGTERM: 143}


def missing(*, keys: bool = True) -> str:
    """Return why no browser can be shown here, '' where it can: keys come by stdin, what is drawn goes to stderr."""
    for stream, name in ((sys.__stdin__, "standard input"), (sys.__stderr__, "standard error")):
        if (keys or stream is sys.__stderr__) and (stream is None or not stream.isatty()):
            return f"browse needs a terminal; {name} is none. Use 'dateline list' in a pipe"
    if os.environ.get("TERM") == "dumb":
        return "browse needs a terminal that can place text; TERM=dumb says this one cannot. Use --accessible"
    return ""


def retake_input() -> None:
    """Read keys from the terminal again where a base came through standard input."""
    if not os.isatty(0) and os.path.exists("/dev/tty"):
        try:
            terminal = os.open("/dev/tty", os.O_RDWR)
        except OSError:
            return
        os.dup2(terminal, 0)
        os.close(terminal)


def forget() -> None:
    """Drop what was typed so far: a terminal that waits for lines hands on other keys than were pressed."""
    try:
        import termios  # noqa: PLC0415  (not on every system)
    except ImportError:
        return
    with suppress(OSError, termios.error):
        termios.tcflush(0, termios.TCIFLUSH)


def on_signals(leave: Callable[[int], None]) -> None:
    """Leave in good order on SIGTERM and SIGHUP: the terminal is given back as it was."""
    loop = asyncio.get_running_loop()
    for number, code in SIGNALS.items():
        try:
            loop.add_signal_handler(number, partial(leave, code))
        except (NotImplementedError, ValueError, RuntimeError):  # not the main thread, or not a Unix
            return


def driver() -> type[Driver] | None:
    """Return Textual's driver for Unix with three faults mended; None, for its own choice, elsewhere or if told."""
    if os.name != "posix" or os.environ.get("TEXTUAL_DRIVER"):
        return None
    from textual.drivers import linux_driver  # noqa: PLC0415
    from textual.events import Resize  # noqa: PLC0415
    from textual.geometry import Size  # noqa: PLC0415

    class Terminal(linux_driver.LinuxDriver):
        """A terminal of any size at any time, on which any byte may arrive."""

        def start_application_mode(self) -> None:
            """Take the screen, and hear of its size in the order it changes.

            Textual's own handler interrupts itself in a storm of signals and then tells the oldest size last.
            """
            super().start_application_mode()  # type: ignore[no-untyped-call]
            asyncio.get_running_loop().add_signal_handler(signal.SIGWINCH, self._resized)

        def _resized(self) -> None:
            if not self._in_band_window_resize:
                size = Size(*self._get_terminal_size())
                self._app.post_message(Resize(size, size))

        def _get_terminal_size(self) -> tuple[int, int]:
            """Return the size of the terminal drawn on; Textual asks standard output, which may be a pipe."""
            for handle in (2, 0):
                with suppress(OSError):
                    return os.get_terminal_size(handle)
            return super()._get_terminal_size()

        def run_input_thread(self) -> None:
            """Read keys; a byte that is no text is U+FFFD, not the end of the program (Textual issue 6456)."""
            vars(linux_driver)["getincrementaldecoder"] = _forgiving
            super().run_input_thread()

    return Terminal


def _forgiving(encoding: str) -> Callable[[], object]:
    return partial(getincrementaldecoder(encoding), errors="replace")
