"""The line browser on a terminal that can do nothing but print."""

import sys
from pathlib import Path

BASE = str(Path(__file__).parents[1] / "app" / "base.toml")
DUMB = {"TERM": "dumb", "COLORTERM": None, "ACCESSIBLE": "1"}


def test_lines_are_asked_for_and_answered_without_an_escape_sequence(terminal):
    words = [sys.executable, "-m", "tui", "-f", BASE, "--today", "2021-06-30"]
    one = terminal(words=words, env=DUMB).wait("Command:")
    assert "Chronology: 11 facts." in one.text
    one.press("issues\r").wait("Issues: 3 issues.")
    one.press("1\r").wait("Path: Water")
    one.press("\x03")
    assert one.end() == 130
    assert b"\x1b" not in one.raw
