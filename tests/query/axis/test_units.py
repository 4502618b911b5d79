"""Units begin where people say they do; there is no year 0."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.calendar import civil_from_days, days_from_civil, iso
from tui.query.axis.units import UNITS, Years, month_label, year_label

FAR = days_from_civil(20_000_000_000, 1, 1)
days = st.one_of(st.integers(-3000 * 366, 3000 * 366), st.integers(-FAR, FAR))

LABELS = {
    2018: "2018",
    1000: "1000",
    999: "999 CE",
    476: "476 CE",
    1: "1 CE",
    0: "1 BCE",
    -43: "44 BCE",
    -199: "200 BCE",
    9999: "9999",
    10_000: "10,000",
    12_018: "12,018",
    -9_998: "9999 BCE",
    -9_999: "10,000 BCE",
    -199_999: "200,000 BCE",
    -1_234_566: "1,234,567 BCE",
    -65_999_999: "66 million BCE",
    -1_499_999: "1.5 million BCE",
    -13_799_999_999: "13.8 billion BCE",
    -19_999_999_999: "20 billion BCE",
    5_000_000_000: "5 billion CE",
}


@pytest.mark.parametrize("year", LABELS)
def test_a_year_is_written_as_people_do(year):
    assert year_label(year) == LABELS[year]


def test_a_month_is_written_with_its_year():
    assert month_label(days_from_civil(2022, 8, 1)) == "August 2022"
    assert month_label(days_from_civil(-43, 3, 1)) == "March 44 BCE"


@given(st.sampled_from(UNITS), days)
def test_a_day_lies_in_its_unit(unit, day):
    begin = unit.begin(day)
    after = unit.after(begin)
    assert begin <= day < after
    assert unit.begin(after - 1) == unit.begin(begin) == begin
    assert unit.begin(after) == after


@given(st.sampled_from([unit for unit in UNITS if isinstance(unit, Years)]), days)
def test_years_begin_at_round_numbers_of_their_era(unit, day):
    year = civil_from_days(unit.begin(day))[0]
    number = 1 - year if year < 1 else year
    assert number % unit.count == 0 or year == 1


@pytest.mark.parametrize(
    ("count", "years"),
    [(1, (-1, 0, 1, 2)), (5, (-9, -4, 1, 5, 10)), (100, (-199, -99, 1, 100, 200)), (1000, (-999, 1, 1000))],
)
def test_units_of_years_pass_over_a_year_that_never_was(count, years):
    unit = Years(count)
    begins = [days_from_civil(year, 1, 1) for year in years]
    assert [unit.after(begin) for begin in begins[:-1]] == begins[1:]


def test_round_days_of_a_month():
    by_length = {unit.length: unit for unit in UNITS[:5]}
    start, found = days_from_civil(2021, 2, 1), []
    while start < days_from_civil(2021, 3, 2):
        found.append(iso(start)[5:])
        start = by_length[10].after(start)
    assert found == ["02-01", "02-10", "02-20", "03-01"]
