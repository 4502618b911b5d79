"""Workflow commands, read back as GitHub's runner does."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tui.model.problem import Problem
from tui.model.visible import visible
from tui.output.github import workflow_commands

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


def read(line):
    """Undo the escapes in the order of the runner (actions/runner, ActionCommand.cs)."""
    command, properties, data = re.fullmatch(r"::(\w+) ([^\n]*?)::([^\n]*)\n", line).groups()
    values = dict(part.split("=", 1) for part in properties.split(","))
    escapes = {"%3A": ":", "%2C": ",", "%0D": "\r", "%0A": "\n", "%25": "%"}
    for escape, sign in escapes.items():
        values = {key: value.replace(escape, sign) for key, value in values.items()}
        data = data if escape in ("%3A", "%2C") else data.replace(escape, sign)
    return command, values, data


def test_severities_are_its_three_commands():
    problems = [
        Problem("a,b:c%.toml", 7, 3, name, "unsourced", "100 %: x,y", "mend") for name in ("error", "warning", "info")
    ]
    assert list(workflow_commands(problems)) == [
        f"::{name} file=a%2Cb%3Ac%25.toml,line=7,col=3,title=unsourced::100 %25: x,y; mend\n"
        for name in ("error", "warning", "notice")
    ]


@given(TEXT, TEXT)
def test_what_is_written_is_read_again(path, message):
    (line,) = workflow_commands([Problem(path, 1, 1, "error", "code", message)])
    command, values, data = read(line)
    assert (command, values["file"], data) == ("error", visible(path), visible(message))
    assert set(values) == {"file", "line", "col", "title"}
