"""What is certain of a date, against what it only allows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.calendar import days_from_civil, iso
from tui.model.certain import spans
from tui.model.edtf import parse

UNTIL = days_from_civil(2020, 6, 30)

# EDTF: each stretch as earliest, latest, first and last certain day; - for none
TABLE = {
    "2018-05-03": ["2018-05-03 2018-05-03 2018-05-03 2018-05-03"],
    "2018-05-03?": ["2018-05-03 2018-05-03 2018-05-03 2018-05-03"],
    "2018-05": ["2018-05-01 2018-05-31 - -"],
    "2018": ["2018-01-01 2018-12-31 - -"],
    "2018-05-XX": ["2018-05-01 2018-05-31 - -"],
    "2018-02/2019-11": ["2018-02-01 2019-11-30 2018-02-28 2019-11-01"],
    "2018-02-10/2019-11-03": ["2018-02-10 2019-11-03 2018-02-10 2019-11-03"],
    "2018/2019": ["2018-01-01 2019-12-31 2018-12-31 2019-01-01"],
    "2018/2018": ["2018-01-01 2018-12-31 - -"],
    "2018/2018-03": ["2018-01-01 2018-03-31 - -"],
    # it ends on the 10th, so it lasted then, whenever in February it began
    "2004-02/2004-02-10": ["2004-02-01 2004-02-10 2004-02-10 2004-02-10"],
    # an open end lasts as far as things are known, and may last on
    "2018-05/..": ["2018-05-01 - 2018-05-31 2020-06-30"],
    "2030/..": ["2030-01-01 - 2030-12-31 2030-12-31"],
    "../2018-05": ["- 2018-05-31 2018-05-01 2018-05-01"],
    # an unknown end may be near: only a day is certain
    "2018-05/": ["2018-05-01 - - -"],
    "2018-05-03/": ["2018-05-03 - 2018-05-03 2018-05-03"],
    "/2018-05-03": ["- 2018-05-03 2018-05-03 2018-05-03"],
    "/2018": ["- 2018-12-31 - -"],
    # one of them, all of them
    "[2018-05-03]": ["2018-05-03 2018-05-03 2018-05-03 2018-05-03"],
    "[2018,2020]": ["2018-01-01 2018-12-31 - -", "2020-01-01 2020-12-31 - -"],
    "[2018-05-03,2018-05-05]": ["2018-05-03 2018-05-03 - -", "2018-05-05 2018-05-05 - -"],
    "[2018-05-03..2018-05-05]": ["2018-05-03 2018-05-05 - -"],
    "[..2018-05-03]": ["- 2018-05-03 - -"],
    "[2018..]": ["2018-01-01 - - -"],
    "{2018-05-03,2020}": ["2018-05-03 2018-05-03 2018-05-03 2018-05-03", "2020-01-01 2020-12-31 - -"],
    "{2018-05-03..2018-05-05}": ["2018-05-03 2018-05-05 2018-05-03 2018-05-05"],
    "{2018..2020}": ["2018-01-01 2020-12-31 - -"],
    "{..2018-05-03}": ["- 2018-05-03 2018-05-03 2018-05-03"],
}


def told(span):
    days = (span.earliest, span.latest, *(span.sure or (None, None)))
    return " ".join("-" if day is None else iso(day) for day in days)


@pytest.mark.parametrize("text", TABLE)
def test_what_is_certain(text):
    assert [told(span) for span in spans(parse(text), UNTIL)] == TABLE[text]


def test_without_a_day_up_to_which_things_are_known_an_open_end_is_certain_at_its_beginning_only():
    assert told(spans(parse("2018-05/.."))[0]) == "2018-05-01 - 2018-05-31 2018-05-31"


def test_an_open_end_is_open_and_an_empty_one_unknown():
    assert spans(parse("2018/.."))[0].right == "open"
    assert spans(parse("2018/"))[0].right == "unknown"
    assert spans(parse("../2018"))[0].left == "open"
    assert spans(parse("/2018"))[0].left == "unknown"
    assert spans(parse("[2018..]"))[0].right == "open"


def test_only_one_of_several_is_meant_in_square_brackets():
    assert [span.either for span in spans(parse("[2018,2020]"))] == [True, True]
    assert [span.either for span in spans(parse("{2018,2020}"))] == [False, False]
    assert [span.either for span in spans(parse("[2018..2020]"))] == [False]


year = st.integers(1000, 9998).map(str)
month = st.builds("{}-{:02d}".format, year, st.integers(1, 12))
day = st.builds("{}-{:02d}".format, month, st.integers(1, 28))
simple = st.one_of(year, month, day)
ends = st.tuples(simple, simple).filter(lambda pair: parse(pair[0]).earliest <= parse(pair[1]).latest)


@given(ends)
def test_what_is_certain_is_possible_and_lies_between_the_two_ends(pair):
    start, end = map(parse, pair)
    (span,) = spans(parse("/".join(pair)))
    assert (span.first, span.last) == (start.earliest, end.latest)
    if span.sure:
        assert span.first <= span.sure[0] <= span.sure[1] <= span.last
    else:
        assert start.latest > end.earliest


@given(ends, st.data())
def test_every_interval_that_the_date_allows_holds_what_is_certain(pair, data):
    start, end = map(parse, pair)
    (span,) = spans(parse("/".join(pair)))
    first = data.draw(st.integers(start.earliest, min(start.latest, end.latest)))
    last = data.draw(st.integers(max(end.earliest, first), end.latest))
    if span.sure:
        assert first <= span.sure[0] <= span.sure[1] <= last
