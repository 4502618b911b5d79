import pytest


@pytest.fixture
def called(tmp_path, monkeypatch):
    """What the editor was called with."""
    script, noted = tmp_path / "nano", tmp_path / "called"
    script.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$@\" > '{noted}'\nexit 7\n")
    script.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(script))
    return lambda: noted.read_text().splitlines()


@pytest.mark.parametrize(("name", "header"), [("delay", "[[fact]]"), ("council", "[[actor]]")])
def test_the_editor_opens_at_the_line_and_its_exit_code_is_ours(dateline, small, called, name, header):
    assert dateline("edit", name)[0] == 7
    line, path = called()
    assert path == small
    lines = open(small).read().splitlines()
    assert lines[int(line[1:]) - 1] == header
    assert lines[int(line[1:])] == f'id = "{name}"'


@pytest.mark.parametrize(
    ("words", "said"),
    [((), "edit takes one id"), (("delai",), "did you mean 'delay'?"), (("a", "b"), "edit takes one id")],
)
def test_what_is_wrong_is_said(dateline, called, words, said):
    code, _, told = dateline("edit", *words)
    assert code == 2
    assert said in told


def test_without_an_editor_it_says_so(dateline, monkeypatch):
    monkeypatch.setenv("EDITOR", "nonesuch")
    assert "EDITOR names 'nonesuch'" in dateline("edit", "delay")[2]
