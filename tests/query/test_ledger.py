"""Forecasts counted by who made them, by hedge and by likelihood."""

from pathlib import Path

import pytest

from tui.evidence.yardsticks import PHIA
from tui.model.calendar import days_from_civil
from tui.model.words import OUTCOMES
from tui.query.breakdowns import FEET
from tui.query.breakdowns.ledger import BY, CALIBRATED, fields, ledger
from tui.query.results import Results
from tui.store.build import build

DATA = Path(__file__).parents[1] / "data"
TODAY = days_from_civil(2022, 12, 31)


@pytest.fixture
def results():
    return Results(build([str(DATA / "quarry.toml")], None), today=TODAY)


def rows(results, by):
    found = {row.pop("id"): row for row in ledger(results, by)}
    return {name: {key: value for key, value in row.items() if value} for name, row in found.items()}


def test_by_speaker(results):
    assert rows(results, "speaker") == {
        "A villager": {"forecasts": 2, "open": 1, "overdue": 1},
        "Mara Lind": {"forecasts": 2, "yes": 1, "partly": 1},
        "(sum)": {"forecasts": 4, "yes": 1, "partly": 1, "open": 1, "overdue": 1},
        "(facts)": {"forecasts": 4, "yes": 1, "partly": 1, "open": 1, "overdue": 1},
    }


def test_what_two_say_together_counts_for_each_and_once_in_all(write):
    fact = '[[fact]]\nid = "{}"\ntext = "x"\nkind = "forecast"\nsource = "s"\n'
    text = '[[source]]\nid = "s"\nauthor = ["Lind, Mara", "Hall, Ruth"]\n'
    text += fact.format("both") + fact.format("one") + 'said_by = "Mara Lind"\n'
    found = rows(Results(build([write(text)], None), today=TODAY), "speaker")
    assert {name: row["forecasts"] for name, row in found.items()} == {
        "Mara Lind": 2, "Ruth Hall": 1, "(sum)": 3, "(facts)": 2,
    }  # fmt: skip


def test_by_hedge_those_without_one_come_last(results):
    assert list(rows(results, "hedge")) == ["all but sure", "may", "probably", "(none)", "(sum)"]


def test_by_likelihood(results):
    found = rows(results, "likelihood")
    judged = {"forecasts": 1, "judged": 1}
    assert found["likely"] == {"low": 0.55, "high": 0.75, **judged, "yes": 1, "true": 1.0, "share": 1.0}
    assert found["realistic possibility"] == {
        "low": 0.4, "high": 0.5, **judged, "partly": 1, "true": 0.5, "share": 0.5,
    }  # fmt: skip
    assert found["(between)"] == {"low": 0.5, "high": 0.55, "forecasts": 1, "open": 1}
    assert found["(no term)"] == {"forecasts": 1, "overdue": 1}
    assert found["(sum)"] == {
        "forecasts": 4, "yes": 1, "partly": 1, "open": 1, "overdue": 1, "judged": 2, "true": 1.5, "share": 0.75,
    }  # fmt: skip
    assert {term.word for term in PHIA} < set(found)


def test_a_brier_score_stands_where_there_are_enough(write):
    facts = [f'[[fact]]\nid = "f{at}"\ntext = "x"\nkind = "forecast"\nlikelihood = "likely"' for at in range(10)]
    facts += [f'[[fact]]\nid = "r{at}"\ntext = "x"\nresolves = {{ f{at} = "yes" }}' for at in range(10)]
    results = Results(build([write("\n".join(facts))], None), today=TODAY)
    found = {row["id"]: row for row in ledger(results, "likelihood")}
    assert found["likely"]["brier"] == found["(sum)"]["brier"] == round((1 - 0.675) ** 2, 3)  # ICD 203 by default


@pytest.mark.parametrize("by", BY)
def test_each_forecast_is_in_one_row_and_the_fields_are_all_there(results, by):
    found = ledger(results, by)
    body, (total, *once) = ([row for row in found if (row["id"] in FEET) == foot] for foot in (False, True))
    assert total["id"] == "(sum)"
    assert all({**row, "id": "(sum)"} == total for row in once)
    assert all(total[word] == sum(row[word] for row in body) for word in ("forecasts", *OUTCOMES))
    assert total["forecasts"] == Results(results.index, "kind:forecast", today=TODAY).total
    assert all(set(row) == set(fields(by)) for row in body)


def test_the_query_narrows_it(results):
    assert [row["forecasts"] for row in ledger(Results(results.index, "kind:event", today=TODAY), "speaker")] == [0, 0]
    assert set(CALIBRATED) > {"low", "high", "share", "brier"}


def test_a_hedge_at_the_beginning_of_a_sentence_is_the_same_word(write):
    facts = [f'[[fact]]\nid = "{word}"\ntext = "x"\nkind = "forecast"\nhedge = "{word}"' for word in ("Will", "will")]
    results = Results(build([write("\n".join(facts))], None), today=TODAY)
    assert rows(results, "hedge") == {"Will": {"forecasts": 2, "open": 2}, "(sum)": {"forecasts": 2, "open": 2}}
