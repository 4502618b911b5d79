"""Which themes there are, and which of two with one name is taken."""

import subprocess
import sys

import pytest

from tui.theme import ThemeError, UnknownThemeError, available, load, preferred, user_folder

MINE = 'name = "{name}"\ntitle = "Mine"\nextends = "{base}"\n[palette]\n{colours}\n'


@pytest.fixture
def environ(tmp_path):
    return {"XDG_CONFIG_HOME": str(tmp_path), "HOME": "/nowhere"}


@pytest.fixture
def write(tmp_path):
    folder = tmp_path / "dateline" / "themes"
    folder.mkdir(parents=True)

    def write(name, base="harbour", colours="", file=None):
        text = MINE.format(name=name, base=base, colours=colours)
        (folder / f"{file or name}.toml").write_text(text, encoding="utf-8")

    return write


def test_a_theme_that_extends_another_changes_what_it_names(environ, write):
    write("mine", base="paper", colours='ink = "#000000"')
    mine, paper = load("mine", environ=environ), load("paper", environ=environ)
    assert (mine.roles["text"].fg, mine.roles["kind-event"].fg) == ("#000000", "#000000")
    assert mine.roles["border"] == paper.roles["border"]
    assert (mine.name, mine.title, mine.dark) == ("mine", "Mine", False)


def test_the_user_wins_by_name_and_the_shipped_one_stands_where_that_is_broken(environ, write):
    shipped = load("paper", environ=environ)
    write("paper", base="paper", colours='ink = "#000000"')
    assert load("paper", environ=environ).roles["text"].fg == "#000000"

    write("paper", base="paper", colours='ink = "black"')
    found = available(environ=environ)
    assert [theme.path for theme in found.themes if theme.name == "paper"] == [shipped.path]
    assert [problem.message for problem in found.problems] == ["'black' is no colour"]
    with pytest.raises(ThemeError, match="'black' is no colour"):
        load("paper", environ=environ)


def test_a_broken_theme_is_left_out_and_a_faint_one_is_kept_with_a_warning(environ, write):
    write("broken", colours="fog = 1")
    write("faint", colours='fog = "#223344"')
    write("fine")
    found = available(environ=environ)
    names = [theme.name for theme in found.themes]
    assert {"faint", "fine"} <= set(names)
    assert "broken" not in names
    assert {problem.severity for problem in found.problems if problem.path.endswith("faint.toml")} == {"warning"}
    assert {problem.severity for problem in found.problems if problem.path.endswith("broken.toml")} == {"error"}
    assert not any(problem.path.endswith("fine.toml") for problem in found.problems)


def test_only_visible_toml_files_are_themes(environ, write, tmp_path):
    write("mine", file=".mine")
    (tmp_path / "dateline" / "themes" / "notes.txt").touch()
    assert available(environ=environ).problems == ()


def test_extending_takes_one_step_and_only_to_a_shipped_theme(environ, write):
    write("one")
    write("two", base="one")
    with pytest.raises(ThemeError, match=r"two.toml:3:1: error bad-value no shipped theme 'one'; one of: con"):
        load("two", environ=environ)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("harbor", "no theme 'harbor'; did you mean 'harbour'?"),
        ("zzz", "no theme 'zzz'; one of: contrast, contrast-light, dusk, harbour"),
        ("../themes/harbour", "no theme '../themes/harbour'; one of:"),
        ("", "no theme ''; one of:"),
    ],
)
def test_an_unknown_theme_names_the_nearest(environ, name, message):
    with pytest.raises(UnknownThemeError) as caught:
        load(name, environ=environ)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("environ", "folder"),
    [
        ({"XDG_CONFIG_HOME": "/c", "HOME": "/h"}, "/c/dateline/themes"),
        ({"HOME": "/h"}, "/h/.config/dateline/themes"),
        ({"XDG_CONFIG_HOME": "relative", "HOME": "/h"}, "/h/.config/dateline/themes"),
        ({"XDG_CONFIG_HOME": "", "HOME": "/h"}, "/h/.config/dateline/themes"),
        ({}, ""),
    ],
)
def test_the_user_folder_follows_the_xdg_rules(environ, folder):
    assert user_folder(environ) == folder


def test_without_a_home_the_shipped_themes_remain():
    assert load("harbour", environ={}).name == available(environ={}).themes[0].name == "harbour"


@pytest.mark.parametrize(
    ("ground", "name"),
    [("0;15", "paper"), ("0;default;7", "paper"), ("15;0", "harbour"), ("15;default", "harbour"), ("", "harbour")],
)
def test_the_preferred_theme_follows_the_ground_of_the_terminal(ground, name):
    assert preferred({"COLORFGBG": ground}) == name


def test_the_package_imports_neither_rich_nor_textual_nor_tomli():
    code = "import sys, tui.theme; print(*{'rich', 'textual', 'tomli', 'difflib'} & set(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.split() == []
