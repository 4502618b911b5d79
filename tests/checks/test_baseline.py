"""What is accepted, until when, and what is said of a baseline that is wrong or no longer needed."""

import os

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from tui.checks.baseline import apply, load, skeleton
from tui.checks.registry import CHECKS
from tui.model.calendar import days_from_civil
from tui.model.problem import Problem
from tui.store.files import InputError

TODAY = days_from_civil(2021, 6, 30)
RUMOUR = '[[accept]]\ncode = "unsourced"\nsubject = "rumour"\n'
FOUND = [
    Problem("base.toml", 7, 1, "warning", "unsourced", "rumour: cites no source", "", "rumour"),
    Problem("base.toml", 9, 1, "warning", "unsourced", "delay: cites no source", "", "delay"),
    Problem("base.toml", 9, 3, "warning", "quote-too-long", "delay: too long", "", "delay"),
    Problem("base.toml", 1, 1, "warning", "too-many-firsts", "of 10 facts", "", ""),
]


@pytest.fixture
def applied(write):
    """Apply a baseline to what was found; return the codes and subjects left, and how many are accepted."""

    def run(text, found=FOUND, judged=tuple(CHECKS)):
        held = load(write(text, "accepted.toml"), CHECKS)
        left, accepted = apply(held, found, TODAY, judged)
        return [(problem.code, problem.subject) for problem in left], accepted

    return run


ALL = [(problem.code, problem.subject) for problem in FOUND]


def without(*keys):
    return [key for key in ALL if key not in keys]


def test_nothing_is_accepted_by_an_empty_baseline(applied):
    assert applied("") == (ALL, 0)
    assert applied("# reasons to come\n") == (ALL, 0)


def test_what_is_accepted_is_left_out(applied):
    assert applied(f'{RUMOUR}reason = "Known."\n') == (without(("unsourced", "rumour")), 1)
    assert applied('[[accept]]\ncode = "too-many-firsts"\nreason = "Laws."\n') == (without(("too-many-firsts", "")), 1)


def test_all_findings_of_one_check_in_one_entry_are_accepted(applied):
    assert applied(f'{RUMOUR}reason = "Known."\n', [FOUND[0], FOUND[0]]) == ([], 2)


@pytest.mark.parametrize("until", ["2021-06-30", "2021-06", "2021", "2021-06-01/..", "2022~"])
def test_it_holds_until_the_last_day(applied, until):
    assert applied(f'{RUMOUR}reason = "Known."\nuntil = "{until}"\n') == (without(("unsourced", "rumour")), 1)


@pytest.mark.parametrize("until", ["2021-06-29", "2020"])
def test_then_the_finding_counts_again_and_the_entry_is_one_too(applied, until):
    left, accepted = applied(f'{RUMOUR}reason = "Known."\nuntil = "{until}"\n')
    assert (left, accepted) == ([*ALL, ("baseline-expired", "rumour")], 0)


def test_what_is_found_no_more_is_told(applied):
    left, _ = applied(f'{RUMOUR}reason = "Known."\n', FOUND[1:])
    assert left == [*ALL[1:], ("baseline-unused", "rumour")]
    left, _ = applied(f'{RUMOUR}reason = "Known."\nuntil = "2020"\n', FOUND[1:])
    assert left == [*ALL[1:], ("baseline-unused", "rumour")]


def test_an_entry_twice_is_told_once(applied):
    left, _ = applied(f'{RUMOUR}reason = "Known."\n{RUMOUR}reason = "Well known."\n')
    assert left == [*without(("unsourced", "rumour")), ("baseline-unused", "rumour")]


def test_what_was_not_looked_for_may_still_be_needed(applied):
    judged = [code for code in CHECKS if code != "unsourced"]
    assert applied(f'{RUMOUR}reason = "Known."\n', FOUND[2:], judged) == (ALL[2:], 0)
    assert applied(f'{RUMOUR}reason = "Known."\n', FOUND[1:], ["unsourced"]) == (ALL[1:], 0)


WRONG = [
    (RUMOUR, 1, "reason is missing", 'write reason = "…" why it is accepted'),
    (f'{RUMOUR}reason = "  "\n', 4, "reason is missing", ""),
    (f"{RUMOUR}reason = 5\n", 4, "must be a string", ""),
    ('[[accept]]\nreason = "x"\n', 1, "code is missing", ""),
    ('[[accept]]\ncode = "unsorced"\nreason = "x"\n', 2, "no check 'unsorced'", "did you mean 'unsourced'?"),
    (f'{RUMOUR}reason = "x"\nuntil = "soon"\n', 5, "'soon' is no date", ""),
    (f'{RUMOUR}reason = "x"\nuntill = "2022"\n', 5, "no 'untill'", "did you mean 'until'?"),
]


@pytest.mark.parametrize(("text", "line", "message", "fix"), WRONG)
def test_an_entry_that_cannot_be_used_accepts_nothing_and_is_told(write, text, line, message, fix):
    held = load(write(f"# accepted\n\n{text}", "accepted.toml"), CHECKS)
    assert held.accepted == []
    (problem,) = held.problems
    assert (os.path.basename(problem.path), problem.line, problem.code) == ("accepted.toml", line + 2, "baseline-wrong")
    assert message in problem.message
    assert fix in problem.fix
    left, _ = apply(held, FOUND, TODAY, list(CHECKS))
    assert len(left) == len(FOUND) + 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[accept]]\ncode = "x\n', "accepted.toml:2: "),
        ("title = 1\n", "a baseline holds [[accept]] tables, not 'title'"),
        ('[[accpt]]\ncode = "x"\n', "not 'accpt'"),
        ('[accept]\ncode = "x"\n', "not 'accept'"),
    ],
)
def test_what_is_no_baseline_cannot_be_read(write, text, message):
    with pytest.raises(InputError) as refused:
        load(write(text, "accepted.toml"), CHECKS)
    assert message in str(refused.value)


def test_a_baseline_that_is_not_there_cannot_be_read(tmp_path):
    with pytest.raises(InputError):
        load(str(tmp_path / "none.toml"), CHECKS)


@pytest.mark.parametrize("code", ["baseline-wrong", "baseline-expired", "baseline-unused"])
def test_the_examples_have_what_they_are_examples_of(applied, code):
    found = FOUND if code == "baseline-expired" else FOUND[1:]
    assert code in {left for left, _ in applied(CHECKS[code].example, found)[0]}


subjects = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)


@given(st.lists(st.tuples(st.sampled_from(sorted(CHECKS)[3:]), subjects), max_size=5))
def test_a_skeleton_accepts_what_it_was_made_of_once_it_has_reasons(tmp_path_factory, keys):
    found = [Problem("b.toml", 1, 1, "warning", code, "m", "", subject) for code, subject in keys]
    found = [problem for problem in found if not problem.code.startswith("baseline")]
    text = "".join(skeleton(found))
    assert len(tomli.loads(text).get("accept", [])) == len({(problem.code, problem.subject) for problem in found})
    path = tmp_path_factory.mktemp("b") / "accepted.toml"
    path.write_text(text)
    assert load(str(path), CHECKS).accepted == []  # a reason is needed
    path.write_text(text.replace('reason = ""', 'reason = "x"'))
    held = load(str(path), CHECKS)
    assert apply(held, found, TODAY, list(CHECKS)) == ([], len(found))
