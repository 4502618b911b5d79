import pytest

from tui.checks.suite import Suite
from tui.model.calendar import days_from_civil
from tui.store.index import open_base

TODAY = days_from_civil(2021, 6, 30)
TWO = '[[fact]]\nid = "a"\ntext = "x"\nkind = "forecast"\n[[actor]]\nid = "z"\nname = "Z"\n'


def test_what_runs_unasked_is_the_default(write):
    suite = Suite(open_base([write(TWO)]))
    assert suite.run(TODAY) == suite.run(TODAY, suite.chosen())
    assert {problem.code for problem in suite.run(TODAY)} == {"unsourced", "hedge-missing", "unused-actor"}


def test_what_is_not_shown_is_found_but_not_looked_up(write):
    suite = Suite(open_base([write(TWO)]))
    (exact,) = [problem for problem in suite.run(TODAY) if problem.code == "hedge-missing"]
    (near,) = [problem for problem in suite.run(TODAY, shown="warning") if problem.code == "hedge-missing"]
    assert (exact.line, near.line) == (4, 1)
    assert near == exact._replace(line=1)


def test_of_a_base_opened_in_part_nothing_is_called_unused(write):
    codes = {problem.code for problem in Suite(open_base([write(TWO)]), part=True).run(TODAY)}
    assert codes == {"unsourced", "hedge-missing"}


@pytest.mark.parametrize("named", [("a.toml", "b.toml"), ("b.toml", "a.toml")])
def test_findings_follow_the_order_of_the_files(write, named):
    paths = [write(TWO.replace('"a"', f'"{name}"'), name) for name in named]
    problems = Suite(open_base(paths)).run(TODAY)
    assert list(dict.fromkeys(problem.path for problem in problems)) == paths


def test_an_own_view_of_a_finding_names_it(write):
    path = write('[[view]]\nname = "Money"\nquery = "isue:x"\n')
    suite = Suite(open_base([path]))
    (problem,) = suite.run(TODAY, suite.chosen(["view-query"]))
    assert (problem.subject, problem.line, problem.column) == ("Money", 3, 10)
    assert problem.fix.startswith("did you mean 'issue:'?")
