"""Widths of text, as terminals draw it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.query.axis.widths import cells, cut, graphemes, wrapped

TABLE = {
    "": 0,
    "abc": 3,
    "Bogotá": 6,
    "Bogota\u0301": 6,
    "波哥大": 6,
    "\uff21\uff11": 4,
    "한국": 4,
    "👍": 2,
    "👍🏽": 2,
    "👩\u200d🚀": 2,
    "🇨🇴": 2,
    "🇨🇴🇺🇸": 4,
    "❤\ufe0f": 2,
    "…“”": 3,
}

texts = st.text(st.sampled_from("ab é波…👍🏽\u0301\u200d🇨\ufe0f"), max_size=30)


@pytest.mark.parametrize("text", TABLE)
def test_width(text):
    assert cells(text) == TABLE[text]


@given(texts)
def test_signs_make_up_the_text_and_its_width(text):
    assert "".join(sign for sign, _ in graphemes(text)) == text
    assert sum(size for _, size in graphemes(text)) == cells(text)


@given(texts, st.integers(0, 40), st.sampled_from(["…", "..."]))
def test_a_cut_text_fits_and_says_that_something_is_missing(text, width, sign):
    found = cut(text, width, sign)
    assert cells(found) <= width
    if cells(text) <= width:
        assert found == text
    elif width >= len(sign):
        assert found.endswith(sign)


@pytest.mark.parametrize(
    ("width", "most", "expected"),
    [
        (20, 1, ["• the quick brown f…"]),
        (20, 2, ["• the quick brown", "fox jumps"]),
        (14, 2, ["• the quick", "brown fox jum…"]),
        (80, 3, ["• the quick brown fox jumps"]),
        (5, 3, ["• the", "quick", "brow…"]),
    ],
)
def test_words_go_on_in_further_lines(width, most, expected):
    lines = wrapped([("• ", "sign"), ("the quick brown fox jumps", "text")], width, most)
    assert ["".join(text for text, _ in line) for line in lines] == expected
    assert lines[0][0] == ("• ", "sign")


@given(texts, st.integers(4, 40), st.integers(1, 4))
def test_no_line_is_wider_than_it_may_be(text, width, most):
    lines = wrapped([("• ", "sign"), (text, "text")], width, most)
    assert len(lines) <= most
    assert all(sum(cells(part) for part, _ in line) <= width for line in lines)
