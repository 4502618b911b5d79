import sys

import pytest

from tui.app.clipboard import hand, known, program, silent


@pytest.mark.parametrize(
    ("environ", "words"),
    [
        ({}, ""),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "wl-copy"),
        ({"DISPLAY": ":0"}, "xclip -selection clipboard"),
        ({"DISPLAY": ":0", "SSH_CONNECTION": "1"}, ""),
        ({"DISPLAY": ":0", "SSH_TTY": "1"}, ""),
        ({"DISPLAY": ":0", "TMUX": "1"}, "tmux load-buffer -w -"),
        ({"TMUX": "1", "SSH_TTY": "1"}, "tmux load-buffer -w -"),
        ({"TMUX": "1", "DATELINE_CLIPBOARD": "terminal"}, ""),
        ({"DISPLAY": ":0", "DATELINE_CLIPBOARD": "print"}, ""),
        ({"SSH_TTY": "1", "DATELINE_CLIPBOARD": "lemonade copy"}, "lemonade copy"),
        ({"DATELINE_CLIPBOARD": "'half"}, ""),
    ],
    ids=str,
)
def test_the_program_that_has_the_clipboard(environ, words):
    assert " ".join(program(environ, there=lambda name: name != "pbcopy")) == words
    assert program({"DISPLAY": ":0"}, there=lambda name: name == "xsel")[0] == "xsel"
    assert program({"DISPLAY": ":0"}, there=lambda _: None) == []


@pytest.mark.parametrize(
    ("environ", "takes"),
    [
        ({}, False),
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "linux"}, False),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "foot-extra"}, True),
        ({"TERM": "xterm-256color", "WT_SESSION": "1"}, True),
        ({"TERM": "tmux-256color", "TMUX": "1", "KITTY_WINDOW_ID": "1"}, False),
        ({"TERM": "screen", "STY": "1", "KITTY_WINDOW_ID": "1"}, False),
        ({"TERM": "xterm-256color", "DATELINE_CLIPBOARD": "terminal"}, True),
        ({"TERM": "xterm-kitty", "DATELINE_CLIPBOARD": "print"}, False),
    ],
    ids=str,
)
def test_terminals_known_to_take_a_text(environ, takes):
    assert known(environ) is takes


@pytest.mark.parametrize(("term", "told"), [("linux", False), ("vt220", False), ("xterm", True), ("", True)])
def test_a_console_that_would_print_it_is_not_told(term, told):
    assert silent({"TERM": term}) is not told


def test_a_program_takes_the_text_or_not(tmp_path):
    code = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"
    assert hand([sys.executable, "-c", code, str(tmp_path / "text")], "Bogotá\n")
    assert (tmp_path / "text").read_bytes() == "Bogotá\n".encode()
    assert not hand(["false"], "text")
    assert not hand(["/nonexistent"], "text")
