"""Two sources side by side: nothing either tells is missing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.evidence.comparison import compare, dates
from tui.model.fact import Citation, Fact


def fact(name, sources, **rest):
    return Fact(name, "x", cites=tuple(Citation(source) for source in sources.split()), **rest)


def pairs(*facts):
    return [(pair.told, pair.first, pair.second, pair.link) for pair in compare(facts, "one", "two")]


def test_both_tell_one_fact():
    assert pairs(fact("a", "one two"), fact("b", "two one")) == [("both", "a", "a", ""), ("both", "b", "b", "")]


def test_each_tells_alone():
    assert pairs(fact("a", "two"), fact("b", "one"), fact("c", "three"), fact("d", "")) == [
        ("first", "b", "", ""),
        ("second", "", "a", ""),
    ]


LINKS = [
    ({"contradicts": ("b",)}, {}, "contradicts"),
    ({}, {"contradicts": ("a",)}, "contradicted by"),
    ({"supports": ("b",)}, {}, "supports"),
    ({}, {"supports": ("a",)}, "supported by"),
    ({"qualifies": ("b",)}, {}, "qualifies"),
    ({}, {"updates": ("a",)}, "updated by"),
    ({"answers": ("q", "r")}, {"answers": ("r", "s")}, "answers r"),
]


@pytest.mark.parametrize(("one", "other", "link"), LINKS)
def test_linked_facts_stand_side_by_side_and_not_alone(one, other, link):
    assert pairs(fact("a", "one", **one), fact("b", "two", **other)) == [("linked", "a", "b", link)]


def test_links_within_one_source_or_to_a_third_are_not_theirs():
    assert pairs(fact("a", "one", supports=("c", "d")), fact("b", "two"), fact("c", "one"), fact("d", "three")) == [
        ("first", "a", "", ""),
        ("first", "c", "", ""),
        ("second", "", "b", ""),
    ]


def test_two_facts_of_both_sources_are_linked_once():
    assert pairs(fact("a", "one two"), fact("b", "one two", contradicts=("a",))) == [
        ("both", "a", "a", ""),
        ("both", "b", "b", ""),
        ("linked", "a", "b", "contradicted by"),
    ]


DATES = [
    ("2018", "2018", "same"),
    ("", "", "undated"),
    ("2018", "", "undated"),
    ("2018", "2019", "differ"),
    ("2019-05", "2018", "differ"),
    ("2018", "2018-05", "overlap"),
    ("2018?", "2018", "overlap"),
    ("2018/..", "2030", "overlap"),
    ("../2018", "2019", "differ"),
    ("2018/", "2017", "differ"),
]


@pytest.mark.parametrize(("one", "other", "expected"), DATES)
def test_dates(one, other, expected):
    assert dates(Fact("a", "x", date=one), Fact("b", "x", date=other)) == expected
    assert dates(Fact("b", "x", date=other), Fact("a", "x", date=one)) == expected


_SOURCES = st.sampled_from(["", "one", "two", "one two", "three"])
_RELATED = st.lists(st.sampled_from("abcde"), max_size=2).map(tuple)


@st.composite
def _facts(draw):
    return [
        fact(name, draw(_SOURCES), supports=draw(_RELATED), contradicts=draw(_RELATED), answers=draw(_RELATED))
        for name in "abcde"
    ]


@given(_facts())
def test_nothing_is_missing_nothing_told_twice_and_the_other_way_round_it_is_the_mirror(facts):
    found = compare(facts, "one", "two")
    told = {name for pair in found for name in (pair.first, pair.second)} - {""}
    assert told == {each.id for each in facts if {cite.source for cite in each.cites} & {"one", "two"}}
    assert len(found) == len(set(found))
    mirrored = compare(facts, "two", "one")
    assert len(mirrored) == len(found)
    for one, other in (("both", "both"), ("first", "second"), ("second", "first")):
        names = sorted((pair.first, pair.second) for pair in found if pair.told == one)
        assert names == sorted((pair.second, pair.first) for pair in mirrored if pair.told == other)
