"""What may and may not be said of dates held against one another."""

import pytest

SOURCE = '[[source]]\nid = "{id}"\n{keys}\n'
FACT = '[[fact]]\nid = "f"\ndate = "{date}"\ntext = "It happens."\nkind = "{kind}"\n{cites}'

# The fact's date and kind, the sources' keys, and whether the fact is younger than all of them.
OLDER = [
    ("2021-04-01", "event", ['date = "2020-11"'], True),
    ("2021-04-01", "state", ['date = "2020-11"'], True),
    ("2021-04-01", "statement", ['date = "2020-11"'], False),
    ("2021-04-01", "forecast", ['date = "2020-11"'], False),
    ("2021-04-01", "assessment", ['date = "2020-11"'], False),
    ("2021-04", "event", ['date = "2021-04"'], False),
    ("2021", "event", ['date = "2021-04"'], False),
    ("2021-04-02", "event", ['date = "2021-04-01"'], False),  # read elsewhere, where it was still yesterday
    ("2021-04-03", "event", ['date = "2021-04-01"'], True),
    ("2021-04-01", "event", ['date = "2020"', 'date = "2019"'], True),
    ("2021-04-01", "event", ['date = "2020"', 'date = "2022"'], False),
    ("2021-04-01", "event", ['date = "2020"', ""], False),  # the second may be of any day
    ("2021-04-01", "event", ['date = "2020"', 'accessed = "2020-12"'], True),
    ("2021-04-01", "event", ['date = "2020"', 'accessed = "2022"'], False),
    ("2021-04-01", "event", ['date = "2010/.."'], False),
    ("2021-04-01", "event", ['date = "2010/"'], False),
    ("2021-04-01", "event", ['date = "2020~"'], False),
    ("2021~", "event", ['date = "2020"'], False),
    ("../2021", "event", ['date = "2020"'], False),
    ("2021-02/..", "state", ['date = "2020"'], True),
    ("", "event", ['date = "2020"'], False),
]


@pytest.mark.parametrize("row", OLDER)
def test_a_fact_younger_than_all_its_sources(write, found, row):
    date, kind, sources, told = row
    text = "".join(SOURCE.format(id=f"s{number}", keys=keys) for number, keys in enumerate(sources))
    cites = "".join(f'[[fact.cite]]\nsource = "s{number}"\n' for number in range(len(sources)))
    text += FACT.format(date=date, kind=kind, cites=cites).replace('date = ""\n', "")
    problems = found(write(text), "source-older-than-event")
    assert [problem.subject for problem in problems] == ["f"] * told


@pytest.mark.parametrize(
    ("date", "accessed", "told"),
    [
        ("2020-11-05", "2020-11-03", True),
        ("2020-11-05", "2020-11-04", False),
        ("2020-11-05", "2020-11", False),
        ("2020-11-05", "2020-10", True),
        ("2020-11-05~", "2019", False),
        ("../2020", "2019", False),
    ],
)
def test_a_source_read_before_it_was_published(write, found, date, accessed, told):
    path = write(SOURCE.format(id="s", keys=f'date = "{date}"\naccessed = "{accessed}"'))
    assert [problem.subject for problem in found(path, "retrieved")] == ["s"] * told


@pytest.mark.parametrize(
    "row",
    [
        ("2020", "2021-01-01", "event", True),
        ("2020", "2020/2021", "state", False),
        ("2020", "2021", "forecast", False),
        ("2020", "2021", "statement", True),
        ("2020", "", "event", False),
        ("2020/..", "2030", "event", False),
    ],
)
def test_a_fact_behind_the_horizon(write, found, row):
    as_of, date, kind, told = row
    fact = FACT.format(date=date, kind=kind, cites="").replace('date = ""\n', "")
    path = write(f'[base]\nas_of = "{as_of}"\n\n{fact}')
    assert [problem.subject for problem in found(path, "after-as-of")] == ["f"] * told


def test_a_base_that_claims_no_day_has_no_horizon(write, found):
    assert found(write(FACT.format(date="2999", kind="event", cites="")), "after-as-of") == []


def test_dates_are_told_in_words(write, found):
    path = write(SOURCE.format(id="s", keys='date = "2020"') + FACT.format(
        date="2021-04", kind="event", cites='source = "s"\n'))  # fmt: skip
    (problem,) = found(path, "source-older")
    assert problem.message == "f: is dated April 2021, and 's' is older"
