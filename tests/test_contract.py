"""What a command may import: a pipe pays for no face it does not show."""

import os
import subprocess
import sys

import pytest

HEAVY = (
    "rich",
    "textual",
    "tomli",
    "tomllib",
    "argparse",
    "dataclasses",
    "pathlib",
    "typing",
    "re",
    "json",
    "enum",
    "inspect",
)
_SHOW = """
import sys
from tui.cli.main import main
code = main(sys.argv[1:])
print(*sys.modules, sep="\\n", file=sys.stderr)
sys.exit(code)
"""


def modules(*argv):
    """Run a command in a process of its own, its output in a pipe, and return the modules it imported."""
    found = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:] = {sys.path!r}\n{_SHOW}", *argv],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode in (0, 1), found.stderr  # `check` has findings in most bases
    return set(found.stderr.split())


@pytest.fixture
def fresh(small):
    """The small base with its index built."""
    modules("-f", small, "list")
    return small


LIGHT = [
    ("list", "issue:money"),
    ("list", "coca*", "or", "actor:council", "--format", "ids"),
    ("list", "date:2018..2020", "--format", "{id} {text}"),
    ("list", "--format", "{id} {source.title} {date.label} {said_by.name}"),
    ("list", "--format", "ndjson"),
    ("list", "-c"),
    ("list", "--sort", "-id", "--fields", "id,label,quote,outcome"),
]


@pytest.mark.parametrize("words", LIGHT, ids=" ".join)
def test_a_pipe_on_a_fresh_index_imports_nothing_heavy(fresh, words):
    assert modules("-f", fresh, *words) & set(HEAVY) == set()


@pytest.mark.parametrize("words", ["list", "list issue:", "list id:", "-q list --format "])
def test_a_completion_on_a_fresh_index_imports_nothing_heavy(fresh, words, monkeypatch):
    monkeypatch.setenv("DATELINE_FILE", fresh)
    assert modules("completion", "bash", "--", f"dateline {words}", "") & set(HEAVY) == set()


@pytest.mark.parametrize(
    "command", ["list", "show", "summary", "issues", "actors", "sources", "forecasts", "questions", "check"]
)
def test_no_pipe_imports_rich_or_textual_or_a_parser(fresh, command):
    words = [command, "delay"] if command == "show" else [command]
    assert modules("-f", fresh, *words) & {"rich", "textual", "tomli"} == set()


def test_a_stale_index_imports_the_parser(small, tmp_path):
    copy = tmp_path / "copy.toml"
    copy.write_text(open(small).read())
    assert "tomli" in modules("-f", str(copy), "list")


def test_arrows_between_packages_go_one_way():
    root = os.path.dirname(os.path.dirname(__file__))
    lint = os.path.join(os.path.dirname(sys.executable), "lint-imports")
    found = subprocess.run([lint], cwd=root, capture_output=True, text=True)
    assert found.returncode == 0, found.stdout
