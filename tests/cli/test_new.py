import tomllib

import pytest


def test_a_new_base_passes_every_check(dateline, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert dateline("new", file=None)[0] == 0
    assert dateline("check", file=None)[0] == 0
    assert dateline("list", "-c", file=None)[1] == "3\n"
    assert dateline("forecasts", "outcome:no", "--format", "ids", file=None)[1] == "bridge-by-2020\n"


def test_a_title_is_taken_whatever_signs_it_has(dateline, tmp_path):
    path = str(tmp_path / "own.toml")
    assert dateline("new", path, "--title", 'The {"} bridge\\', file=None)[0] == 0
    assert dateline("check", file=path)[0] == 0
    assert tomllib.loads(open(path).read())["base"]["title"] == 'The {"} bridge\\'


@pytest.mark.parametrize(("name", "code"), [("there.toml", 2), ("no/such/folder.toml", 3)])
def test_a_file_that_is_there_stays_as_it_is(dateline, tmp_path, monkeypatch, name, code):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there.toml").write_text("mine")
    assert dateline("new", name, file=None)[0] == code
    assert (tmp_path / "there.toml").read_text() == "mine"
    assert dateline("new", "a", "b", file=None)[0] == 2
