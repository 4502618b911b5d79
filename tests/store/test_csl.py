"""What `csl` of a source takes, and what it says of the rest."""

import pytest

from tui.store.load import load


def source(csl, write):
    loaded = load([write(f'[[source]]\nid = "a"\ncsl = {csl}\n')])
    return loaded.entries["source"], loaded.problems


def test_variables_are_taken_as_they_stand(write):
    (found,), problems = source(
        '{ volume = 12, DOI = "10.1/a", editor = [{ family = "Roe" }], custom = { a = 0.5 } }', write
    )
    assert found.csl == {"volume": 12, "DOI": "10.1/a", "editor": [{"family": "Roe"}], "custom": {"a": 0.5}}
    assert problems == []


@pytest.mark.parametrize(
    ("csl", "code", "words"),
    [
        ('"12"', "wrong-type", "must be a table, not a string"),
        ("{ volum = 12 }", "unknown-key", "'volum' is no variable of CSL-JSON"),
        ("{ issued = 2018-05-07 }", "bad-value", "issued holds a date of TOML"),
        ("{ custom = { a = inf } }", "bad-value", "custom holds"),
        ('{ note = "\\u0000" }', "bad-value", "note holds"),
        ("{ json = '[' }", "bad-value", "json is no object of JSON"),
        ("{ json = '[]' }", "bad-value", "json is no object of JSON"),
        ("{ json = 7 }", "bad-value", "json is no object of JSON"),
    ],
)
def test_what_cannot_be_taken_is_told_with_its_line(csl, code, words, write):
    entries, (problem,) = source(csl, write)
    assert entries == []
    assert (problem.line, problem.code) == (3, code)
    assert words in problem.message
    assert problem.fix


def test_deep_tables_do_no_harm(write):
    _, problems = source(f"{{ custom = {'[' * 3000}{']' * 3000} }}", write)
    assert problems
