"""Spans chosen on the axis, and what its columns are called."""

import pytest

from tui.app.timespan import NONE, Chosen, called, edge
from tui.model.calendar import days_from_civil
from tui.query.axis.scale import Scale
from tui.query.axis.steps import STEPS, Step

DAY = days_from_civil(2018, 5, 17)


@pytest.mark.parametrize(
    ("step", "name"),
    [
        (Step(12), "2018"),
        (Step(1), "May 2018"),
        (Step(1, monthly=False), "17 May 2018"),
        (Step(1, 8, monthly=False), "17 May 2018"),
        (Step(3), "1 Apr 2018"),
        (Step(1200), "1 Jan 2000"),
    ],
)
def test_columns_are_called_by_what_they_are(step, name):
    assert called(Scale(step, step.index(DAY), 10), DAY) == name
    assert called(Scale(step, step.index(DAY), 10), DAY, whole=False) == "17 May 2018"


@pytest.mark.parametrize("day", [DAY, days_from_civil(-43, 3, 15), days_from_civil(9999, 12, 31), -4 * 10**12])
def test_every_column_has_a_name(day):
    assert all(called(Scale(step, step.index(day), 10), day) for step in STEPS)


def test_an_end_that_is_not_chosen_is_where_the_cursor_is():
    assert NONE.days((1, 2)) is None
    assert Chosen(5, None).days((8, 9)) == (5, 9)
    assert Chosen(None, 5).days((1, 2)) == (1, 5)
    assert Chosen(5, None).days((1, 2)) is None
    assert Chosen(5, 9).days((None, None)) == (5, 9)
    assert Chosen(5, None).days((None, None)) is None


def test_no_day_is_told_beyond_the_years_that_have_days():
    assert edge(DAY) == "2018-05-17"
    assert edge(days_from_civil(10000, 1, 1)) == edge(days_from_civil(-10000, 1, 1)) == ""
