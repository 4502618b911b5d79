import pytest

from tui.app.commands import COMMANDS
from tui.app.keyfile import load
from tui.app.keymap import Keymap

DECLARED = {command.id: command.keys for command in COMMANDS}


@pytest.fixture
def keys(tmp_path):
    """Read a key map; return the keys that differ from the declared ones, and the problems as lines of text."""

    def read(text):
        file = tmp_path / "dateline" / "keys.toml"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        found = load({"XDG_CONFIG_HOME": str(tmp_path)})
        changed = {one.id: one.keys for one in found.commands if one.keys != DECLARED[one.id]}
        return changed, [str(problem).removeprefix(f"{file}:") for problem in found.problems]

    return read


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("", {}),
        ("[keys]\n", {}),
        ('[keys]\ntheme = "C"', {"theme": ("C",)}),
        ('[keys]\ntheme = ["C", "ctrl-t"]', {"theme": ("C", "ctrl+t")}),
        ('[keys]\ncopy-id = "y I"\ncopy-link = "yl"', {"copy-id": ("y I",), "copy-link": ("y l",)}),
        ('[keys]\ndown = "k"\nup = "j"', {"down": ("k",), "up": ("j",)}),  # exchanged at once
        ('[keys]\ntheme = ""\nreload = []', {"theme": (), "reload": ()}),
        ('[keys]\nsuspend = []\ntheme = "ctrl-z"', {"suspend": (), "theme": ("ctrl+z",)}),
        ('[keys]\ntext-close = ["q", "esc"]\nmark = "Space"', {"text-close": ("q", "escape")}),
        ('[keys]\ninterrupt = "ctrl-x"', {"interrupt": ("ctrl+x", "ctrl+c")}),
        ('[keys]\nopen = "pgdn"\npage-down = " "\nmark = "X"',
         {"open": ("pagedown",), "page-down": ("space",), "mark": ("X",)}),
        ('[keys]\ntext-link = "ö"', {"text-link": ("ö",)}),
    ],
)  # fmt: skip
def test_keys_are_taken(keys, text, changed):
    assert keys(text) == (changed, [])


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('sarch = "/"', "2:1: error unknown-command there is no command 'sarch'; did you mean 'search'?"),
        ('zzz = "/"', "2:1: error unknown-command there is no command 'zzz'; 'dateline keys' lists the commands"),
        ("theme = 3", '2:1: error wrong-type theme has no key in quotes; write theme = "k", or ["k", "up"]'),
        ("theme = [3]", "2:1: error wrong-type theme has no key"),
        ('theme = "ctl+d"', "2:1: error bad-key theme: there is no key 'ctl+d'; did you mean 'ctrl+d'?"),
        ('theme = "a b c"', "2:1: error bad-key theme: 'a b c' is more than two keys"),
        ('theme = "y enter"', "2:1: error bad-key theme: 'enter' cannot be the second of two keys"),
        ('theme = "ctrl-i"', "2:1: error bad-key theme: terminals send tab for 'ctrl-i'; write 'tab'"),
        ('theme = "shift+t"', "2:1: error bad-key theme: terminals send T for 'shift+t'; write 'T'"),
        ('theme = "ctrl+c"', "2:1: error kept-key theme: ctrl-c always quits"),
        ("quit = []", "2:1: error kept-key quit has to have a key"),
        ('search-keep = "k"', "2:1: error bad-key search-keep: k is typed while searching"),
        ('text-top = "g g"', "2:1: error bad-key text-top: there one key is pressed, not two"),
        ('theme = "j"', "2:1: error key-clash theme: j is the key of down in the same place; choose another key, or"),
        ('theme = "y"', "2:1: error key-clash theme: y is the key of copy-fact in the same place"),
        ('theme = "q x"', "2:1: error key-clash theme: qx is the key of quit in the same place"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_and_the_rest_holds(keys, line, said):
    changed, problems = keys(f'[keys]\n{line}\nreload = "ctrl-r"\n')
    assert changed == {"reload": ("ctrl+r",)}
    assert len(problems) == 1
    assert problems[0].startswith(said)


def test_of_two_wishes_for_one_key_the_first_holds(keys):
    changed, problems = keys('[keys]\ntheme = "C"\nreload = "C"\n')
    assert changed == {"theme": ("C",)}
    assert [problem[:4] for problem in problems] == ["3:1:"]


def test_a_command_that_cannot_have_its_wish_takes_its_own_key_back(keys):
    changed, problems = keys('[keys]\nreload = "T"\ntheme = "j"\n')
    assert changed == {}
    assert [problem.split(": ")[2] for problem in problems] == ["T is the key of theme in the same place; choose "
        "another key, or give theme another one too", "j is the key of down in the same place; choose another key, "
        "or give down another one too"]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[keys]\ntheme = "C\n', "2:11: error toml-syntax"),
        (b"[keys]\n\xff", "2:1: error not-utf8"),
        ("#" * 70_000, "1:1: error too-large too large for a key map"),
        ('theme = "C"', "1:1: error unknown-key there is no 'theme' here; write it below a line [keys]"),
        ('[kyes]\ntheme = "C"', "1:1: error unknown-key there is no 'kyes' here; did you mean 'keys'?"),
        ("keys = 1", "1:1: error wrong-type 'keys' is not a table; write a line [keys]"),
        ('[keys]\ntheme = "C"\ntheme = "D"', "3:"),
    ],
)
def test_a_file_that_cannot_be_taken_leaves_the_keys_as_they_are(keys, text, said):
    changed, problems = keys(text)
    assert changed == {}
    assert problems[0].startswith(said)


@pytest.mark.parametrize("environ", [{}, {"HOME": "relative"}, {"HOME": "/nonexistent"}])
def test_without_a_file_the_keys_are_those_declared(environ):
    assert load(environ) == Keymap()
