"""When the browser's first rows stand, beside an empty Textual application with a header and a footer.

    python tests/bench/bench_start.py [RUNS]

Each is run in a pseudo-terminal of 120 by 40; the clock stops at the first frame that holds the awaited text. Turn
about, medians. Run it from an installed Dateline, so that its modules are compiled.
"""

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time

FOLDER = os.path.dirname(sys.executable)
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EMPTY = """
from textual.app import App
from textual.widgets import Footer, Header, Static
class Empty(App):
    TITLE = "an empty application"
    def compose(self):
        yield Header()
        yield Static("awaited text")
        yield Footer()
Empty().run()
"""
CASES = {
    "an empty Textual application": ([sys.executable, "-c", EMPTY], b"awaited text"),
    "dateline browse": ([f"{FOLDER}/dateline", "-f", os.path.join(ROOT, "facts.toml"), "browse"], b"Donald Trump"),
}


def first_frame(command: list[str], awaited: bytes, env: dict[str, str]) -> float:
    """Return the seconds until the awaited text is written, then end the process."""
    started = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe(command[0], command, env)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    seen = b""
    while awaited not in seen:
        if not select.select([terminal], [], [], 20)[0]:
            raise SystemExit(f"{command}: nothing to see after 20 s")
        seen += os.read(terminal, 65536)
    taken = time.perf_counter() - started
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(terminal)
    return taken


def main(runs: int) -> None:
    """Print the median of each case and its ratio to the first."""
    taken: dict[str, list[float]] = {name: [] for name in CASES}
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "XDG_CACHE_HOME": folder, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        for turn in range(runs + 1):
            for name, (command, awaited) in CASES.items():
                seconds = first_frame(command, awaited, env)
                if turn:
                    taken[name].append(seconds)
    first = statistics.median(next(iter(taken.values())))
    for name, times in taken.items():
        median = statistics.median(times)
        print(f"{median * 1000:7.1f} ms  {median / first:5.2f}  {name}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
