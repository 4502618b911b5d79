from types import SimpleNamespace

import pytest

from tui.cli import base, draw
from tui.cli.args import Args
from tui.printing import progress


@pytest.fixture
def stderr(monkeypatch, terminal):
    stream = terminal()
    for module in (base, draw, progress):  # pytest sets the real one anew before a test begins
        monkeypatch.setattr(module, "sys", SimpleNamespace(stderr=stream))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")
    return stream


@pytest.fixture
def clock(monkeypatch):
    """Set the time by hand."""

    class Clock:
        now = 100.0

        def monotonic(self):
            return self.now

    made = Clock()
    monkeypatch.setattr(base, "time", made)
    monkeypatch.setattr(progress, "time", made)
    return made


def test_a_bar_grows_in_one_line_and_leaves_nothing(stderr, clock):
    bar = progress.Bar({"color": "never"})
    for done in (0, 25, 50):
        clock.now += 1
        bar("reading", done, 50)
    bar.close()
    drawn = stderr.getvalue().split("\r")
    assert [line.rstrip() for line in drawn] == [
        "",
        f"reading     {'─' * 30}   0%",
        f"reading     {'█' * 15}{'─' * 15}  50%",
        f"reading     {'█' * 30} 100%",
        "",
        "",
    ]
    assert len(drawn[-2]) == len(drawn[-3])  # the last line is written over
    assert "\n" not in stderr.getvalue()


def test_without_colour_a_bar_has_no_escape_byte(stderr, clock):
    progress.Bar({"color": "never"})("reading", 1, 2)
    assert "\x1b" not in stderr.getvalue()
    clock.now += 1
    progress.Bar({"color": "always"})("reading", 1, 2)
    assert "\x1b" in stderr.getvalue()


def test_a_bar_is_drawn_no_oftener_than_an_eye_follows(stderr, clock):
    bar = progress.Bar({})
    for done in range(100):
        clock.now += 0.001
        bar("reading", done, 100)
    assert stderr.getvalue().count("\r") <= 3


@pytest.mark.parametrize(
    ("flags", "environ", "seconds", "drawn"),
    [
        ({}, {}, 0.6, True),
        ({}, {}, 0.4, False),
        ({"quiet": True}, {}, 0.6, False),
        ({}, {"TERM": "dumb"}, 0.6, False),
    ],
)
def test_only_who_waits_sees_a_bar(flags, environ, seconds, drawn, stderr, clock, monkeypatch):  # noqa: PLR0913, PLR0917
    for name, value in environ.items():
        monkeypatch.setenv(name, value)

    def slow(_paths, progress):
        clock.now += seconds
        progress("reading", 1, 2)
        raise KeyboardInterrupt

    monkeypatch.setattr(base, "open_base", slow)
    args = Args()
    args.options.update({"files": ["base.toml"], **flags})
    with pytest.raises(KeyboardInterrupt):
        base.open_index(args)
    assert bool(stderr.getvalue()) == drawn
    assert stderr.getvalue().endswith("\r") == drawn


def test_a_file_is_no_terminal(clock, monkeypatch, small, capsys):
    args = Args()
    args.options["files"] = [small]
    clock.now -= 10
    base.open_index(args)
    assert capsys.readouterr().err == ""
