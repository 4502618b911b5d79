"""Quarters, years, decades and centuries: every day lies in one, and its query finds just that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.calendar import days_from_civil
from tui.model.periods import parse_period
from tui.query.breakdowns.spells import SPELLS, coarser, name, number, period, short

NAMES = [
    ((2018, 5, 3), "quarter", "2018-Q2", "2018-04..2018-06", "18Q2"),
    ((2018, 12, 31), "quarter", "2018-Q4", "2018-10..2018-12", "18Q4"),
    ((2018, 5, 3), "year", "2018", "2018", "2018"),
    ((2018, 5, 3), "decade", "2010..2019", "2010..2019", "2010s"),
    ((2018, 5, 3), "century", "2000..2099", "2000..2099", "2000s"),
    ((-43, 3, 15), "quarter", "-0043-Q1", "-0043-01..-0043-03", "43Q1"),
    ((-43, 3, 15), "decade", "-0050..-0041", "-0050..-0041", "-0050s"),
    ((0, 1, 1), "year", "0000", "0000", "0000"),
    ((12018, 1, 1), "year", "Y12018", "Y12018", "Y12018"),
]


@pytest.mark.parametrize(("day", "spell", "named", "asked", "narrow"), NAMES)
def test_names(day, spell, named, asked, narrow):
    at = number(days_from_civil(*day), spell)
    assert (name(at, spell), period(at, spell), short(at, spell)) == (named, asked, narrow)


def test_each_is_coarser_than_the_one_before():
    assert [coarser(spell) for spell in SPELLS] == [*SPELLS[1:], ""]


@given(st.integers(days_from_civil(-9990, 1, 1), days_from_civil(9999, 12, 31)), st.sampled_from(SPELLS))
def test_the_period_holds_the_days_of_the_spell_and_no_other(day, spell):
    at = number(day, spell)
    low, high = parse_period(period(at, spell), 0)
    assert low <= day <= high
    assert (number(low, spell), number(high, spell)) == (at, at)
    assert (number(low - 1, spell), number(high + 1, spell)) == (at - 1, at + 1)
