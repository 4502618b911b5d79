"""Sessions typed into the line browser, through a pipe."""

import io
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tui.cli.main import main

FILE = str(Path(__file__).parents[1] / "base.toml")
DRAWN = re.compile("[\x1b\u2500-\u259f•≠∅✓✗○━\x1f]")
COMMANDS = {"chronology": "list", "issues": "issues", "actors": "actors", "sources": "sources",
            "forecasts": "forecasts", "questions": "questions", "problems": "check"}  # fmt: skip


@pytest.fixture
def typed(monkeypatch, capsys):
    """Type lines; return what is told after the first of them."""

    def run(*lines, words=(), command="browse"):
        monkeypatch.setenv("COLUMNS", "80")
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        code = main([command, "--accessible", "-f", FILE, "--today", "2021-06-30", *words])
        captured = capsys.readouterr()
        text = captured.out if command == "browse" else captured.err
        assert DRAWN.search(text) is None
        return code, text, captured

    return run


@pytest.mark.parametrize("pane", COMMANDS)
@pytest.mark.parametrize("query", ["", "salmon"])
def test_every_pane_tells_as_many_rows_as_its_command(typed, dateline, pane, query):
    code, text, _ = typed(pane, *["next"] * 5, words=[query] if query else [])
    if pane == "problems":
        expected = dateline("check", "--format", "ndjson", file=FILE)[1].count("\n")
    else:
        expected = int(dateline(COMMANDS[pane], "-c", *([query] if query else []), file=FILE)[1])
    told = text[text.index(f"{pane.capitalize()}: ") :]
    assert code == 0
    assert f"{pane.capitalize()}: {expected:,} " in told
    noun = {"chronology": "Fact"}.get(pane, pane.capitalize()[:-1])
    numbers = {int(number) for number in re.findall(rf"^{noun} (\d+) of {expected}\.", told, re.MULTILINE)}
    assert numbers == set(range(1, expected + 1))


def test_the_rows_are_those_of_the_shell_line(typed, dateline):
    lines = ["search river", "sort importance", "reverse", "shell", *[f"copy-id {n}" for n in range(1, 4)]]
    code, text, _ = typed(*lines)
    shell = next(line for line in text.splitlines() if line.startswith("dateline list"))
    words = [word for word in shell.split()[1:] if word not in ("-f", FILE, "--today", "2021-06-30")]
    ids = dateline(*words, "--format", "ids", file=FILE)[1].split()
    assert code == 0
    assert text.splitlines()[-3:] == ids[:3]


def test_a_fact_in_full_has_numbered_links_and_a_number_follows_one(typed):
    _, text, _ = typed("search kind:forecast", "1", "1", "back", "forward", "back", "list")
    assert re.search(r"^Fact 1 of 3\.$", text, re.MULTILINE)
    for label in ("Kind: forecast. Outcome: ", "When: ", "Issue: ", "Stands: ", "Id: "):
        assert label in text
    assert re.search(r"\(link 1\)", text)
    assert text.count("Query: issue:") == 2  # followed, and gone forward to


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["foo"], "There is no command 'foo'; help lists them."),
        (["serch x"], "There is no command 'serch'; did you mean search?"),
        (["copy"], "'copy' may be copy-fact, copy-id, copy-link, copy-citation."),
        (["99"], "There is no row 99; the last one is 11."),
        (["open x"], "A row is named by its number, not by 'x'."),
        (["back"], "There is no view before this one."),
        (["search issue:"], "Column 7: nothing stands after"),
        (["narrow ("], "Column 2: a term is missing"),
        (["last", "next"], "This is the end of the list."),
        (["issues", "mark 1"], "Only facts are marked: chronology lists them."),
        (["issues", "date 2019"], "Only in the chronology, by date"),
        (["date x"], "Date takes a date, such as 2018-05"),
        (["date 2900"], "No dated fact is as late: this is the last one."),
        (["reverse 3"], "Reverse takes nothing, and here is '3'."),
        (["without 1"], "Facets numbers what can be left out."),
        (["view nonesuch"], "view"),
        (["mark 1-3", "mark 2"], "1 no longer marked; 2 in all."),
        (["mark 1 3", "marked"], "Chronology: 2 facts. Query: id:"),
        (["| wc -l"], "11"),
        (["mark 2", "pipe cat; exit 3"], "The command ended with 3."),
        (["search nothingofthekind"], "Nothing found."),
        (["search nothingofthekind", "2"], "Issues: 3 issues."),
        (["help mark"], "mark NUMBERS: Mark facts by their numbers"),
        (["facets", "1"], "Query: issue:"),
        (["facets", "without 1"], "Query: -issue:"),
        (["like-kind 1"], "Query: kind:"),
        (["issues", "facts 1"], "Query: issue:"),
        (["search a", "clear"], "Chronology: 11 facts."),
        (["sort nonesuch"], "nonesuch"),
        (["reload"], "Nothing changed."),
    ],
    ids=lambda value: " then ".join(value) if isinstance(value, list) else "",
)
def test_what_is_typed_is_answered(typed, lines, said):
    code, text, _ = typed(*lines)
    assert code == 0
    assert said in text


