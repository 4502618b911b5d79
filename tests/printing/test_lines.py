import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.printing.lines import Part, beside, flow, hung, joined, length, packed, padded, plain

DOT = Part(" · ", "muted")


def texts(lines):
    return [plain(line) for line in lines]


def test_parts_flow_as_one_text_and_keep_their_styles():
    lines = flow([Part("one tw", "a"), Part("o three", "b", "https://x.example")], 7)
    assert lines == [
        [Part("one tw", "a"), Part("o", "b", "https://x.example")],
        [Part("three", "b", "https://x.example")],
    ]


def test_joined_leaves_out_what_is_empty():
    assert plain(joined([Part(""), Part("a"), Part(""), [Part("b"), Part("c")]], DOT)) == "a · bc"
    assert joined([Part("")], DOT) == []


def test_packed_breaks_between_parts_and_drops_the_separator_there():
    assert texts(packed([Part("alpha"), Part(""), Part("beta"), Part("gamma delta")], DOT, 12)) == [
        "alpha · beta",
        "gamma delta",
    ]


def test_a_packed_part_longer_than_a_line_is_wrapped():
    assert texts(packed([Part("alpha beta"), Part("c")], DOT, 6)) == ["alpha", "beta", "c"]


@pytest.mark.parametrize(("right", "line"), [(False, "ab  "), (True, "  ab"), (False, "北  "), (True, "  北")])
def test_padding_counts_cells(right, line):
    assert plain(padded([Part(line.strip())], 4, right=right)) == line


def test_a_line_too_long_is_not_padded():
    assert plain(padded([Part("abc")], 2)) == "abc"


def test_what_hangs_behind_a_head_is_indented():
    assert texts(hung([Part("x")], [[Part("a")], [Part("b")]], 3)) == ["x  a", "   b"]
    assert texts(hung([Part("x")], [], 3)) == ["x  "]


def test_blocks_stand_side_by_side():
    blocks = [[[Part("a")], [Part("b")]], [[Part("c")]]]
    assert texts(beside(blocks, [2, 3], "|")) == ["a |c  ", "b |   "]


@given(st.lists(st.tuples(st.text("ab 北é", max_size=12), st.sampled_from(["", "x"])), max_size=6), st.integers(2, 15))
def test_flow_loses_nothing_but_blanks(parts, width):
    lines = flow([Part(*part) for part in parts], width)
    assert all(length(line) <= width for line in lines)
    assert "".join(texts(lines)).replace(" ", "") == "".join(text for text, _ in parts).replace(" ", "")
