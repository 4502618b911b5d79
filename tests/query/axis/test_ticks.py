"""Ticks: calendar units, labels that do not touch, and what they belong to."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.calendar import days_from_civil, iso
from tui.model.edtf import parse
from tui.query.axis.scale import Scale, fit
from tui.query.axis.steps import STEPS
from tui.query.axis.ticks import beside, period, ticks

FAR = days_from_civil(20_000_000_000, 1, 1)
days = st.one_of(st.integers(-3000 * 366, 3000 * 366), st.integers(-FAR, FAR))


@st.composite
def scales(draw):
    step = draw(st.sampled_from(STEPS))
    return Scale(step, step.index(draw(days)), draw(st.integers(10, 250)))


def drawn(row, width):
    line = [" "] * width
    for tick in row:
        line[tick.cell : tick.cell + len(tick.label)] = tick.label
    return "".join(line).rstrip()


def rule(found, width):
    line = ["-"] * width
    for sign, columns in (("'", found.fine), ("+", [tick.cell for tick in found.labels])):
        for column in columns:
            line[column] = sign
    return "".join(line)


def lines(text, width):
    date = parse(text)
    scale = fit(date.earliest, date.latest, width)
    found = ticks(scale)
    return [*(drawn(row, width) for row in (found.above, found.labels) if row), rule(found, width)]


TABLE = [
    (
        "2020-02-20/2020-03-10",
        60,
        "February 2020                 March 2020",
        "15        20        25        1       5         10        15",
        "+---'---'-+-'---'---+---'---'-+---'---+---'---'-+-'---'---+-",
    ),
    (
        "2018-05-10/2018-07-20",
        70,
        "April 2018   May 2018       June 2018      July 2018      August 2018",
        "  10   20    1   10   20    1   10   20    1   10   20    1   10   20",
        "--+----+-----+---+----+-----+---+----+-----+---+----+-----+---+----+--",
    ),
    (
        "2020",
        80,
        "    2020                                                                    2021",
        "    Jan   Feb   Mar   Apr   May   Jun   Jul   Aug   Sep   Oct   Nov   Dec   Jan",
        "'---+-'---+-'---+-'---+-'---+-'---+-'---+-'---+-'---+-'---+-'---+-'---+-'---+-'-",
    ),
    (
        "2020",
        40,
        "  2020",
        "  Jan      Apr      Jul      Oct",
        "--+--'--'--+--'--'--+--'--'--+--'--'--+-",
    ),
    (
        "2017/2025",
        80,
        " 2015  2016  2017  2018  2019  2020  2021  2022  2023  2024  2025  2026  2027",
        "-+--'--+--'--+--'--+--'--+--'--+--'--+--'--+--'--+--'--+--'--+--'--+--'--+--'--+",
    ),
    (
        "-0099/0100",
        60,
        "    100 BCE     50 BCE       1 CE        50 CE        100 CE",
        "----+----'----'-+--'----'----+----'----'-+--'----'----+----'",
    ),
    (
        "0476/1492",
        80,
        " 200 CE    400 CE    600 CE    800 CE    1000      1200      1400      1600",
        "-+----'----+----'----+----'----+----'----+----'----+----'----+----'----+----'---",
    ),
    (
        "Y-200000/2000",
        60,
        "    200,000 BCE              100,000 BCE              1 CE",
        "----+----'----'----'----'----+----'----'----'----'----+----'",
    ),
    (
        "Y-66000000/2000",
        80,
        "            60 million BCE      40 million BCE      20 million BCE      1 CE",
        "--'----'----+----'----'----'----+----'----'----'----+----'----'----'----+----'--",
    ),
]


@pytest.mark.parametrize(("text", "width", "expected"), [(row[0], row[1], list(row[2:])) for row in TABLE])
def test_labels(text, width, expected):
    assert lines(text, width) == expected


@given(scales())
def test_labels_keep_apart_and_within_the_width(scale):
    found = ticks(scale)
    for row in (found.above, found.labels):
        labelled = [tick for tick in row if tick.label]
        for one, other in pairwise(labelled):
            assert one.cell + len(one.label) < other.cell
        assert all(tick.cell >= 0 and tick.cell + len(tick.label) <= scale.width for tick in labelled)


@given(scales())
def test_a_tick_stands_where_its_unit_begins(scale):
    found = ticks(scale)
    for tick in found.labels:
        assert tick.day == found.unit.begin(tick.day)
        assert scale.cell(tick.day) == tick.cell
    assert not {tick.cell for tick in found.labels} & set(found.fine)


@given(scales(), days)
def test_periods_are_stepped_through_there_and_back(scale, day):
    first, last = period(scale, day)
    assert first <= day <= last
    assert beside(scale, day, 1) == last + 1
    assert period(scale, beside(scale, day, -1))[1] == first - 1
    assert beside(scale, beside(scale, day, 3), -3) == first
    assert beside(scale, day, 0) == first


def test_the_period_of_a_view_of_years_is_a_year():
    date = parse("2017/2025")
    scale = fit(date.earliest, date.latest, 80)
    assert [iso(day) for day in period(scale, days_from_civil(2020, 6, 15))] == ["2020-01-01", "2020-12-31"]


def test_the_month_in_progress_is_named_at_the_left_edge():
    scale = Scale(STEPS[5], days_from_civil(2020, 6, 15), 40)
    assert ticks(scale).above[0].label == "June 2020"
    assert ticks(scale.pan(10)).above[0].label == ""  # no room before July
