"""Lanes: what they go by, their order, and the level of issues they are taken at."""

import pytest

from tui.query.axis.lanes import Lanes
from tui.store.index import open_base

TREE = """
[[issue]]
id = "top"
title = "Top"
[[issue]]
id = "mid"
title = "Middle"
parent = "top"
[[issue]]
id = "low"
title = "Low"
parent = "mid"
[[issue]]
id = "side"
title = "Side"
parent = "top"
[[issue]]
id = "other"
title = "Other"
"""


@pytest.fixture
def tree(write):
    return open_base([write(TREE)])


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        # whole trees where facts belong to several
        (["low", "other"], {"low": "top", "other": "other"}),
        # children where all facts belong to one
        (["low", "side"], {"low": "mid", "side": "side"}),
        (["low", "side", "top"], {"low": "mid", "side": "side", "top": "top"}),
        (["low", "mid"], {"low": "low", "mid": "mid"}),
        (["low"], {"low": "low"}),
    ],
)
def test_issues_are_taken_where_they_differ(tree, held, expected):
    lanes = Lanes(tree, "issue", held)
    assert {name: lanes.of(name)[0] for name in held} == expected


def test_a_fact_has_a_lane_once(tree):
    lanes = Lanes(tree, "issue", ["low,side", "other"])
    assert lanes.of("low,side") == ("top",)


def test_a_fact_of_two_issues_has_two_lanes(tree):
    assert Lanes(tree, "issue", ["low,other"]).of("low,other") == ("top", "other")
    assert Lanes(tree, "issue", ["low,other", ""]).of("") == ("",)


def test_issues_stand_as_they_are_declared_and_those_without_last(tree):
    lanes = Lanes(tree, "issue", ["low", "other", ""])
    assert lanes.ordered({"": 9, "other": 5, "top": 1}) == ["top", "other", ""]
    assert lanes.titles(["top", "other", ""]) == {"top": "Top", "other": "Other", "": "no issue"}


def test_kinds_stand_in_their_own_order_and_actors_by_how_much_they_have(index):
    assert Lanes(index, "kind", []).ordered({"state": 1, "event": 1, "forecast": 7}) == ["event", "state", "forecast"]
    assert Lanes(index, "actor", []).ordered({"": 9, "ines": 3, "council": 3, "x": 4}) == ["x", "council", "ines", ""]
    assert Lanes(index, "actor", []).titles(["ines", ""]) == {"ines": "Inés Ortega", "": "no actor"}


def test_all_in_one_lane_has_no_title(index):
    lanes = Lanes(index, "none", [""])
    assert lanes.of("") == ("",)
    assert lanes.titles([""]) == {"": ""}
