"""Pages to draw on."""

import io

import pytest

from tui.printing.console import console
from tui.printing.page import Page


class Terminal(io.StringIO):
    """A stream that says it is a terminal, of an encoding."""

    def __init__(self, encoding="utf-8"):
        super().__init__()
        self._encoding = encoding

    @property
    def encoding(self):
        return self._encoding

    def isatty(self):
        return True


@pytest.fixture
def terminal():
    """Make a stream that says it is a terminal."""
    return Terminal


@pytest.fixture
def page(monkeypatch):
    """Return a page of a width: `colour` for a terminal in 24-bit colours, `encoding` for an old one."""

    def make(width=80, *, colour=False, encoding="utf-8"):
        monkeypatch.setenv("COLUMNS", str(width))
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.setenv("COLORTERM", "truecolor")
        options = {"theme": "harbour", "color": "auto" if colour else "never"}
        return Page(console(options, Terminal(encoding)))

    return make


@pytest.fixture
def drawn():
    """Return what a page writes for lines."""

    def draw(page, lines):
        return "".join(page.printed(lines))

    return draw
