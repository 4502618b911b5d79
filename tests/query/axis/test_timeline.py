"""What a timeline is read from the base: lanes, marks, bounds, and the view it opens with."""

import pytest

from tui.model.calendar import days_from_civil, iso
from tui.query.axis.steps import Step
from tui.query.axis.timeline import Timeline, load
from tui.query.results import Results
from tui.store.index import open_base

TODAY = days_from_civil(2021, 6, 30)


def read(index, query="", by="issue", **options):
    return load(Results(index, query, today=TODAY), by, **options)


def fact(name, date, kind="event", more=""):
    return f'[[fact]]\nid = "{name}"\ndate = "{date}"\ntext = "{name}"\nkind = "{kind}"\n{more}\n'


@pytest.fixture
def base(write):
    return lambda *facts: open_base([write("".join(facts))])


def test_the_small_base_by_issue(index):
    found = read(index)
    assert [(lane.id, lane.title) for lane in found.lanes] == [("bridge", "The bridge"), ("ferry", "The ferry")]
    assert [drawn.id for drawn in found.lanes[1].facts] == ["ferry-runs", "ferry-stops"]
    assert (found.counts.total, found.undated, found.more) == (9, 1, 0)
    assert found.until == days_from_civil(2021, 6, 30)


def test_lanes_beyond_those_asked_for_are_counted(index):
    found = read(index, by="source", most=2)
    assert [lane.id for lane in found.lanes] == ["gazette-2020", "gazette-2019"]
    assert found.more == 2
    assert found.counts.total == 9


def test_facts_without_any_are_a_lane_of_their_own(index):
    assert [lane.title for lane in read(index, by="actor").lanes][-1] == "no actor"
    assert [lane.title for lane in read(index, "id:ferry-runs", by="actor").lanes] == [""]


def test_marked_facts_can_be_drawn(index):
    rows = Results(index, "issue:money", today=TODAY).numbers()
    found = load(Results.of_rows(index, rows, today=TODAY), "kind")
    assert found.counts.total == 3


def test_of_many_facts_the_important_ones_and_others_from_all_along_are_read(base):
    facts = [fact(f"f{number:03}", f"2020-{number % 12 + 1:02}-{number % 28 + 1:02}") for number in range(100)]
    index = base(*facts, fact("weighty", "2020-06-15", more='importance = "high"'))
    (lane,) = read(index, kept=10).lanes
    assert lane.counts.total == 101
    assert len(lane.facts) == 10
    assert "weighty" in [drawn.id for drawn in lane.facts]
    days = [drawn.bounds[0] for drawn in lane.facts]
    assert days == sorted(days)
    assert days[-1] - days[0] > 300


def view(index):
    return [iso(day) for day in read(index).view]


def test_the_view_holds_all_facts(base):
    assert view(base(fact("a", "2018-05"), fact("b", "2020-03-04"))) == ["2018-05-01", "2020-03-04"]
    assert view(base(fact("a", "2018-05/.."), fact("b", "../2020"))) == ["2018-05-01", "2020-12-31"]


def test_a_state_reaches_out_of_view_rather_than_press_all_else_together(base):
    events = fact("a", "2018-05"), fact("b", "2020-03-04")
    assert view(base(fact("long", "1890/2020", "state"), *events)) == ["2018-05-01", "2020-03-04"]
    # but not where it would be out of sight, nor where it is hardly longer
    assert view(base(fact("past", "1890/1900", "state"), *events)) == ["1890-01-01", "2020-03-04"]
    assert view(base(fact("near", "2017-06/2020", "state"), *events)) == ["2017-06-01", "2020-12-31"]
    assert view(base(fact("long", "1890/2020", "state"))) == ["1890-01-01", "2020-12-31"]


def timeline(view, until=None, today=TODAY):
    return Timeline([], 0, None, 0, until, today, view)


def test_today_comes_into_view_where_it_is_near():
    day = days_from_civil
    near = timeline((day(2010, 1, 1), day(2020, 6, 30))).scale(80)
    assert near.first <= day(2010, 1, 1)
    assert near.last >= TODAY
    far = timeline((day(1910, 1, 1), day(1920, 6, 30))).scale(80)
    assert far.last < TODAY


def test_today_costs_no_detail():
    day = days_from_civil
    found = timeline((day(2014, 11, 1), day(2021, 1, 31)))
    assert found.scale(77).step == Step(1)
    assert found.scale(77).last < TODAY
    assert found.scale(84).step == Step(1)
    assert found.scale(84).last >= TODAY


def test_a_view_can_be_asked_for():
    day = days_from_civil
    found = timeline((day(2010, 1, 1), day(2020, 6, 30)))
    both = found.scale(80, day(2015, 1, 1), day(2015, 12, 31))
    assert (iso(both.first), iso(both.last)) == ("2014-12-12", "2016-01-21")
    assert found.scale(80, first=day(2019, 1, 1)).first > day(2018, 1, 1)
    assert found.scale(80, last=day(2011, 1, 1)).last < day(2012, 1, 1)
    beyond = found.scale(80, first=day(2050, 1, 1))
    assert beyond.cell(day(2050, 1, 1)) in range(80)


def test_nothing_dated_is_shown_about_today(base):
    found = read(base('[[fact]]\nid = "a"\ntext = "A."\n'))
    assert (found.view, found.lanes, found.undated) == (None, [], 1)
    assert found.scale(80).cell(TODAY) in range(80)


def test_a_base_may_not_say_how_far_it_is_current(base):
    assert read(base(fact("a", "2018"))).until is None


def test_in_brief_a_lane_of_many_facts_is_counted_and_none_of_them_read(base):
    index = base(
        *(fact(f"f{number}", 1900 + number) for number in range(12)),
        *(fact(f"s{at}", 1950, "state") for at in range(3)),
    )
    full, brief = read(index, by="kind", kept=10), read(index, by="kind", kept=10, brief=True)
    assert [len(lane.facts) for lane in full.lanes] == [10, 3]
    assert [len(lane.facts) for lane in brief.lanes] == [0, 3]
    assert [lane.counts.total for lane in brief.lanes] == [12, 3]
