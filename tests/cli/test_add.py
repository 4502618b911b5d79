import io
import shutil
import sys

import pytest


@pytest.fixture
def own(tmp_path, small):
    """A copy of the small base."""
    return shutil.copy(small, tmp_path / "facts.toml")


@pytest.fixture
def sed(sed, monkeypatch):
    """The editor of all tests, on a terminal."""
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    return sed


def test_a_fact_from_options_stands_at_the_end(dateline, own):
    before = open(own).read()
    code, printed, _ = dateline("add", "--date", "2021-02", "--text", "A bridge, at last.", "--tag", "x", file=own)
    assert (code, printed) == (0, "a-bridge-at-last\n")
    assert open(own).read() == (
        before + '\n[[fact]]\nid = "a-bridge-at-last"\ndate = "2021-02"\ntext = "A bridge, at last."\ntags = ["x"]\n'
    )
    assert dateline("list", "id:a-bridge-at-last", "-c", file=own)[1] == "1\n"


def test_pieces_come_through_standard_input(dateline, own, monkeypatch):
    monkeypatch.setattr("tui.cli.add.read", lambda path: '[[fact]]\nid = "one"\ntext = "One."\n')
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert dateline("add", file=own)[:2] == (0, "one\n")
    code, _, said = dateline("add", file=own)
    assert code == 2
    assert "standard input:1:1: error " in said
    assert "duplicate-id" in said
    monkeypatch.setattr("tui.cli.add.read", lambda path: "\n")
    assert dateline("add", file=own)[0] == 1


def test_nothing_is_added_where_it_would_be_wrong(dateline, own):
    before = open(own).read()
    for words in (["--text", "A.", "--source", "nope"], ["--text", "A.", "--date", "2021-13"], ["--date", "2020"]):
        code, printed, said = dateline("add", *words, file=own)
        assert (code, printed) == (2, "")
        assert "nothing is added" in said
    assert open(own).read() == before


def test_the_editor_fills_in_and_mends_a_draft(dateline, own, sed, monkeypatch):
    sed('s/^text = ""/text = "Drawn up."/; s/^date = ""/date = "x"/', 's/"x"/"2020"/')
    monkeypatch.setattr(sys.stdin, "readline", lambda: "\n", raising=False)
    code, printed, said = dateline("add", file=own)
    assert (code, printed) == (0, "drawn-up\n")
    assert "bad-date" in said


def test_what_is_given_up_is_kept(dateline, own, sed, monkeypatch):
    before = open(own).read()
    sed('s/^text = ""/text = "Drawn up."/; s/^date = ""/date = "x"/')
    monkeypatch.setattr(sys.stdin, "readline", lambda: "n\n", raising=False)
    code, _, said = dateline("add", file=own)
    assert code == 2
    assert "Drawn up." in open(said.split("kept in ")[1].strip()).read()
    assert open(own).read() == before


@pytest.mark.parametrize(("lines", "said"), [(["s/zz//"], "nothing was filled in"), ([], "ended with 3")])
def test_an_editor_left_without_a_fact_adds_nothing(dateline, own, sed, lines, said):
    before = open(own).read()
    sed(*lines)
    code, _, told = dateline("add", file=own)
    assert code == 1
    assert said in told
    assert "kept" not in told
    assert open(own).read() == before


def test_the_base_that_ships_is_no_place_for_facts(dateline, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, _, said = dateline("add", "--text", "A.", file=None)
    assert code == 2
    assert "dateline new" in said
    assert dateline("add", "a fact")[0] == 2
