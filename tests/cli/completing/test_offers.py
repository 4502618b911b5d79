"""What may come next, at every place of a command line."""

import importlib
import time

import pytest

from tui.cli.commands import COMMANDS, module_of
from tui.cli.completing import base
from tui.cli.completing.line import Line
from tui.cli.completing.offers import FILES, FOLDERS, WORDS, offers
from tui.cli.main import main
from tui.cli.options import GROUPS
from tui.exchange.formats import FORMATS
from tui.model.words import HAS, KINDS
from tui.query.columns import FIELDS as COLUMNS
from tui.query.fields import FIELDS
from tui.store.index import open_base

# What an option takes that nobody can know beforehand.
FREE = {
    "A,B", "N", "K,-K", "TITLE", "SECONDS", "FIELD=COLUMN", "ID", "DATE", "WHEN", "TEXT", "QUOTE", "LOCATOR", "CHECKED",
    "HEDGE", "DUE", "NOTE", "HOST", "REV|DATE",
}  # fmt: skip


def found(*words):
    *before, word = words
    place, pairs = offers(Line(before), word)
    assert place == WORDS
    return [value for value, _ in pairs]


@pytest.fixture
def at_hand(small, monkeypatch):
    """The small base as the one at hand."""
    monkeypatch.setenv("DATELINE_FILE", small)
    return open_base([small])


def ids(index, asked):
    return [name for (name,) in index.db.execute(asked)]


def test_commands_come_first():
    assert found("") == [*COMMANDS, "help"]
    assert found("issu") == ["issues"]
    assert "list" in found("help", "l")
    assert found("help", "forma") == ["formats"]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_every_command_is_offered(name):
    module = importlib.import_module(f"tui.cli.{module_of(name)}")
    options = [*(option for group in module.GROUPS for option in GROUPS[group]), *module.OPTIONS]
    offered = found(name, "-")
    for option in options:
        assert set(option.names) <= set(offered)
        if option.takes:
            place, pairs = offers(Line([name, option.names[-1]]), "")
            assert place in (FILES, FOLDERS) or pairs or option.takes in FREE, option.names


def test_words_of_options_are_offered():
    assert found("list", "--color", "a") == ["auto", "always"]
    assert found("list", "--color=n") == ["--color=never"]
    assert found("list", "--theme", "pap") == ["paper"]
    assert found("list", "--fields", "id,stand") == ["id,standing"]
    assert found("list", "--sort", "-stand") == ["-standing"]
    assert set(found("list", "--fields", "")) == set(COLUMNS)
    assert found("export", "--format", "") == [name for name, format_ in FORMATS.items() if format_.exports]
    assert found("import", "--format", "") == [name for name, format_ in FORMATS.items() if format_.imports]
    assert found("check", "--format", "s") == ["sarif"]
    assert found("add", "--kind", "") == list(KINDS)
    assert found("list", "--today", "tod") == ["today"]
    assert found("-q", "--color", "never", "lis") == ["list"]


def test_the_shell_completes_files_and_folders():
    assert offers(Line(["list", "-f"]), "x") == (FILES, [])
    assert offers(Line(["list"]), "--file=x") == (FILES, [])
    assert offers(Line(["import"]), "x") == (FILES, [])
    assert offers(Line(["new"]), "") == (FILES, [])
    assert offers(Line(["fetch", "--into"]), "") == (FOLDERS, [])


def test_fields_of_the_query_are_offered():
    assert set(found("list", "")) == {f"{name}:" for name in FIELDS}
    assert found("list", "stan") == ["standing:"]
    assert found("list", "-stan") == ["-standing:"]
    assert found("list", "(issu") == ["(issue:"]
    assert found("list", "--", "-") == [f"-{name}:" for name in FIELDS]
    assert found("list", "has:") == [f"has:{word}" for word in HAS]
    assert found("list", "date:this-y") == ["date:this-year"]
    assert found("list", "text:x") == found("list", "nothing:x") == found("themes", "") == []


def test_names_of_the_base_are_offered(at_hand):
    issues = ids(at_hand, "SELECT id FROM entry WHERE kind = 'issue' ORDER BY id")
    assert found("list", f"issue:{issues[0]},")[0].startswith(f"issue:{issues[0]},")
    facts = ids(at_hand, "SELECT id FROM fact ORDER BY id")
    assert facts
    assert found("show", "") == found("edit", "") == facts
    assert found("show", facts[0]) == [name for name in facts if name.startswith(facts[0])]
    assert found("list", "id:") == [f"id:{name}" for name in facts]
    sources = ids(at_hand, "SELECT id FROM entry WHERE kind = 'source' ORDER BY id")
    assert found("coverage", "") == found("add", "--source", "") == sources
    assert found("add", "--issue", "") == issues
    for field in ("actor", "said", "tag", "origin"):
        assert found("list", f"{field}:")


def test_a_base_named_on_the_line_is_the_one_asked(small, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert found("show", "-f", small, "") == found("-f", small, "show", "") == found("show", f"--file={small}", "")
    assert found("show", "-f", small, "") == ids(open_base([small]), "SELECT id FROM fact ORDER BY id")


@pytest.mark.parametrize("name", ["missing.toml", "-", "."])
def test_a_base_that_cannot_be_read_is_asked_nothing(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert found("-f", name, "show", "") == []
    assert "issue:" in found("-f", name, "list", "")


def test_a_large_base_is_asked_only_where_its_index_is_fresh(small, tmp_path, monkeypatch):
    copy = tmp_path / "copy.toml"
    copy.write_text(open(small).read())
    monkeypatch.setattr(base, "SIZE", 10)
    assert found("-f", str(copy), "show", "") == []
    time.sleep(0.03)  # longer than a tick of the clock of files
    open_base([str(copy)])
    assert found("-f", str(copy), "show", "")


def test_reading_that_takes_long_is_given_up(small, monkeypatch):
    monkeypatch.setattr(base, "PATIENCE", -1)
    assert found("-f", small, "show", "") == []


def test_the_command_prints_for_each_shell(small, capsys):
    assert main(["completion", "zsh", "--", "dateline", "list", "stand"]) == 0
    assert capsys.readouterr().out == f"words\nstanding:\t{FIELDS['standing'].about}\n"
    assert main(["completion", "bash", "--", "dateline list standing:dis", "dis"]) == 0
    assert capsys.readouterr().out == "words\ndisputed\n"
    assert main(["completion", "tcsh"]) == 2
    assert "bash, zsh, fish" in capsys.readouterr().err
