"""What a key costs in a base of 100,000 facts, in a real pseudo-terminal: time to the last byte drawn, and bytes.

    python tests/bench/bench_keys.py [FACTS] [SIZE]     SIZE is 120x40 where none is given

Of each key the first frame, median and worst in ms and its bytes: the cursor where it went, or for a letter typed the
rows it finds; then all that follows it until nothing more is drawn: detail, time axis. Run it from an installed
Dateline, so that its modules are compiled.
"""

import fcntl
import os
import pty
import random
import re
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time

FOLDER = os.path.dirname(sys.executable)
WORDS = [f"word{number}" for number in range(400)] + ["salmon", "treaty", "bridge", "council", "delay", "dam", "flood"]
QUIET = 0.15


def write(path: str, facts: int) -> None:
    """Write a base of so many facts over two centuries, 40 issues and 200 actors."""
    noise = random.Random(7)
    with open(path, "w", encoding="utf-8") as stream:
        stream.writelines(f'[[issue]]\nid = "i{number}"\ntitle = "Issue {number}"\n' for number in range(40))
        stream.writelines(f'[[actor]]\nid = "a{number}"\nname = "Actor {number}"\n' for number in range(200))
        stream.write('[[source]]\nid = "s"\ntitle = "The source"\n')
        for number in range(facts):
            day = f"{noise.randrange(1820, 2020)}-{noise.randrange(1, 13):02}-{noise.randrange(1, 29):02}"
            text = " ".join(noise.choices(WORDS, k=14))
            stream.write(
                f'[[fact]]\nid = "f{number}"\ndate = "{day}"\ntext = "{text}"\nissues = ["i{number % 40}"]\n'
                f'actors = ["a{number % 200}"]\nsource = "s"\nquote = "{text[:30]}"\n'
            )


class Browser:
    """The browser in a pseudo-terminal."""

    def __init__(self, base: str, size: tuple[int, int], env: dict[str, str]) -> None:
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.execvpe(f"{FOLDER}/dateline", ["dateline", "-f", base, "browse"], env)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.seen = b""

    def read(self, seconds: float) -> bytes:
        """Return what is drawn within some seconds, or nothing."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return b""
        data = os.read(self.terminal, 1 << 16)
        self.seen += data
        return data

    def settle(self, quiet: float = QUIET) -> None:
        """Wait until nothing more is drawn."""
        while self.read(quiet):
            pass

    def wait(self, words: bytes, limit: float = 60) -> float:
        """Wait until words are drawn; return the seconds it took."""
        started, self.seen = time.perf_counter(), b""
        while words not in self.seen:
            if time.perf_counter() - started > limit:
                raise SystemExit(f"{words!r} is not drawn after {limit} s")
            self.read(limit)
        return time.perf_counter() - started

    def key(self, key: bytes) -> tuple[float, int, float, int]:
        """Press a key; return seconds and bytes to its first frame, then seconds and bytes to the last."""
        self.seen = b""
        started = time.perf_counter()
        os.write(self.terminal, key)
        drawn = len(self.read(QUIET))
        first = last = time.perf_counter()
        while self.read(QUIET):
            last = time.perf_counter()
        return first - started, drawn, last - started, len(self.seen)

    def close(self) -> None:
        """End it."""
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        os.close(self.terminal)


def told(name: str, found: list[tuple[float, int, float, int]]) -> None:
    """Print median and worst of the first frames of some keys, and the median of the last."""
    first, drawn, last, all_ = zip(*found, strict=True)
    print(
        f"{statistics.median(first) * 1000:7.1f} {max(first) * 1000:7.1f} {statistics.median(drawn):7.0f}"
        f" {statistics.median(last) * 1000:9.1f} {statistics.median(all_):7.0f}  {name}"
    )


def main(facts: int, size: tuple[int, int]) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "XDG_CACHE_HOME": folder, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        env |= {"XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder}
        base = os.path.join(folder, "facts.toml")
        write(base, facts)
        browser = Browser(base, size, env)
        browser.wait(b"word")
        browser.settle(2)
        print(" median   worst   bytes   all: ms   bytes")
        for name, keys in {
            "j, the cursor one down": [b"j"] * 20,
            "j at the foot of the list, which scrolls": [b"j"] * 30,
            "ctrl+d, half a page": [b"\x04"] * 10,
            "G and g": [b"G", b"g"] * 5,
            "+ and -, the axis nearer and farther": [b"+", b"-"] * 5,
        }.items():
            told(name, [browser.key(key) for key in keys])
        typed(browser)
        browser.close()


def typed(browser: Browser) -> None:
    """Measure letters typed into the search, to the frame that tells another count of facts found.

    A letter after which no other count is told within a second found the same facts as before, or is none of a query.
    """
    found, same = [], 0
    for word in (b"salmon", b"treaty word12", b"issue:i7 flood", b"-council dam"):
        browser.key(b"/")
        for letter in word:
            taken, drawn, all_ = _letter(browser, letter)
            if taken is None:
                same += 1
            else:
                found.append((taken, drawn, all_, len(browser.seen)))
        browser.key(b"\x1b")
    told(f"a letter typed, to the rows it finds ({len(found)} letters, {same} more change no count)", found)


def _letter(browser: Browser, letter: int) -> tuple[float | None, int, float]:
    """Type a letter; return seconds and bytes to another count, None where there is none, and seconds to the end."""
    browser.seen = b""
    started = last = time.perf_counter()
    taken, drawn = None, 0
    os.write(browser.terminal, bytes([letter]))
    while time.perf_counter() - started < 1:
        if browser.read(0.05):
            last = time.perf_counter()
        if taken is None and re.search(rb"\d of 1|over \d", browser.seen):
            taken, drawn = last - started, len(browser.seen)
    return taken, drawn, last - started


if __name__ == "__main__":
    wish = sys.argv[2] if len(sys.argv) > 2 else "120x40"
    columns, lines = map(int, wish.split("x"))
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, (columns, lines))
