from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.calendar import civil_from_days, days_from_civil, is_leap, iso, month_length, weekday, year_text

TEN_MILLION_YEARS = 3_652_425_000


@given(st.dates())
def test_day_numbers_are_those_of_datetime(day):
    assert days_from_civil(day.year, day.month, day.day) == day.toordinal()
    assert civil_from_days(day.toordinal()) == (day.year, day.month, day.day)
    assert weekday(day.toordinal()) == day.weekday()


@pytest.mark.parametrize("day", [date.min, date.max, date(2000, 2, 29), date(1900, 2, 28), date(1900, 3, 1)])
def test_edges_agree_with_datetime(day):
    assert days_from_civil(day.year, day.month, day.day) == day.toordinal()
    assert civil_from_days(day.toordinal()) == (day.year, day.month, day.day)


@given(st.integers(-TEN_MILLION_YEARS, TEN_MILLION_YEARS))
def test_a_day_comes_back_from_its_date(number):
    year, month, day = civil_from_days(number)
    assert 1 <= month <= 12
    assert 1 <= day <= month_length(year, month)
    assert days_from_civil(year, month, day) == number


@given(st.integers(-10_000_000, 10_000_000), st.integers(1, 12))
def test_the_month_after_begins_where_a_month_ends(year, month):
    following = (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)
    assert days_from_civil(year, month, 1) + month_length(year, month) == days_from_civil(*following)


def test_the_calendar_repeats_after_400_years():
    for year in range(-800, 801, 37):
        assert days_from_civil(year + 400, 3, 1) - days_from_civil(year, 3, 1) == 146_097


def test_days_before_the_first():
    assert days_from_civil(1, 1, 1) == 1
    assert days_from_civil(0, 12, 31) == 0
    assert civil_from_days(0) == (0, 12, 31)
    assert days_from_civil(-1, 12, 31) == -366  # the year 0 is a leap year


@pytest.mark.parametrize(
    ("year", "leap"),
    [(2000, True), (1900, False), (2024, True), (2023, False), (0, True), (-4, True), (-100, False), (-400, True)],
)
def test_leap_years(year, leap):
    assert is_leap(year) is leap
    assert month_length(year, 2) == (29 if leap else 28)


@pytest.mark.parametrize(
    ("civil", "text"),
    [
        ((2018, 5, 1), "2018-05-01"),
        ((198, 1, 2), "0198-01-02"),
        ((0, 1, 1), "0000-01-01"),
        ((-43, 3, 15), "-0043-03-15"),
        ((9999, 12, 31), "9999-12-31"),
        ((-9999, 1, 1), "-9999-01-01"),
        ((10_000, 1, 1), "Y10000"),
        ((-12_018, 5, 1), "Y-12018"),
    ],
)
def test_days_as_edtf(civil, text):
    assert iso(days_from_civil(*civil)) == text


def test_years_as_edtf():
    assert [year_text(year) for year in (7, 0, -43, 10_000, -10_000)] == ["0007", "0000", "-0043", "Y10000", "Y-10000"]
