import subprocess
import sys

import pytest

from tui import VERSION
from tui.cli.commands import COMMANDS, module_of
from tui.cli.options import GROUPS
from tui.cli.topics import TOPICS
from tui.query.fields import FIELDS


def test_version(dateline):
    assert dateline("--version", file="") == (0, f"dateline {VERSION}\n", "")
    assert dateline("-V", file="")[1] == f"dateline {VERSION}\n"


@pytest.mark.parametrize("words", [["help"], ["--help"], ["-h"]])
def test_the_overview_names_every_command_and_topic(words, dateline):
    code, printed, _ = dateline(*words, file="")
    assert code == 0
    assert all(f"  {name} " in printed and about in printed for name, about in COMMANDS.items())
    assert all(f"  dateline help {name} " in printed for name in TOPICS)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_leads_with_examples_and_names_every_option(name, dateline, monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    code, printed, _ = dateline("help", name, file="")
    assert (code, printed) == dateline(name, "--help", file="")[:2]
    assert printed.startswith(f"dateline {name}: {COMMANDS[name]}\n\nExamples\n  ")
    module = __import__(f"tui.cli.{module_of(name)}", fromlist=["GROUPS"])
    assert all(line in printed for line, _ in module.EXAMPLES)
    options = [*module.OPTIONS, *(option for group in module.GROUPS for option in GROUPS[group])]
    assert all(spelling in printed for option in options for spelling in option.names)


def test_commands_that_take_a_query_name_every_field(dateline):
    assert all(f"  {field}:" in dateline("list", "--help", file="")[1] for field in FIELDS)
    assert all(f"  {field}:" in dateline("help", "query", file="")[1] for field in FIELDS)
    assert "standing:" not in dateline("help", "themes", file="")[1]


@pytest.mark.parametrize("name", TOPICS)
def test_topics(name, dateline):
    code, printed, _ = dateline("help", name, file="")
    assert code == 0
    assert printed.startswith(f"{TOPICS[name].title}\n  ")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("sumary", "did you mean 'summary'?"),
        ("querry", "did you mean 'query'?"),
        ("zzz", "there is help on browse, pick"),
    ],
)
def test_unknown_topics_name_the_nearest(word, said, dateline):
    code, printed, words = dateline("help", word, file="")
    assert (code, printed) == (2, "")
    assert said in words


TITLES = {topic.title for topic in TOPICS.values()}


@pytest.mark.parametrize("width", [20, 40, 80, 200])
@pytest.mark.parametrize("words", [[], ["query"], ["show"], ["exit"]])
def test_prose_is_wrapped_to_the_width(width, words, dateline, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    printed = dateline("help", *words, file="")[1]
    lines = [line for line in printed.splitlines() if len(line) > min(width, 100)]
    # Only what is typed as it stands may be longer: shell lines, and single words.
    assert all(line.startswith("  dateline") or len(line.split()) == 1 or line in TITLES for line in lines)


def test_help_costs_neither_rich_nor_an_index(python, small):
    code = (
        "import sys; from tui.cli.main import main; main(['help', 'list'])\n"
        "print(*sorted({'rich', 'textual', 'tomli', 'sqlite3', 'json'} & set(sys.modules)), file=sys.stderr)"
    )
    found = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True)
    assert found.stderr.split() in ([], ["sqlite3"])


def test_no_escape_in_a_pipe(python):
    found = subprocess.run([python, "-m", "tui", "help"], capture_output=True, check=True)
    assert b"\x1b" not in found.stdout
    assert sys.executable == python
