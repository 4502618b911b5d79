from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from tui.printing.wrapping import breaks, cells, wrapped

CASES = [
    ("", 10, []),
    ("   ", 10, []),
    ("one", 10, ["one"]),
    ("one two", 7, ["one two"]),
    ("one two", 6, ["one", "two"]),
    ("one  two   three", 8, ["one  two", "three"]),
    (" lead", 10, ["lead"]),
    ("tail   ", 5, ["tail"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("to abcdefghij", 6, ["to", "abcdef", "ghij"]),
    ("a\N{NO-BREAK SPACE}b c", 3, ["a\N{NO-BREAK SPACE}b", "c"]),
    ("北京市人民政府", 6, ["北京市", "人民政", "府"]),
    ("北京市 abc", 5, ["北京", "市", "abc"]),
    ("cafe\u0301 noir", 4, ["cafe\u0301", "noir"]),
    ("👩\u200d👩\u200d👧 x", 2, ["👩\u200d👩\u200d👧", "x"]),
    ("wide 北 too", 1, ["wi", "de", "北", "to", "o"]),
    ("a\u200db\u200dc", 2, ["a\u200db\u200d", "c"]),
    ("\u200d\u200daaa", 2, ["\u200d\u200daa", "a"]),
]


@pytest.mark.parametrize(("text", "width", "lines"), CASES)
def test_lines_break_where_they_should(text, width, lines):
    assert wrapped(text, width) == lines


@given(st.text(st.sampled_from("ab é北\u0301\u200d👩️ -"), max_size=80), st.integers(2, 30))
def test_no_line_is_wider_and_nothing_but_blanks_is_lost(text, width):
    lines = wrapped(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    spans = breaks(text, width)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        "Inés",
        "北京",
        "한국어",
        "e\u0301",
        "👩\u200d👩\u200d👧",
        "❤\ufe0f",
        "ﷺ",
        "क\u094dष",
        "…–“”",
        "👍🏽",
    ],
)
def test_columns_are_those_a_terminal_counts(text):
    assert cells(text) == wcswidth(text)


@pytest.mark.parametrize(("text", "columns"), [("a\u200db", 2), ("\u200da", 1), ("北\u200db", 3), ("\ufe0f", 0)])
def test_a_joiner_swallows_no_letter(text, columns):
    assert cells(text) == columns


def test_a_long_text_of_wide_signs_is_wrapped_in_time_that_grows_with_its_length():
    assert len(wrapped("北" * 20_000, 40)) == 1000
