"""A scale shows what it is asked to, and zooming and panning lose nothing."""

from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from tui.model.calendar import days_from_civil, iso
from tui.query.axis.scale import Scale, fit
from tui.query.axis.steps import STEPS, Step

FAR = days_from_civil(20_000_000_000, 1, 1)
days = st.one_of(st.integers(600_000, 800_000), st.integers(-FAR, FAR))
spans = st.tuples(days, days).map(sorted)
widths = st.integers(1, 300)


@st.composite
def scales(draw):
    step = draw(st.sampled_from(STEPS))
    return Scale(step, step.index(draw(days)), draw(widths))


@given(scales())
def test_the_columns_of_a_view_tile_it(scale):
    columns = [scale.days(cell) for cell in range(scale.width)]
    assert columns[0][0] == scale.first
    assert columns[-1][1] == scale.last
    for (_, last), (first, _) in pairwise(columns):
        assert first in (last, last + 1)  # a day may have several columns


@given(scales(), st.data())
def test_a_day_in_view_is_found_in_its_columns_and_in_no_other(scale, data):
    day = data.draw(st.integers(scale.first, scale.last))
    start, stop = scale.cells(day, day)
    for cell in range(max(start, 0), min(stop, scale.width)):
        first, last = scale.days(cell)
        assert first <= day <= last
    assert scale.days(start - 1)[1] < day < scale.days(stop)[0]


@given(spans, widths)
def test_a_fitted_view_holds_all_with_like_margins_on_both_sides(span, width):
    scale = fit(*span, width)
    start, stop = scale.cells(*span)
    assert scale.width == width
    if width > 3:  # days on both sides of where all steps begin stand in two columns at the least
        assert start > 0
        assert stop < width
    assert abs(start - (width - stop)) <= 1


@given(spans, st.integers(20, 300))
def test_a_fitted_view_is_no_farther_than_it_must_be(span, width):
    scale = fit(*span, width)
    at = STEPS.index(scale.step)
    assume(at > 0)
    nearer = STEPS[at - 1]
    assert nearer.last_index(span[1]) - nearer.index(span[0]) + 1 > width - 2 * max(1, width // 40)


@given(scales(), st.data(), st.integers(1, 60))
def test_zooming_in_and_out_again_returns(scale, data, times):
    day = data.draw(st.integers(scale.first, scale.last))
    near = scale.zoom(day, times)
    if near != scale:
        assert near.cell(day) == scale.cell(day)
        assert near.zoom(day, -times) == scale
    far = scale.zoom(day, -times)
    if far != scale:
        assert far.zoom(day, times) == scale


def test_zooming_goes_from_days_to_thousands_of_millions_of_years_and_stops_there():
    day = days_from_civil(2020, 6, 15)
    scale = fit(day, day, 80)
    assert scale.zoom(day) == scale
    seen = [scale]
    while (farther := seen[-1].zoom(day, -1)) != seen[-1]:
        seen.append(farther)
    assert len(seen) < 60
    assert seen[-1].days(0)[1] - seen[-1].days(0)[0] > 365 * 10**9


@given(scales(), st.integers(-500, 500))
def test_panning_there_and_back_returns(scale, cells):
    moved = scale.pan(cells)
    assert moved.days(0) == scale.days(cells)
    assert moved.pan(-cells) == scale


@given(scales(), spans)
def test_showing_moves_no_more_than_needed(scale, span):
    moved = scale.showing(*span)
    start, stop = moved.cells(*span)
    if stop - start <= scale.width:
        assert start >= 0
        assert stop <= scale.width
        before = scale.cells(*span)
        assert moved == scale or before[0] < 0 or before[1] > scale.width
    else:
        assert start == 0


@given(scales(), days)
def test_a_day_can_be_brought_to_the_middle(scale, day):
    assert scale.centred(day).cell(day) == scale.width // 2


@given(scales(), widths)
def test_another_width_keeps_the_middle(scale, width):
    resized = scale.resized(width)
    assert resized.width == width
    middle = scale.index + scale.width / 2
    assert abs(resized.index + width / 2 - middle) <= 1


def test_a_year_in_eighty_columns():
    scale = fit(days_from_civil(2020, 1, 1), days_from_civil(2020, 12, 31), 80)
    assert scale.step == Step(1, 6)
    assert iso(scale.first) == "2019-12-12"


def test_a_single_day_is_shown_among_its_neighbours():
    day = days_from_civil(2020, 2, 29)
    scale = fit(day, day, 80)
    assert scale.cells(day, day) == (36, 44)
    assert scale.last - scale.first == 10


def test_scales_are_equal_by_what_they_show():
    one = Scale(Step(1), 5, 10)
    assert one == Scale(Step(1), 5, 10)
    assert len({one, Scale(Step(1), 5, 10), Scale(Step(1), 6, 10)}) == 2
    assert eval(repr(one), {"Scale": Scale, "Step": Step}) == one