def test_a_query_that_cannot_be_read_is_exit_2_where_it_is_the_first(typed):
    assert typed(words=["nonesuch:x"])[0] == 2


def test_a_change_of_the_file_is_told_before_the_next_command(typed, tmp_path, monkeypatch, capsys):
    copy = tmp_path / "base.toml"
    copy.write_text(Path(FILE).read_text())

    class Typing:
        lines = iter(["first\n", "change", "again\n"])

        def isatty(self):
            return False

        def readline(self):
            line = next(self.lines, "")
            if line == "change":
                copy.write_text(f'{copy.read_text()}\n[[fact]]\nid = "late"\ndate = "2022"\ntext = "A late fact."\n')
                return self.readline()
            return line

    monkeypatch.setattr(sys, "stdin", Typing())
    assert main(["browse", "--accessible", "-f", str(copy), "--today", "2021-06-30"]) == 0
    text = capsys.readouterr().out
    assert "1 fact new." in text
    assert text.index("1 fact new.") < text.index("Chronology: 12 facts.")


def test_pick_prints_what_is_chosen_and_speaks_on_standard_error(typed):
    code, _, captured = typed("choose 2-3", command="pick", words=["--format", "ids"])
    assert code == 0
    assert captured.out.count("\n") == 2
    code, _, captured = typed("mark 1", "search kind:forecast", "choose", command="pick", words=["--format", "ids"])
    assert (code, captured.out) == (0, "founded\n")
    for lines in (["quit"], []):
        code, _, captured = typed(*lines, command="pick")
        assert (code, captured.out) == (1, "")


def _run(words, text, **streams):
    return subprocess.run([sys.executable, *words], input=text, capture_output=True, text=True, **streams)


def test_neither_textual_nor_what_draws_is_imported():
    code = "import sys; from tui.cli.main import main; main(sys.argv[1:]); print(*sys.modules)"
    panes = "\n".join([*COMMANDS, "1", "facets", "help"])
    found = _run(["-c", code, "browse", "--accessible", "-f", FILE], panes)
    modules = set(found.stdout.splitlines()[-1].split())
    assert "textual" not in modules
    # Of Rich no more than how wide a sign is.
    assert {name for name in modules if name.startswith("rich.") and not name.startswith("rich._")} <= {"rich.cells"}


def test_a_reader_that_goes_away_is_exit_141():
    line = f"yes help | {sys.executable} -m tui browse --accessible -f '{FILE}' | head -1; echo ${{PIPESTATUS[1]}}"
    found = subprocess.run(["bash", "-c", line], capture_output=True, text=True)
    assert found.stdout.splitlines()[-1] == "141"
    assert "Traceback" not in found.stderr
