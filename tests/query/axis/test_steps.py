"""Cells tile time: each day lies where it should, at every step, as far as dates go."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.calendar import days_from_civil
from tui.query.axis.steps import STEPS, Step

FAR = days_from_civil(20_000_000_000, 1, 1)
days = st.one_of(st.integers(-4000 * 366, 4000 * 366), st.integers(-FAR, FAR))
steps = st.sampled_from(STEPS)
months = [step for step in STEPS if step.monthly]


def test_each_step_is_longer_than_the_one_before():
    lengths = [step.days for step in STEPS]
    assert lengths == sorted(set(lengths))
    assert all(1.1 < longer / shorter < 2.1 for shorter, longer in pairwise(lengths))


@given(steps, days)
def test_a_day_lies_between_the_bounds_of_its_cells(step, day):
    for cell in (step.index(day), step.last_index(day)):
        assert step.first(cell) <= day <= step.last(cell)


@given(st.sampled_from(months), days)
def test_cells_tile_time_without_gap_or_overlap(step, day):
    cell = step.index(day)
    assert step.last(cell) >= step.first(cell)
    assert step.first(cell + 1) == step.last(cell) + 1
    assert step.index(step.first(cell)) == step.index(step.last(cell)) == cell
    assert step.index(step.first(cell) - 1) == cell - 1
    assert step.index(step.last(cell) + 1) == cell + 1


@given(st.sampled_from([step for step in STEPS if not step.monthly]), days)
def test_a_day_has_as_many_cells_as_it_is_parted_in(step, day):
    first, last = step.index(day), step.last_index(day)
    assert last - first + 1 == step.parts
    assert [(step.first(cell), step.last(cell)) for cell in range(first, last + 1)] == [(day, day)] * step.parts
    assert step.index(day + 1) == last + 1


@pytest.mark.parametrize(
    ("count", "parts", "first", "last"),
    [
        (1, 1, (2020, 2, 1), (2020, 2, 29)),
        (1, 2, (2020, 2, 1), (2020, 2, 15)),
        (1, 3, (2020, 1, 1), (2020, 1, 11)),
        (3, 1, (2020, 4, 1), (2020, 6, 30)),
        (12, 1, (2020, 1, 1), (2020, 12, 31)),
        (60, 1, (2020, 1, 1), (2024, 12, 31)),
        (1200, 1, (1900, 1, 1), (1999, 12, 31)),
        (12, 1, (0, 1, 1), (0, 12, 31)),
        (120, 1, (-10, 1, 1), (-1, 12, 31)),
        (12 * 10**6, 1, (-66_000_000, 1, 1), (-65_000_001, 12, 31)),
    ],
)
def test_cells_begin_with_months_and_years(count, parts, first, last):
    step = Step(count, parts)
    cell = step.index(days_from_civil(*first))
    assert (step.first(cell), step.last(cell)) == (days_from_civil(*first), days_from_civil(*last))


def test_a_step_says_how_much_it_is():
    words = [step.words for step in STEPS]
    assert words[:7] == [*(f"1/{parts} of a day" for parts in (8, 6, 4, 3, 2)), "a day", "about 2 days"]
    assert [Step(1).words, Step(6).words, Step(12).words, Step(36).words] == [
        "a month",
        "6 months",
        "a year",
        "3 years",
    ]
    assert words[-1] == "10,000,000,000 years"
    assert len(set(words)) == len(words)
