import shlex

import pytest

from tui.app.shell import Launch, line
from tui.app.state import View


@pytest.mark.parametrize(
    ("view", "launch", "said"),
    [
        (View(), Launch(), "dateline list"),
        (View(query="issue:aid coca*"), Launch(), "dateline list 'issue:aid coca*'"),
        (View(query="-tag:x"), Launch(), "dateline list -- -tag:x"),
        (View(query="-r"), Launch(), "dateline list -- -r"),
        (View(query="it's"), Launch(), """dateline list 'it'"'"'s'"""),
        (View(sort="-due", reverse=True), Launch(), "dateline list --sort -due -r"),
        (View(), Launch(("my facts.toml", "b.toml")), "dateline list -f 'my facts.toml' -f b.toml"),
        (View(), Launch((), "2021-06-30"), "dateline list --today 2021-06-30"),
        (View(), Launch((), "", "2018"), "dateline list --known-by 2018"),
        (View(pane="issues", query="a", sort="due", reverse=True), Launch(), "dateline issues a"),
        (View(pane="problems", query="a"), Launch(), "dateline check"),
    ],
)
def test_the_line_of_a_view(view, launch, said):
    assert line(view, launch) == said


def test_a_line_survives_the_shell():
    query = """a "b c" $HOME `x` \\ ! 'd' #e"""
    assert shlex.split(line(View(query=query), Launch()))[-1] == query
