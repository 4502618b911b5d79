"""Outcomes are what the facts that resolve a forecast say, on a day."""

import pytest

from tui.evidence.outcomes import outcomes
from tui.model.calendar import days_from_civil
from tui.model.fact import Fact

TODAY = days_from_civil(2021, 6, 30)

# due of the forecast, resolving facts as (date, verdict): the outcome
CASES = [
    ("", [], "open"),
    ("2021", [], "open"),
    ("2021-06-30", [], "open"),
    ("2021-06-29", [], "overdue"),
    ("2021-05", [], "overdue"),
    ("2021-06", [], "open"),
    ("2020/..", [], "open"),
    ("2020?", [], "overdue"),
    ("2020", [("2021-01-01", "no")], "no"),
    ("2030", [("2021-01-01", "yes")], "yes"),
    ("", [("2021", "void")], "void"),
    ("", [("2020", "no"), ("2021", "partly")], "partly"),
    ("", [("2021", "partly"), ("2020", "no")], "partly"),
    ("", [("2021", "no"), ("2021", "yes")], "yes"),
    ("", [("", "no"), ("2019", "yes")], "yes"),
]


@pytest.mark.parametrize(("due", "verdicts", "expected"), CASES)
def test_outcome(due, verdicts, expected):
    facts = [Fact("f", "x", kind="forecast", due=due)]
    facts += [Fact(f"r{n}", "x", date=date, resolves=(("f", verdict),)) for n, (date, verdict) in enumerate(verdicts)]
    found = outcomes(facts)
    assert set(found) == {"f"}
    assert found["f"].on(TODAY) == expected
    assert sorted(verdict for _, verdict in found["f"].resolved_by) == sorted(verdict for _, verdict in verdicts)
