"""What is higher than the terminal goes through a pager, in a real one."""

import sys
from pathlib import Path

import pytest

BASE = str(Path(__file__).parents[1] / "app" / "base.toml")
LIST = [sys.executable, "-m", "tui", "-f", BASE, "--today", "2021-06-30", "list"]
MARKED = "sed -u s/^/>/"


def shown(terminal, *words, size=(100, 8), **env):
    """Return what a command wrote, line by line, and its exit code."""
    one = terminal(words=[*LIST, *words], size=size, env={"NO_COLOR": "1", **env})
    code = one.end()
    return one.raw.decode().splitlines(), code


def test_what_is_higher_than_the_screen_goes_through_the_pager(terminal):
    lines, code = shown(terminal, PAGER=MARKED)
    assert (code, len(lines) > 8) == (0, True)
    assert all(line.startswith(">") for line in lines)
    assert "\x1b[" not in "".join(lines)


def test_a_pager_that_ends_early_is_no_error(terminal):
    lines, code = shown(terminal, PAGER="head -n 2")
    assert (code, len(lines)) == (0, 2)


DIRECT = [
    ((), {"PAGER": ""}),
    (("--no-pager",), {"PAGER": MARKED}),
    ((), {"PAGER": MARKED, "TERM": "dumb"}),
    (("-n", "2"), {"PAGER": MARKED}),
    (("--format", "tsv"), {"PAGER": MARKED}),
]


@pytest.mark.parametrize(("words", "env"), DIRECT, ids=str)
def test_nothing_else_does(terminal, words, env):
    lines, code = shown(terminal, *words, **env)
    assert (code, [line for line in lines if line.startswith(">")]) == (0, [])
    assert len(lines) > 1


def test_one_that_is_not_there_is_told_and_the_lines_are_printed(terminal):
    lines, code = shown(terminal, PAGER="no-such-pager")
    assert code == 0
    assert lines[0] == "dateline: PAGER names 'no-such-pager', which is not there; printed without one"
    assert len(lines) > 8
