"""Drawn faces as a process writes them: into files, into pipes that close, with and without colours."""

import os
import subprocess

import pytest

FACES = [
    ["list"], ["show", "opens-2020"], ["summary"], ["issues"], ["actors"], ["sources"], ["forecasts"], ["questions"],
]  # fmt: skip


@pytest.fixture
def process(python, small):
    """Run the command in a process of its own, on the small base."""

    def run(*words, **environ):
        return subprocess.run(
            [python, "-m", "tui", *words, "-f", small, "--today", "2021-06-30"],
            capture_output=True,
            check=False,
            env={**os.environ, "TERM": "xterm-256color", **environ},
        )

    return run


@pytest.mark.parametrize("face", FACES, ids=lambda face: face[0])
def test_no_escape_byte_without_colour_and_some_with(face, process):
    for words, environ in (
        ([], {}),
        ([], {"NO_COLOR": "1", "FORCE_COLOR": "1"}),
        (["--color", "never"], {"FORCE_COLOR": "1"}),
    ):
        found = process(*face, "--format", "table", *words, **environ)
        assert (found.returncode, found.stderr) == (0, b"")
        assert b"\x1b" not in found.stdout
    assert b"\x1b[" in process(*face, "--format", "table", "--color", "always").stdout
    assert b"\x1b[" in process(*face, "--format", "table", FORCE_COLOR="1").stdout


def test_a_file_gets_plain_text_of_eighty_columns_and_standard_output_nothing(dateline, tmp_path, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    target = tmp_path / "page.txt"
    assert dateline("summary", "-o", str(target)) == (0, "", "")
    text = target.read_text()
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) == 80
    assert os.listdir(tmp_path) == ["page.txt"]


def test_a_file_gets_colours_where_they_are_asked_for(dateline, tmp_path):
    target = tmp_path / "page.txt"
    dateline("summary", "-o", str(target), "--color", "always")
    assert "\x1b[" in target.read_text()


@pytest.mark.parametrize("face", FACES, ids=lambda face: face[0])
def test_a_pipe_that_closes_is_silent(face, python, small):
    shell = f'set -o pipefail; "{python}" -m tui {" ".join(face)} --format table -f "{small}" | true'
    found = subprocess.run(
        ["bash", "-c", f"for i in 1 2 3; do {shell}; done; exit 0"], capture_output=True, check=False
    )
    assert (found.stdout, found.stderr) == (b"", b"")


def test_a_long_list_stops_when_its_pipe_closes(python, write):
    path = write("".join(f'[[fact]]\nid = "f{at}"\ntext = "x"\ndate = "{1000 + at % 1000}"\n' for at in range(3000)))
    line = f'"{python}" -m tui list --format table -q -f "{path}" | head -1; echo ${{PIPESTATUS[0]}}'
    found = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=True)
    assert found.stdout.splitlines() == [f"1000 {'─' * 75}", "141"]
    assert found.stderr == ""


@pytest.mark.parametrize("theme", ["harbor", "nothing like it"])
def test_an_unknown_theme_is_a_usage_error(theme, dateline):
    code, printed, words = dateline("list", "--format", "table", "--theme", theme)
    assert (code, printed) == (2, "")
    assert "--theme: " in words


@pytest.mark.parametrize("command", ["list", "actors", "forecasts", "questions"])
def test_nothing_found_prints_nothing(command, write, dateline):
    code, printed, _ = dateline(command, "--format", "table", file=write(""))
    assert (code, printed) == (0, "")


def test_fields_make_a_table_of_a_breakdown_too(dateline):
    _, printed, _ = dateline("actors", "--format", "table", "--fields", "id,facts")
    assert printed == "id       facts\ncouncil      3\nines         2\n"
    _, printed, _ = dateline("actors", "--format", "table", "--fields", "id,facts", "--no-header")
    assert printed == "council  3\nines     2\n"


@pytest.mark.parametrize(
    "words",
    [["show", "opens-2020"], ["summary"], ["check"], ["issues"], ["keys"], ["forecasts", "--format", "json"], ["help"]],
    ids=lambda words: words[0],
)
def test_a_pipe_pays_for_neither_rich_nor_textual(words, python, small):
    code = (
        f"import sys; from tui.cli.main import main; main({words!r})\n"
        "print(*sorted({'rich', 'textual', 'tomli'} & set(sys.modules)), file=sys.stderr)"
    )
    environ = {**os.environ, "DATELINE_FILE": small}
    for _ in range(2):  # the first may have to build the index
        found = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True, env=environ)
    assert found.stderr.splitlines()[-1] == ""
