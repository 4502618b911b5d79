import json

import pytest


@pytest.fixture
def mine(own_home):
    def write(name, text):
        folder = own_home / ".config" / "dateline" / "themes"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)

    return write


def test_themes_for_a_program(dateline):
    code, printed, words = dateline("themes", file="")
    assert (code, words) == (0, "")
    rows = [line.split("\t") for line in printed.splitlines()]
    assert rows[0] == ["name", "title", "ground", "used", "shipped", "path"]
    assert rows[1][:5] == ["harbour", "Harbour, deep water at night", "dark", "true", "true"]
    assert {row[2] for row in rows[1:]} == {"dark", "light"}


def test_the_theme_in_use_is_marked(dateline, monkeypatch):
    def used(*words):
        return [
            row["name"] for row in json.loads(dateline("themes", "--format", "json", *words, file="")[1]) if row["used"]
        ]

    assert used("--theme", "dusk") == ["dusk"]
    monkeypatch.setenv("DATELINE_THEME", "paper")
    assert used() == ["paper"]


def test_names_alone(dateline):
    assert dateline("themes", "--format", "ids", "-n1", file="")[1] == "harbour\n"


def test_a_theme_of_ones_own_is_listed_with_its_path(dateline, mine, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    mine("mine.toml", 'name = "mine"\ntitle = "Mine [bold]"\nextends = "harbour"\n')
    code, printed, words = dateline("themes", "--format", "table", file="")
    assert (code, words) == (0, "")
    assert "mine.toml" in printed
    assert "Mine [bold]" in printed


def test_a_broken_theme_is_reported_with_its_line_and_is_a_finding(dateline, mine):
    mine("bad.toml", 'name = "bad"\ntitle = "Bad"\nextends = "harbour"\n[roles]\ntitel = "fog"\n')
    code, printed, words = dateline("themes", file="")
    assert code == 1
    assert "bad" not in [line.split("\t")[0] for line in printed.splitlines()]
    assert "bad.toml:5:" in words
    assert "did you mean 'title'?" in words


def test_swatches_are_drawn_where_there_are_colours(dateline, monkeypatch):
    monkeypatch.setenv("COLORTERM", "truecolor")
    printed = dateline("themes", "--format", "table", "--color", "always", file="")[1]
    assert "48;2;11;22;30m" in printed  # harbour's ground
    assert "the selected row" in printed
    assert "\x1b" not in dateline("themes", "--format", "table", file="")[1]


def test_words_are_refused(dateline):
    assert dateline("themes", "dusk", file="")[0] == 2


def test_they_are_counted_and_sorted(dateline):
    names = dateline("themes", "--format", "ids", file="")[1].split()
    assert dateline("themes", "-c", file="")[1] == f"{len(names)}\n"
    assert dateline("themes", "--sort", "-name", "--format", "ids", file="")[1].split() == sorted(names)[::-1]
