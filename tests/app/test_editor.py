import pytest

from tui.app.editor import NoEditor, command, windowed, words

PATH = "/a b/facts:x.toml"


@pytest.mark.parametrize(
    ("editor", "expected"),
    [
        ("vi", ["+12", PATH]),
        ("nvim", ["+12", PATH]),
        ("/usr/bin/vim -n", ["-n", "+12", PATH]),
        ("nano", ["+12", PATH]),
        ("emacs -nw", ["-nw", "+12", PATH]),
        ("emacsclient -t", ["-t", "+12", PATH]),
        ("micro", ["+12", PATH]),
        ("kak", ["+12", PATH]),
        ("hx", [f"{PATH}:12"]),
        ("helix", [f"{PATH}:12"]),
        ("subl", ["--wait", f"{PATH}:12"]),
        ("subl -w", ["-w", f"{PATH}:12"]),
        ("zed", ["--wait", f"{PATH}:12"]),
        ("code", ["--wait", "--goto", f"{PATH}:12"]),
        ("code --wait", ["--wait", "--goto", f"{PATH}:12"]),
        ("codium -n", ["-n", "--wait", "--goto", f"{PATH}:12"]),
        ("Code.exe", ["--wait", "--goto", f"{PATH}:12"]),
        ("kate", ["--block", "--line", "12", PATH]),
        ("gvim", ["--nofork", "+12", PATH]),
        ("mate", ["--wait", "-l", "12", PATH]),
        ("ed", [PATH]),
        ("my-own-editor --fast", ["--fast", PATH]),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_way(editor, expected):
    given = editor.split()
    assert command(given, PATH, 12) == [given[0], *expected]


def test_a_path_is_always_absolute_and_a_line_at_least_the_first(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert command(["vi"], "-c !sh", 0) == ["vi", "+1", str(tmp_path / "-c !sh")]


@pytest.mark.parametrize(
    ("environ", "there", "expected"),
    [
        ({"VISUAL": "hx", "EDITOR": "vi"}, "hx vi", ["hx"]),
        ({"VISUAL": " ", "EDITOR": "vi"}, "hx vi", ["vi"]),
        ({"EDITOR": "'/my editors/ed' -x \"a b\""}, "/my editors/ed", ["/my editors/ed", "-x", "a b"]),
        ({"EDITOR": "vi; rm -rf x"}, "vi;", ["vi;", "rm", "-rf", "x"]),
        ({}, "nano vi", ["nano"]),
        ({}, "vi", ["vi"]),
    ],
)
def test_visual_comes_before_editor_and_both_are_words_and_no_shell(environ, there, expected):
    known = [there] if "/" in there else there.split()
    assert words(environ, lambda name: name in known) == expected


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"EDITOR": "nonesuch -x"}, "EDITOR names 'nonesuch -x', which is not there"),
        ({"VISUAL": "vi 'x", "EDITOR": "vi"}, "VISUAL cannot be read: no closing quotation"),
        ({}, "set VISUAL or EDITOR"),
    ],
)
def test_what_is_wrong_is_said(environ, said):
    with pytest.raises(NoEditor, match=said):
        words(environ, lambda name: False)


@pytest.mark.parametrize(("editor", "expected"), [("code", True), ("/opt/subl", True), ("vim", False), ("ed", False)])
def test_editors_with_windows(editor, expected):
    assert windowed([editor]) is expected
