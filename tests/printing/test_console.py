import io
import sys

import pytest

from tui.printing.console import colours, console, theme, width
from tui.theme import ThemeError

FULL = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


@pytest.mark.parametrize(
    ("options", "environ", "terminal", "to_file", "depth"),
    [
        ({}, FULL, True, False, "truecolor"),
        ({}, {"TERM": "xterm-256color"}, True, False, "256"),
        ({}, {"TERM": "xterm"}, True, False, "16"),
        ({}, {"TERM": "dumb"}, True, False, "none"),
        ({}, FULL, False, False, "none"),
        ({}, FULL, False, True, "none"),
        ({"color": "never"}, {**FULL, "FORCE_COLOR": "1"}, True, False, "none"),
        ({"color": "always"}, {**FULL, "NO_COLOR": "1"}, False, False, "truecolor"),
        ({"color": "always"}, {"TERM": "dumb"}, False, False, "16"),
        ({"color": "always"}, FULL, False, True, "truecolor"),
        ({}, {**FULL, "NO_COLOR": "1"}, True, False, "none"),
        ({}, {**FULL, "NO_COLOR": ""}, True, False, "truecolor"),
        ({}, {**FULL, "NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False, "none"),
        ({}, {**FULL, "FORCE_COLOR": "1"}, False, False, "truecolor"),
        ({}, {**FULL, "FORCE_COLOR": "1"}, False, True, "none"),
        ({}, {**FULL, "FORCE_COLOR": "0"}, False, False, "none"),
        ({}, {"TERM": "dumb", "FORCE_COLOR": "1"}, False, False, "16"),
    ],
)
def test_colour_is_decided_by_flag_then_environment_then_stream(options, environ, terminal, to_file, depth):
    assert colours(options, environ, terminal=terminal, to_file=to_file) == depth


@pytest.mark.parametrize(
    ("columns", "found"),
    [("120", 120), ("7", 20), ("", 80), ("0", 80), ("wide", 80), ("-5", 80), ("²", 80)],
)
def test_width_is_that_of_the_environment_else_eighty(columns, found, monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert width(io.StringIO(), {"COLUMNS": columns}) == found


def test_richs_own_reading_of_the_environment_has_no_say(monkeypatch, terminal):
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("JUPYTER_COLUMNS", "33")
    monkeypatch.setenv("COLUMNS", "70")
    monkeypatch.setenv("TERM", "dumb")
    made = console({}, terminal())
    assert (made.width, made.color_system, made.is_jupyter) == (70, None, False)


def test_theme_of_the_flag_then_of_the_environment_then_of_the_ground(capsys):
    assert theme({"theme": "dusk"}, {"DATELINE_THEME": "paper"}).name == "dusk"
    assert theme({}, {"DATELINE_THEME": "paper"}).name == "paper"
    assert theme({}, {"COLORFGBG": "0;15"}).name == "paper"
    assert theme({}, {}).name == "harbour"
    assert capsys.readouterr().err == ""


def test_a_theme_that_cannot_be_used_is_an_error_where_it_was_asked_for_and_else_announced(capsys):
    with pytest.raises(ThemeError):
        theme({"theme": "harbor"}, {})
    assert theme({}, {"DATELINE_THEME": "harbor\x1b[2J"}).name == "harbour"
    words = capsys.readouterr().err
    assert words.startswith("dateline: DATELINE_THEME: ")
    assert "\x1b" not in words
