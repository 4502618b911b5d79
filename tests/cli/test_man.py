"""The manual page: sound roff that says everything, and nothing of it is a request."""

import shutil
import subprocess

import pytest

from tui.cli.commands import COMMANDS
from tui.cli.main import main
from tui.cli.man import _prose, _text

LINTS = {
    "mandoc": ["mandoc", "-Tlint", "-Wwarning"],
    "groff": ["groff", "-man", "-Tutf8", "-ww", "-z"],
}


@pytest.fixture
def manual(capsys):
    assert main(["man"]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("name", LINTS)
def test_roff_has_nothing_to_say_of_it(manual, name):
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not here")
    found = subprocess.run(LINTS[name], input=manual, capture_output=True, text=True)
    said = [
        line for line in (found.stdout + found.stderr).splitlines() if not line.endswith('missing date, using "": TH')
    ]
    assert said == []  # a date would be that of a release or of a clock


def test_it_names_every_command_and_shows_what_is_written(manual):
    assert manual.isascii()
    assert [name for name in COMMANDS if f".SS {_text(name)}" not in manual] == []
    if shutil.which("mandoc"):
        shown = subprocess.run(
            ["mandoc", "-Tascii", "-Owidth=300"], input=manual, capture_output=True, text=True
        ).stdout
        plain = subprocess.run(["col", "-b"], input=shown, capture_output=True, text=True).stdout
        assert "dateline list --format '{date}\\t{text}' | less" in plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a-b \\t", ["a\\-b \\et"]),
        (".so x", ["\\&.so x"]),
        ("'tis", ["\\(aqtis"]),
        ("é…", ["\\[u00E9]..."]),
        ("x" * 77 + " .de", ["x" * 77, "\\&.de"]),
    ],
)
def test_signs_of_roff_are_none(text, expected):
    assert list(_prose(text)) == expected


def test_it_takes_no_words(capsys):
    assert main(["man", "list"]) == 2
