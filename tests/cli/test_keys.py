import json

import pytest

from tui.app.commands import COMMANDS


def test_every_key_of_the_browser_is_told(dateline):
    rows = json.loads(dateline("keys", "--format", "json", file="")[1])
    assert [row["id"] for row in rows] == [command.id for command in COMMANDS]
    assert all(row["keys"] and row["help"] and row["group"] for row in rows)


@pytest.mark.parametrize("width", [40, 80, 200])
def test_every_key_is_printed_under_its_group(width, dateline, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    code, printed, _ = dateline("keys", "--format", "table", file="")
    assert code == 0
    assert max(map(len, printed.splitlines())) <= width
    assert all(f"{group} ─" in printed for group in {command.group for command in COMMANDS})
    words = printed.split()
    assert all(word in words for command in COMMANDS for word in command.help.split())


def test_words_narrow(dateline):
    _, printed, _ = dateline("keys", "copy", "citation", "--format", "ids", file="")
    assert printed == "copy-citation\n"
    assert "quit\n" in dateline("keys", "q", "--format", "ids", file="")[1]


def test_no_key_is_no_error(dateline):
    code, printed, words = dateline("keys", "zzzz", "--format", "table", file="")
    assert (code, printed) == (0, "")
    assert words == "dateline: no key has zzzz\n"


def test_the_keys_in_force_are_told_and_what_is_wrong_with_them(dateline, own_home):
    folder = own_home / ".config" / "dateline"
    folder.mkdir(parents=True)
    (folder / "keys.toml").write_text('[keys]\nmark = "X"\nsarch = "/"\n')
    code, printed, words = dateline("keys", "mark the fact", "--format", "tsv", "--fields", "keys", file="")
    assert (code, printed) == (1, "keys\nX\n")
    assert words.endswith("keys.toml:3:1: error unknown-command there is no command 'sarch'; did you mean 'search'?\n")
    (folder / "keys.toml").write_text("[keys]\nmark = []\n")
    assert dateline("keys", "mark the fact", "--format", "tsv", "--fields", "keys", file="")[:2] == (0, "keys\n\n")


def test_they_are_counted_sorted_and_missed(dateline):
    found = dateline("keys", "copy", "--format", "ids", file="")[1].split()
    assert dateline("keys", "copy", "-c", file="") == (0, f"{len(found)}\n", "")
    assert dateline("keys", "copy", "--sort", "-id", "--format", "ids", file="")[1].split() == sorted(found)[::-1]
    assert dateline("keys", "no-such-key", "-e", "-q", file="")[0] == 1
