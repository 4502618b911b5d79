"""Labelled lines in the place of everything drawn, wherever nobody named a format."""

import io
import re
import sys

import pytest

from tui.cli.args import Args

DRAWN = re.compile("[\x1b\u2500-\u259f•≠∅✓✗○━]")
COMMANDS = (
    ["list"], ["show", "delay"], ["timeline"], ["summary"], ["issues"], ["issues", "--by", "year"], ["actors"],
    ["sources"], ["forecasts"], ["forecasts", "--by", "likelihood"], ["questions"], ["impact", "gazette-2019"],
    ["compare", "gazette-2019", "gazette-2020"], ["check"], ["keys"], ["themes"],
)  # fmt: skip


class Screen(io.StringIO):
    """A terminal's standard output."""

    def isatty(self):
        return True


@pytest.fixture
def shown(dateline, monkeypatch):
    """What a command writes on a terminal."""

    def run(*words):
        screen = Screen()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", screen)
            patch.setenv("TERM", "xterm")
            dateline(*words, **({"file": ""} if words[0] in ("help", "keys", "themes") else {}))
        return screen.getvalue()

    return run


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_no_command_draws_and_no_line_is_too_wide(shown, monkeypatch, words):
    monkeypatch.setenv("COLUMNS", "60")
    text = shown(*words, "--accessible")
    assert text
    assert DRAWN.search(text) is None
    assert max(map(len, text.splitlines())) <= 60


@pytest.mark.parametrize(("value", "meant"), [("1", True), ("yes", True), ("0", False), ("", False), (None, False)])
def test_the_environment_asks_for_it_too(monkeypatch, value, meant):
    if value is not None:
        monkeypatch.setenv("ACCESSIBLE", value)
    assert Args().accessible is meant


def test_a_named_format_wins_and_a_pipe_keeps_its_own(shown, dateline):
    assert shown("list", "--accessible", "--format", "ids", "-n", "1").count("\n") == 1
    assert shown("list", "--accessible", "-n", "1").startswith("Fact 1 of 1. Date: ")
    assert "│" not in shown("list", "--accessible", "--format", "table", "-n", "1")
    assert dateline("list", "--accessible", "-n", "1")[1].startswith("id\tdate\t")


def test_help_is_plain_too(shown, monkeypatch):
    assert "\x1b" in shown("help")
    monkeypatch.setenv("ACCESSIBLE", "1")
    assert "\x1b" not in shown("help")


def test_as_many_facts_are_told_as_counted(shown, dateline):
    for query in ("", "kind:forecast", "issue:bridge"):
        total = int(dateline("list", "-c", query)[1])
        assert len(re.findall(r"^Fact \d+ of ", shown("list", query, "--accessible"), re.MULTILINE)) == total


def test_chosen_fields_are_told_in_their_order(shown):
    assert shown("list", "id:delay", "--accessible", "--fields", "kind,id") == "Fact 1 of 1. Kind: event. Id: delay.\n"


def test_show_tells_the_whole_fact(shown):
    text = shown("show", "delay", "--accessible", "--why")
    for label in ("Kind: ", "When: ", "Issue: ", "Printed in: ", "Stands: ", "Why: ", "Id: delay.", "File: "):
        assert re.search(f"^{label}", text, re.MULTILINE), label
    assert "(link" not in text


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        ({"accessible": True}, "dateline: reading the base\ndateline: the base is read\n"),
        ({"accessible": True, "quiet": True}, ""),
    ],
)
def test_a_long_task_is_told_in_two_lines(monkeypatch, flags, said):
    from tui.cli.draw import progress

    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "dumb")
    args = Args()
    args.options.update(flags)
    told = progress(args, "reading the base", "the base is read")
    for done in range(50 if told else 0):
        told("reading", done, 50)
    if told:
        told.close()
    assert screen.getvalue() == said
