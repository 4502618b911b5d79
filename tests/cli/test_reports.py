"""The reports of evidence in every format: golden files, written anew with `GOLDEN=write`."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
QUARRY = str(Path(__file__).parents[1] / "data" / "quarry.toml")
REPORTS = {
    "coverage": ["coverage", "herald-2019", "-q"],
    "impact": ["impact", "survey-2020", "-q"],
    "compare": ["compare", "herald-2019", "survey-2020", "-q"],
    "issues-by-year": ["issues", "--by", "year", "date:2018.. or -has:date"],
    "issues-by-actor": ["issues", "--by", "actor"],
    "issues-by-kind": ["issues", "--by", "kind"],
    "issues-silences": ["issues", "--silences"],
    "forecasts-by-speaker": ["forecasts", "--by", "speaker"],
    "forecasts-by-likelihood": ["forecasts", "--by", "likelihood"],
    "actors-by-speaker": ["actors", "--by", "speaker"],
    "sources-by-container": ["sources", "--by", "container"],
}
SCRIPT = """
import sys
from tui.cli.main import main
sys.exit(main(sys.argv[1:]) or bool({"rich", "textual"} & set(sys.modules)))
"""
FORMATS = ["tsv", "csv", "json", "ndjson", "md"]


@pytest.fixture
def report(capsys):
    """Run a command on the base of the quarry."""
    from tui.cli.main import main

    def run(*words):
        code = main(["-f", QUARRY, "--today", "2022-12-31", *words])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("name", REPORTS)
def test_golden(report, name, format_):
    code, out, words = report(*REPORTS[name], "--format", format_)
    golden = GOLDEN / f"{name}.{format_}"
    if os.environ.get("GOLDEN") == "write":
        golden.write_text(out, newline="")
    assert (code, words) == (0, "")
    assert out == golden.read_bytes().decode()


@pytest.mark.parametrize("name", REPORTS)
def test_every_format_has_the_same_rows(report, name):
    found = json.loads(report(*REPORTS[name], "--format", "json")[1])
    lines = report(*REPORTS[name], "--format", "tsv")[1].splitlines()
    assert len(lines) == len(found) + 1
    assert set(lines[0].split("\t")) <= set(found[0])


@pytest.mark.parametrize("name", [name for name in REPORTS if name != "coverage"])
def test_ids_are_those_of_rows_that_add_up_nothing(report, name):
    found = report(*REPORTS[name], "--format", "ids")[1].split("\n")[:-1]
    assert found
    assert not {"(sum)", "(facts)"} & set(found)
    if name not in ("coverage", "impact", "compare"):
        assert report(*REPORTS[name], "-c")[1] == f"{len(found)}\n"


@pytest.mark.parametrize("name", REPORTS)
def test_no_pipe_imports_rich_or_textual(name):
    found = subprocess.run(
        [sys.executable, "-c", SCRIPT, "-f", QUARRY, *REPORTS[name]], capture_output=True, text=True, check=False
    )
    assert (found.returncode, found.stderr) == (0, "")


def test_sums_stay_last_however_rows_are_sorted(report):
    words = ("issues", "--by", "kind", "--fields", "id,facts", "--no-header")
    assert report(*words, "--sort", "-facts")[1] == (
        "stone\t13\nbarges\t4\n(no issue)\t1\nquiet\t0\n(sum)\t18\n(facts)\t14\n"
    )
    assert report(*words, "--sort", "-facts", "-r", "-n", "1")[1] == "quiet\t0\n"


def test_a_column_is_a_field(report):
    found = report("issues", "--by", "actor", "--fields", "id,actor:owner", "-n", "1")[1]
    assert found == "id\tactor:owner\nstone\t1\n"
    assert report("issues", "--by", "year", "within:2018", "--format", "{id} {2018}", "-n", "1")[1] == "stone 3\n"


WRONG = {
    ("issues", "--by", "yaer"): "--by takes quarter, year, decade, century, actor, source, kind, not 'yaer'",
    ("forecasts", "--by", "issue"): "--by takes speaker, hedge, likelihood, not 'issue'",
    ("actors", "--by", "container"): "--by takes speaker, not 'container'",
    ("coverage",): "coverage takes one source",
    ("coverage", "herald-2019", "mirror"): "coverage takes one source",
    ("coverage", "herald"): "there is no source 'herald'; did you mean 'herald-20",
    ("coverage", "survey-2020"): "survey-2020 has no saved copy; name its text: coverage survey-2020 --text FILE",
    ("coverage", "herald-2019", "--format", "ids"): "sentences have no ids",
    ("coverage", "herald-2019", "--fail-under", "x"): "--fail-under takes per cent, from 0 to 100, not 'x'",
    ("coverage", "herald-2019", "--fail-under", "nan"): "--fail-under takes per cent",
    ("coverage", "herald-2019", "--fail-under", "101"): "--fail-under takes per cent",
    ("impact",): "impact takes one source",
    ("impact", "nobody"): "there is no source 'nobody'; one of: herald-2019, mirror",
    ("compare", "mirror"): "compare takes two sources",
    ("compare", "mirror", "mirror"): "compare takes two sources",
    ("compare", "mirror", "miror"): "there is no source 'miror'; did you mean 'mirror'?",
    ("list", "--known-by", "soon"): "--known-by: 'soon': ",
    ("list", "--known-by", "2018/.."): "--known-by takes a date that ends, such as 2018 or 2018-05-01",
}


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_wrong_words_are_exit_2_with_the_fix_and_no_output(report, words):
    code, out, said = report(*words)
    assert (code, out) == (2, "")
    assert said.startswith("dateline: ")
    assert WRONG[words] in said


def test_a_matrix_too_wide_says_what_to_do(report, capsys, write):
    from tui.cli.main import main

    path = write('[[fact]]\nid = "a"\ndate = "-5000"\ntext = "x"\n[[fact]]\nid = "b"\ndate = "2018"\ntext = "x"\n')
    assert main(["-f", path, "issues", "--by", "year", "--format", "tsv"]) == 2
    assert "take --by decade" in capsys.readouterr().err
    assert main(["-f", path, "issues", "--by", "year", "--format", "table"]) == 0
    assert "by decade: a column for each year is more than can be shown; only what is not 0" in capsys.readouterr().out
