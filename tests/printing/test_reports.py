"""The faces of the reports of evidence, at three widths; `GOLDEN=write` writes the files anew."""

import os
from pathlib import Path

import pytest

from tui.cli.main import main

GOLDEN = Path(__file__).parent / "reports"
QUARRY = str(Path(__file__).parents[1] / "data" / "quarry.toml")
FACES = {
    "coverage": ["coverage", "herald-2019"],
    "coverage-uncovered": ["coverage", "herald-2019", "--uncovered"],
    "impact": ["impact", "survey-2020", "-q"],
    "compare": ["compare", "herald-2019", "survey-2020", "-q"],
    "issues-by-year": ["issues", "--by", "year"],
    "issues-by-quarter": ["issues", "--by", "quarter", "within:2018..2022"],
    "issues-by-actor": ["issues", "--by", "actor"],
    "issues-by-source": ["issues", "--by", "source"],
    "issues-by-kind": ["issues", "--by", "kind"],
    "issues-silences": ["issues", "--silences"],
    "forecasts-by-hedge": ["forecasts", "--by", "hedge"],
    "forecasts-by-likelihood": ["forecasts", "--by", "likelihood"],
    "actors-by-speaker": ["actors", "--by", "speaker"],
    "sources-by-container": ["sources", "--by", "container"],
}


@pytest.fixture
def printed(capsys, monkeypatch):
    def run(width, *words):
        monkeypatch.setenv("COLUMNS", str(width))
        code = main(["-f", QUARRY, "--today", "2022-12-31", *words, "--format", "table"])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("face", FACES)
def test_face(face, width, printed):
    code, out, words = printed(width, *FACES[face])
    path = GOLDEN / f"{face}-{width}.txt"
    if os.environ.get("GOLDEN") == "write":
        path.write_text(out)
    assert (code, words) == (0, "")
    assert out == path.read_text()


def test_no_golden_file_is_left_over():
    assert {path.stem.rpartition("-")[0] for path in GOLDEN.glob("*.txt")} == set(FACES)


@pytest.mark.parametrize("width", [20, 31, 40, 80, 200])
@pytest.mark.parametrize("face", FACES)
def test_every_line_keeps_to_the_width(face, width, printed):
    from tui.printing.wrapping import cells

    _, out, _ = printed(width, *FACES[face])
    assert max(map(cells, out.splitlines())) <= width


@pytest.mark.parametrize("face", FACES)
def test_an_old_encoding_is_enough(face, page, drawn, monkeypatch, capsysbinary):
    """Nothing is shown that a terminal of plain ASCII would not have."""
    from tui.printing import page as module

    monkeypatch.setattr(module.Page, "of", classmethod(lambda cls, options, to_file=False: page(80, encoding="ascii")))
    main(["-f", QUARRY, "--today", "2022-12-31", *FACES[face], "--format", "table", "-q"])
    out = capsysbinary.readouterr().out
    assert out.isascii()
    assert b"?" not in out.replace(b"likely?", b"")


def test_controls_in_a_text_are_shown_and_not_obeyed(printed, tmp_path):
    text = tmp_path / "text.txt"
    text.write_text("The parish\x1b[31m counts only 31,000.\n\nA \u202eturned sentence.")
    _, out, _ = printed(80, "coverage", "herald-2019", "--text", str(text))
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "␛[31m" in out


def test_colour_marks_what_is_quoted(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "80")
    words = ["coverage", "herald-2019", "--format", "table", "--color", "always", "--theme", "harbour"]
    main(["-f", QUARRY, *words])
    out = capsys.readouterr().out
    assert "\x1b[" in out
    assert "‹" not in out  # noqa: RUF001


def test_a_question_is_never_answered_as_if_there_were_one_answer(printed):
    answer = ["list", "answers:q-tonnes"], ["show", "tonnes-31"], ["impact", "survey-2020", "-q"]
    for words in (*answer, ["timeline", "answers:q-tonnes"], ["compare", "survey-2020", "herald-2019"]):
        _, out, _ = printed(100, *words)
        assert "one of 2 answers" in out or "rival answer" in out


def test_a_score_of_all_together_is_shown_where_no_term_has_one(write, capsys):
    facts = [
        f'[[fact]]\nid = "f{at}"\ntext = "x"\nkind = "forecast"\nlikelihood = "{("likely", "unlikely")[at % 2]}"\n'
        f'[[fact]]\nid = "r{at}"\ntext = "x"\nresolves = {{ f{at} = "yes" }}\n'
        for at in range(10)
    ]
    main(["-f", write("".join(facts)), "forecasts", "--by", "likelihood", "--format", "table"])
    assert "that of all 10 is 0.281" in " ".join(capsys.readouterr().out.split())
