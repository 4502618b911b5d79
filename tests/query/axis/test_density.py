"""Counts per column against counting one by one, and the levels they are drawn at."""

import time

from hypothesis import given
from hypothesis import strategies as st

from tui.model.calendar import days_from_civil
from tui.query.axis.density import FAR, Column, Counts, counted, density, levels
from tui.query.axis.scale import Scale, fit
from tui.query.axis.steps import STEPS
from tui.query.results import Results

day = st.integers(700_000, 740_000)
bound = st.tuples(st.one_of(day, st.just(-FAR)), st.one_of(day, st.just(FAR))).filter(lambda pair: pair[0] <= pair[1])
facts = st.lists(st.one_of(day.map(lambda one: (one, one)), bound), max_size=30)


def held(found):
    ranges = {}
    for low, high in found:
        if low != high:
            ranges[low, high] = ranges.get((low, high), 0) + 1
    return Counts([low for low, high in found if low == high], ranges)


@st.composite
def scales(draw):
    step = draw(st.sampled_from(STEPS[:30]))
    return Scale(step, step.index(draw(day)), draw(st.integers(1, 100)))


@given(facts, scales())
def test_counts_are_those_of_counting_one_by_one(found, scale):
    columns = density(held(found), scale)
    assert len(columns) == scale.width
    for at, column in enumerate(columns):
        first, last = scale.days(at)
        assert column.may == sum(low <= last and high >= first for low, high in found)
        assert column.sure == sum(first <= low and high <= last for low, high in found)


@given(facts, day, day)
def test_within_counts_what_may_fall_in_a_period(found, one, other):
    first, last = sorted((one, other))
    assert held(found).within(first, last) == sum(low <= last and high >= first for low, high in found)


@given(facts, st.data())
def test_counts_less_some_are_those_of_the_others(found, data):
    gone = data.draw(st.lists(st.sampled_from(found), unique=True)) if found else []
    rest = list(found)
    for one in gone:
        rest.remove(one)
    left, expected = held(found).without(gone), held(rest)
    assert (left.days, left.ranges) == (expected.days, expected.ranges)


@given(st.lists(st.builds(Column, st.integers(0, 200), st.integers(0, 200)), max_size=50))
def test_levels_keep_the_order_and_show_what_is_there(columns):
    columns = [Column(column.sure, column.sure + column.may) for column in columns]
    found = levels(columns)
    for column, level in zip(columns, found, strict=True):
        assert (level == 0) == (column.may == 0)
        assert (level == 1) == (column.may > 0 and column.sure == 0)
        assert level <= 8
    by_count = sorted(zip((column.sure for column in columns), found, strict=True))
    assert [level for sure, level in by_count if sure] == sorted(level for sure, level in by_count if sure)
    if any(column.sure for column in columns):
        assert max(found) == 8


def test_levels_of_several_rows_share_a_measure():
    assert levels([Column(1, 1), Column(7, 7)], 14) == [2, 5]
    assert levels([Column(28, 28)], 14) == [8]


def test_bounds_are_those_of_the_small_base(index):
    found = counted(Results(index, "", today=0))
    assert found.total == 9  # one fact has no date
    assert found.days.count(days_from_civil(2021, 4, 1)) == 2
    assert found.bounds == (days_from_civil(1890, 1, 1), days_from_civil(2022, 12, 31))
    assert counted(Results(index, "kind:statement", today=0)).total == 1
    assert counted(Results(index, "id:rumour", today=0)).total == 0
    assert Counts().bounds is None


def test_open_and_unknown_ends_are_counted(write):
    from tui.store.index import open_base

    text = "".join(
        f'[[fact]]\nid = "f{number}"\ndate = "{date}"\ntext = "A."\n'
        for number, date in enumerate(("2018/..", "../2018", "2018/", "[..1984,1990..]", "2018", "2018-05-03", ""))
    ).replace("\\\n", "\n")
    found = counted(Results(open_base([write(text.replace('date = ""\n', ""))]), "", today=0))
    assert found.total == 6
    assert sorted(found.ranges.values()) == [1, 1, 1, 2]
    assert found.ranges[-FAR, FAR] == 1


def test_a_hundred_thousand_facts_are_counted_at_once():
    days = [600_000 + (number * 7919) % 100_000 for number in range(70_000)]
    ranges = {(600_000 + number, 600_365 + number): 3 for number in range(10_000)}
    found = Counts(days, ranges)
    scale = fit(600_000, 700_000, 200)
    best = min(_timed(found, scale) for _ in range(5))
    assert best < 0.03


def _timed(found, scale):
    start = time.process_time()
    density(found, scale)
    return time.process_time() - start
