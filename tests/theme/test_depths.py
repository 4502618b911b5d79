"""What a terminal is said to show, and what a theme becomes there."""

import pytest

from tui.theme import ROLES, at, depth, load
from tui.theme.decode import ANSI


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "truecolor"),
        ({"TERM": "foot", "COLORTERM": "24bit"}, "truecolor"),
        ({"TERM": "xterm-256color"}, "256"),
        ({"TERM": "screen-256color"}, "256"),
        ({"TERM": "xterm-kitty"}, "256"),
        ({"TERM": "xterm"}, "16"),
        ({"TERM": "linux"}, "16"),
        ({}, "16"),
        ({"TERM": "dumb", "COLORTERM": "truecolor"}, "none"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, "none"),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, "256"),
    ],
)
def test_depth_is_read_from_the_environment(environ, expected):
    assert depth(environ) == expected


@pytest.mark.parametrize("name", ["harbour", "paper", "mono"])
def test_16_colours_are_the_terminals_own_names_on_its_own_ground(name):
    theme = at(load(name), "16")
    assert {role.fg for role in theme.roles.values()} | {role.bg for role in theme.roles.values()} <= {"", *ANSI}
    assert theme.roles["background"].bg == theme.roles["panel"].bg == "default"
    assert theme.roles["text"].fg == "default"


@pytest.mark.parametrize("name", ["harbour", "contrast-light"])
def test_without_colour_every_theme_is_the_attributes_of_mono(name):
    theme = at(load(name), "none")
    assert {role.fg + role.bg for role in theme.roles.values()} == {""}
    assert theme.roles["cursor"].attributes == ("reverse",)
    assert theme.roles["standing-disputed"].attributes == ("bold", "underline")
    assert (theme.name, theme.title) == (name, load(name).title)


def test_a_reversed_row_is_two_colours_where_there_are_any():
    mono = load("mono")
    silver, black = mono.roles["text"].fg, mono.roles["background"].bg
    assert mono.roles["cursor"].spec == f"{black} on {silver}"
    assert at(mono, "16").roles["cursor"].spec == "reverse default on default"


def test_a_colour_without_an_ansi_name_is_left_to_the_terminal_library(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    folder = tmp_path / "dateline" / "themes"
    folder.mkdir(parents=True)
    text = 'name = "mine"\ntitle = "Mine"\nextends = "harbour"\n[roles]\nmark = "#ff00aa bold"\n'
    (folder / "mine.toml").write_text(text, encoding="utf-8")
    assert at(load("mine"), "16").roles["mark"].spec == "bold #ff00aa"


def test_a_theme_for_a_depth_is_made_once():
    theme = load("harbour")
    assert at(theme, "256") is at(theme, "256")
    assert at(theme, "256").depth == "256"


def test_drawn_gives_a_row_its_colours_and_keeps_the_attributes():
    theme = load("harbour")
    disputed, cursor, date = theme.roles["standing-disputed"], theme.roles["cursor"], theme.roles["date"]
    selected = theme.drawn("standing-disputed", "cursor")
    assert (selected.fg, selected.bg) == (cursor.fg, cursor.bg) != (disputed.fg, disputed.bg)
    assert theme.drawn("date-approx", "cursor").attributes == ("bold", "italic")
    assert theme.drawn("date", "axis-band") == type(date)(date.fg, theme.roles["axis-band"].bg)
    assert theme.drawn("hit", "panel").bg == theme.roles["hit"].bg
    assert all(theme.drawn(role) == theme.roles[role] for role in ROLES)
