import importlib
import inspect
import subprocess
from itertools import combinations

import pytest

from tui.app.commands import COMMANDS, GROUPS, applies, spelled
from tui.app.names import PANES

PLACES = [(pane.id, where) for pane in PANES for where in ("list", "detail", "search", "matrix")]


def test_ids_are_unique():
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


@pytest.mark.parametrize(("pane", "where"), PLACES)
def test_no_key_means_two_things_in_one_place(pane, where):
    here = [command for command in COMMANDS if applies(command, pane, where)]
    for one, other in combinations(here, 2):
        assert not set(one.keys) & set(other.keys), (one.id, other.id)


@pytest.mark.parametrize(("pane", "where"), PLACES)
def test_no_key_is_the_first_of_two_where_it_stands_alone(pane, where):
    keys = {key for command in COMMANDS if applies(command, pane, where) for key in command.keys}
    assert not {key.split(" ")[0] for key in keys if " " in key} & keys


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_does_something(command):
    module, _, name = command.action.partition(".")
    function = getattr(importlib.import_module(f"tui.app.actions.{module}"), name)
    taken = inspect.signature(function).parameters
    required = [name for name, one in taken.items() if one.default is one.empty and one.kind is not one.KEYWORD_ONLY]
    assert len(required) <= 1 + bool(command.argument) <= len(taken)
    assert inspect.getdoc(function)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_says_what_it_does(command):
    assert command.group in GROUPS
    assert command.help
    assert command.label
    assert command.keys
    assert set(command.panes) <= {pane.id for pane in PANES}


def test_no_command_needs_what_a_terminal_may_not_send():
    for command in COMMANDS:
        assert any("alt+" not in key and not (key[0] == "f" and key[1:].isdigit()) for key in command.keys)


@pytest.mark.parametrize(
    ("key", "said"),
    [("y i", "yi"), ("ctrl+d", "ctrl-d"), ("escape", "esc"), ("shift+tab", "shift-tab"), ("G", "G"), ("* i", "*i")],
)
def test_keys_are_spelled_for_people(key, said):
    assert spelled(key) == said


def test_the_declaration_needs_no_terminal_library(python):
    code = "import sys, tui.app.commands; sys.exit(any(m in sys.modules for m in ('textual', 'rich', 'tomli')))"
    assert subprocess.run([python, "-c", code], check=False).returncode == 0
