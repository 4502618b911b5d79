"""Where dates stand for programs that know years, months and days only: never finer than they are said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.exchange.spans import edtf, refusal, span
from tui.model.edtf import parse

UNSURE = "date said to be uncertain or approximate"


@pytest.mark.parametrize(
    ("text", "start", "end", "loss"),
    [
        ("2018", (2018,), (), ""),
        ("2018-05", (2018, 5), (), ""),
        ("-0043-03-15", (-43, 3, 15), (), ""),
        ("2018/2019-05", (2018,), (2019, 5), ""),
        ("1984~", (1984,), (), UNSURE),
        ("1984-06-~11", (1984, 6, 11), (), UNSURE),
        ("1984?/2004-06~", (1984,), (2004, 6), UNSURE),
        ("2001-21", (2001,), (), "date by season"),
        ("2001-24", (2001,), (), "date by season"),
        ("198X", (1980,), (1989,), "date with digits left open"),
        ("2004-06-XX", (2004,), (), "date with digits left open"),
        ("198X/..", (1980,), (), "date with digits left open"),
        ("2018/", (2018,), (), "date without an end"),
        ("2018-05/..", (2018, 5), (), "date without an end"),
        ("1985-04-12T23:20:30Z", (1985, 4, 12), (), "date with a time of day"),
        ("Y12018", (12018,), (), "date with digits left open"),
    ],
)
def test_a_date_stands_where_it_is_said(text, start, end, loss):
    assert refusal(text) == ""
    assert span(text) == (start, end, loss)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "fact without a date"),
        ("[1667,1668]", "fact dated by a set"),
        ("{1960,1961}", "fact dated by a set"),
        ("../2019", "fact whose date has no beginning"),
        ("/2019", "fact whose date has no beginning"),
    ],
)
def test_what_has_no_place_is_refused(text, why):
    assert refusal(text) == why


@given(st.dates(), st.dates(), st.sampled_from([4, 7, 10]), st.booleans())
def test_what_is_written_from_a_span_without_loss_is_the_date(one, other, size, interval):
    first, last = sorted((one, other))
    text = f"{first.isoformat()[:size]}/{last.isoformat()}" if interval else first.isoformat()[:size]
    parse(text)
    found = span(text)
    assert (edtf(found.start, found.end), found.loss) == (text, "")
