"""Silences: gaps that are certain, against the pace of what they interrupt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.evidence.silences import pace


def gaps(*bounds):
    found = pace([(f"f{number}", *pair) for number, pair in enumerate(bounds)])
    return [(gap.start, gap.end) for gap in found.gaps]


CASES = [
    ([], []),
    ([(5, 5)], []),
    ([(1, 1), (2, 2)], []),
    ([(1, 1), (3, 3)], [(1, 3)]),
    ([(3, 3), (1, 1)], [(1, 3)]),
    ([(1, 10), (5, 6), (20, 30)], [(10, 20)]),
    ([(1, 30), (5, 6), (20, 30)], []),
    ([(1, 2), (4, 5), (9, 9)], [(5, 9), (2, 4)]),
    ([(1, 2), (4, 5), (7, 9)], [(2, 4), (5, 7)]),
    ([(1, None), (None, 50), (None, None), (20, 20), (30, 30)], [(20, 30)]),
]


@pytest.mark.parametrize(("bounds", "expected"), CASES)
def test_gaps_longest_first(bounds, expected):
    assert gaps(*bounds) == expected


def test_the_facts_at_its_sides_are_named():
    gap = pace([("late", 40, 41), ("wide", 1, 10), ("within", 5, 6)]).gaps[0]
    assert (gap.after, gap.before, gap.days) == ("wide", "late", 30)


def test_the_pace_is_the_median_gap():
    found = pace([(str(day), day, day) for day in (0, 10, 20, 32, 132)])
    assert (found.median, found.ratio(found.gaps[0])) == (11, 100 / 11)


def test_two_gaps_are_no_pace():
    found = pace([(str(day), day, day) for day in (0, 10, 200)])
    assert (found.median, found.ratio(found.gaps[0])) == (None, None)


def test_facts_without_both_bounds_are_counted_apart():
    found = pace([("a", 1, None), ("b", None, None), ("c", 3, 3)])
    assert (found.facts, found.unbounded) == (1, 2)


_BOUNDS = st.tuples(st.integers(0, 60), st.integers(0, 8)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(_BOUNDS, max_size=12))
def test_no_fact_may_fall_within_a_silence_and_all_of_them_are_found(bounds):
    silent = set()
    for start, end in gaps(*bounds):
        assert not any(first < end and last > start for first, last in bounds)
        assert {start, end} <= {day for pair in bounds for day in pair}
        silent.update(range(start + 1, end))
    covered = {day for first, last in bounds for day in range(first, last + 1)}
    between = set(range(min(covered), max(covered) + 1)) if covered else set()
    assert silent == between - covered
