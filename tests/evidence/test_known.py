"""The base as it could be known by a day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.evidence.known import age, known_by
from tui.model.calendar import days_from_civil
from tui.model.entries import Source
from tui.model.fact import Citation, Fact

DAY = days_from_civil(2019, 12, 31)

AGES = [
    ("", "undated"),
    ("2019", "early"),
    ("2019-12-31", "early"),
    ("2020-01-01", "late"),
    ("2020", "late"),
    ("2019/2020", "vague"),
    ("201X", "early"),
    ("202X", "late"),
    ("2019/..", "vague"),
    ("../2020", "vague"),
    ("2018/", "vague"),
    ("2020/", "late"),
    ("[2019,2020]", "vague"),
    ("2019?", "early"),
]


@pytest.mark.parametrize(("date", "expected"), AGES)
def test_age(date, expected):
    assert age(Source("s", date=date), DAY) == expected


SOURCES = [
    Source("early", date="2019"),
    Source("late", date="2020"),
    Source("vague", date="2019/2020"),
    Source("undated"),
    Source("copy-of-late", origin="late"),
    Source("copy-of-copy", origin="copy-of-late"),
    Source("dated-copy-of-late", origin="late", date="2019"),
    Source("copy-of-early", origin="early"),
    Source("ring-a", origin="ring-b"),
    Source("ring-b", origin="ring-a"),
]


def fact(name, sources="", **rest):
    return Fact(name, "x", cites=tuple(Citation(source) for source in sources.split()), **rest)


def known(*facts):
    return known_by(facts, SOURCES, DAY)


LEFT = {
    "": [""],
    "early": ["early"],
    "late": None,
    "early late": ["early"],
    "late late": None,
    "vague": ["vague"],
    "undated": ["undated"],
    "late undated": ["undated"],
    "nowhere": ["nowhere"],
    "copy-of-late": None,
    "copy-of-copy": None,
    "dated-copy-of-late": ["dated-copy-of-late"],
    "copy-of-early": ["copy-of-early"],
    "ring-a": ["ring-a"],
}


@pytest.mark.parametrize("sources", LEFT)
def test_what_is_left_of_a_fact(sources):
    found = known(fact("a", sources)).facts
    assert [[cite.source for cite in each.cites] or [""] for each in found] == (
        [] if LEFT[sources] is None else [LEFT[sources]]
    )


def test_late_sources_are_gone_and_named():
    found = known(fact("a", "late"), fact("b", "early"))
    assert found.late == ["late", "copy-of-late", "copy-of-copy"]
    assert {source.id for source in SOURCES} - {source.id for source in found.sources} == set(found.late)
    assert found.dropped == 1


def test_what_the_dates_do_not_settle_is_counted_apart():
    facts = [fact("a", "undated"), fact("b", "undated early"), fact("c", "vague"), fact("d", "vague early")]
    found = known(*facts, fact("e", "vague undated"), fact("f", "nowhere"), fact("g"))
    assert (found.undated, found.vague) == (["a", "f"], ["c", "e"])


def test_no_reference_to_what_is_dropped_stays():
    facts = [
        fact(
            "a", "early", supports=("gone", "b"), contradicts=("gone",), resolves=(("gone", "yes"), ("b", "no")),
            after="gone",
        ),
        fact("b", "early", after="a"),
        fact("gone", "late"),
    ]  # fmt: skip
    first, second = known(*facts).facts
    assert (first.supports, first.contradicts, first.resolves, first.after) == (("b",), (), (("b", "no"),), "")
    assert second.after == "a"


def test_a_hop_of_a_later_day_is_taken_out():
    found = known(Fact("a", "x", cites=(Citation("early", via=("late", "undated")),)))
    assert found.facts[0].cites[0].via == ("undated",)


def test_a_circle_of_late_copies_ends():
    ring = [Source("a", origin="b"), Source("b", origin="a", date="2020")]
    assert known_by([], ring, DAY).late == ["a", "b"]


_NAMES = st.lists(st.sampled_from([source.id for source in SOURCES]), max_size=3)


@given(st.lists(_NAMES, max_size=6), st.sampled_from(["2018", "2019", "2020", "2021"]))
def test_a_later_day_never_knows_less(cited, year):
    facts = [fact(str(number), " ".join(names)) for number, names in enumerate(cited)]
    before = known_by(facts, SOURCES, days_from_civil(int(year), 1, 1))
    after = known_by(facts, SOURCES, days_from_civil(int(year), 12, 31))
    assert {each.id for each in before.facts} <= {each.id for each in after.facts}
    assert known_by(facts, SOURCES, days_from_civil(3000, 1, 1)).facts == facts
