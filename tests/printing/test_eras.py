import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.printing.eras import FINE, ROUND, era, step


@pytest.mark.parametrize(
    ("year", "size", "first", "last", "label"),
    [
        (2018, 1, 2018, 2018, "2018"),
        (2018, 10, 2010, 2019, "2010s"),
        (2018, 20, 2000, 2019, "2000–2019"),
        (2018, 100, 2000, 2099, "2000s"),
        (2018, 1000, 2000, 2999, "2000s"),
        (198, 10, 190, 199, "190s CE"),
        (198, 1, 198, 198, "198 CE"),
        (7, 10, 1, 9, "1–9 CE"),
        (1, 1, 1, 1, "1 CE"),
        (0, 1, 0, 0, "1 BCE"),
        (0, 10, -8, 0, "9–1 BCE"),
        (-43, 10, -48, -39, "40s BCE"),
        (-43, 100, -98, 0, "99–1 BCE"),
        (-43, 1, -43, -43, "44 BCE"),
        (12018, 1, 12018, 12018, "year 12,018"),
        (-12017, 1000, -12998, -11999, "12,999–12,000 BCE"),
        (12018, 1000, 12000, 12999, "12,000–12,999"),
    ],
)
def test_a_year_lies_in_its_era(year, size, first, last, label):
    found = era(year, size)
    assert (found.first, found.last) == (first, last)
    assert found.label == label


SIZES = st.sampled_from([times * 10**power for power in range(5) for times in FINE])


@given(st.integers(-200_000, 200_000), SIZES)
def test_eras_follow_each_other_without_a_gap_and_never_cross_year_one(year, size):
    found = era(year, size)
    assert found.first <= year <= found.last
    assert (found.first < 1) == (found.last < 1)
    assert era(found.first, size) == era(found.last, size) == found
    assert era(found.last + 1, size).first == found.last + 1
    assert found.last - found.first + 1 in (size, size - 1)


@given(st.integers(-10_000, 10_000), st.integers(0, 1_000_000), st.integers(1, 50), st.sampled_from([ROUND, FINE]))
def test_a_step_makes_few_eras(first, span, most, of):
    size = step(first, first + span, most, of)
    assert span // size < most


@pytest.mark.parametrize(("span", "of", "size"), [(9, ROUND, 1), (11, ROUND, 10), (11, FINE, 2), (150, FINE, 20)])
def test_a_step_is_no_larger_than_it_must(span, of, size):
    assert step(1900, 1900 + span, 10, of) == size
