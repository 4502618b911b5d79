"""Rough words for a date to go to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.calendar import days_from_civil, iso
from tui.model.date import DateError
from tui.model.periods import parse_period
from tui.model.thirds import parse_rough

TODAY = days_from_civil(2026, 11, 27)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("mid 2018", "2018-05-02", "2018-08-31"),
        ("early 2018", "2018-01-01", "2018-05-01"),
        ("the end of May 2018", "2018-05-21", "2018-05-31"),
        ("Late 1980s", "1986-09-01", "1989-12-31"),
        ("mid-2018", "2018-05-02", "2018-08-31"),
        ("spring 2019", "2019-03-01", "2019-05-31"),
        ("2019-21", "2019-03-01", "2019-05-31"),
        ("last month", "2026-10-01", "2026-10-31"),
        ("1980s", "1980-01-01", "1989-12-31"),
        ("44 BC", "-0043-01-01", "-0043-12-31"),
        ("early today", "2026-11-27", "2026-11-27"),
    ],
)
def test_words_are_read(text, first, last):
    assert tuple(map(iso, parse_rough(text, TODAY))) == (first, last)


@given(st.sampled_from(["2018", "May 2018", "1980s", "44 BC", "today", "2018-05-03", "2018..2020"]))
def test_thirds_part_a_period_in_order(text):
    first, last = parse_period(text, TODAY)
    thirds = [parse_rough(f"{word} {text}", TODAY) for word in ("early", "mid", "late")]
    assert thirds[0][0] == first
    assert thirds[2][1] == last
    assert all(low <= high for low, high in thirds)
    assert thirds == sorted(thirds)


@pytest.mark.parametrize(("text", "column"), [("mid 2018-13", 5), ("mid", 4), ("late 2018..", 1), ("midst 2018", 1)])
def test_what_cannot_be_read_says_where(text, column):
    with pytest.raises(DateError) as error:
        parse_rough(text, TODAY)
    assert error.value.column >= column
