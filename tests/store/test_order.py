"""The chronology: by day, wider dates first, `after` within a day, undated last."""

from hypothesis import given
from hypothesis import strategies as st

from tui.model.fact import Fact
from tui.store.order import UNDATED, chronology


def order(*facts):
    rows, circles = chronology([Fact(name, "x", date=date, after=after) for name, date, after in facts])
    assert [row for row, _ in rows] == sorted({row for row, _ in rows})
    return [fact.id for _, fact in rows], circles


def test_by_day_wider_first_undated_last():
    facts = [
        ("none", "", ""),
        ("day", "2018-01-01", ""),
        ("year", "2018", ""),
        ("open", "2018/..", ""),
        ("bce", "-0044-03-15", ""),
    ]
    assert order(*facts)[0] == ["bce", "open", "year", "day", "none"]


def test_an_open_start_stands_at_its_end():
    assert order(("until", "../1985", ""), ("before", "1984", ""), ("behind", "1986", ""))[0] == [
        "before",
        "until",
        "behind",
    ]


def test_after_within_a_day():
    facts = [("c", "2018-01-01", "b"), ("b", "2018-01-01", "a"), ("a", "2018-01-01", ""), ("d", "2018-01-01", "")]
    assert order(*facts)[0] == ["a", "b", "c", "d"]


def test_after_a_fact_of_another_day_changes_nothing():
    assert order(("b", "2018-01-01", "a"), ("a", "2019", ""))[0] == ["b", "a"]


def test_circles_are_named_and_lose_nothing():
    found, circles = order(("a", "2018", "b"), ("b", "2018", "a"), ("c", "2018", ""))
    assert sorted(found) == ["a", "b", "c"]
    assert circles == [["a", "b"]]


def test_each_circle_is_named_alone_and_what_comes_after_one_keeps_its_place():
    found, circles = order(
        ("w", "2018", "y"), ("x", "2018", "y"), ("y", "2018", "z"), ("z", "2018", "x"), ("self", "2018", "self")
    )
    assert circles == [["x", "y", "z"], ["self"]]
    assert found == ["x", "y", "w", "z", "self"]


def test_the_largest_row_fits_sqlite():
    assert (UNDATED << 20) + (1 << 20) - 1 <= (1 << 63) - 1


_DATES = st.sampled_from(["", "2018", "2018-05", "2018-05-01", "../2018", "2018/..", "199X", "-0500"])


@given(st.lists(_DATES, max_size=30))
def test_every_fact_has_one_row(dates):
    rows, _ = chronology([Fact(str(number), "x", date=date) for number, date in enumerate(dates)])
    assert sorted(int(fact.id) for _, fact in rows) == list(range(len(dates)))
    assert len({row for row, _ in rows}) == len(dates)
