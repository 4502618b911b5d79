"""Choosing facts in a real pseudo-terminal, while standard output is a pipe."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

BASE = str(Path(__file__).parents[1] / "app" / "base.toml")
FIRST = "The River Commission was founded."
PICK = [sys.executable, "-m", "tui", "pick", "-f", BASE, "--today", "2021-06-30"]


def picked(one):
    code = one.end()
    return code, one.process.stdout.read().decode()


@pytest.fixture
def pick(terminal):
    """Open the chooser with its standard output in a pipe."""

    def opened(*options):
        return terminal(words=[*PICK, *options], stdout=subprocess.PIPE).wait(FIRST)

    return opened


def test_the_fact_under_the_cursor_goes_to_the_pipe(pick):
    one = pick("--format", "ids")
    assert "choose" in one.text
    assert picked(one.press("\r")) == (0, "founded\n")
    assert one.restored


def test_marked_facts_go_in_the_order_of_the_chronology_and_in_any_format(pick):
    one = pick("--format", "ndjson")
    code, printed = picked(one.press("5jj kk \r"))
    facts = [json.loads(line) for line in printed.splitlines()]
    assert code == 0
    assert {fact["kind"] for fact in facts} == {"forecast"}
    dates = [fact["earliest"] for fact in facts]
    assert len(dates) == 2
    assert dates == sorted(dates)


def test_marks_survive_filters_and_the_default_is_tsv(pick):
    one = pick("--fields", "id,kind")
    one.press(" /salmon").wait("5 of 11").press("\r").wait("'salmon*'").press(" \r")
    assert picked(one) == (0, "id\tkind\nfounded\tevent\nmoor-promise\tstatement\n")


@pytest.mark.parametrize(("keys", "code"), [("q", 1), ("\x1b", 1), (" q", 1), ("\x03", 130)])
def test_leaving_without_choosing_prints_nothing(pick, keys, code):
    assert picked(pick().press(keys)) == (code, "")


def test_an_issue_leads_to_its_facts_and_they_are_chosen(pick):
    one = pick("--format", "ids")
    one.press("2").wait("Dams & weirs").press("\r").wait("issue:")
    one.press("\r")
    code, printed = picked(one)
    assert code == 0
    assert printed


def test_the_base_may_come_through_standard_input(terminal, tmp_path):
    line = f"cat '{BASE}' | '{sys.executable}' -m tui pick -f - --format ids > '{tmp_path}/out'"
    one = terminal(words=["sh", "-c", line]).wait(FIRST)
    assert one.press("j\r").end() == 0
    assert (tmp_path / "out").read_text().count("\n") == 1


def test_standard_input_may_be_something_else(terminal):
    one = terminal(words=[*PICK, "--format", "ids"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE).wait(FIRST)
    assert picked(one.press("\r")) == (0, "founded\n")


def test_on_a_terminal_a_table_is_left_behind(terminal):
    one = terminal(words=PICK).wait(FIRST)
    assert one.press("\r").end() == 0
    assert FIRST in one.raw[one.raw.rfind(b"\x1b[?1049l") :].decode()


def test_what_is_wrong_is_said_before_anything_is_drawn(terminal):
    one = terminal(words=[*PICK, "--fields", "nonesuch"])
    assert one.end() == 2
    assert "nonesuch" in one.text
    assert b"\x1b[?1049h" not in one.raw
