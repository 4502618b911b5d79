"""Rows of cells: nothing is drawn outside, and pieces are put together."""

from hypothesis import given
from hypothesis import strategies as st

from tui.query.axis.canvas import Row, text_of
from tui.query.axis.widths import cells


def test_neighbours_of_one_role_are_one_piece():
    row = Row(8)
    row.put(1, "ab", "x")
    row.put(3, "c", "x")
    row.put(4, "d", "y", "z")
    assert row.line() == [(" ", "", ""), ("abc", "x", ""), ("d", "y", "z"), ("   ", "", "")]


def test_what_is_blank_can_be_drawn_under_and_nothing_else():
    row = Row(4)
    row.put(1, " ", "")
    row.under(range(-1, 6), "|", "guide")
    assert text_of(row.line()) == "| ||"


def test_a_wide_sign_takes_two_cells_and_is_cut_off_whole():
    row = Row(4)
    assert row.put(0, "波a", "x") == 3
    row.put(3, "波", "x")
    assert text_of(row.line()) == "波a "


def test_a_ground_keeps_what_stands_on_it():
    row = Row(4)
    row.put(1, "a", "x")
    row.grounded(0, 2, "band")
    assert row.line() == [(" ", "", "band"), ("a", "x", "band"), ("  ", "", "")]


@given(
    st.integers(1, 20),
    st.lists(st.tuples(st.integers(-10, 30), st.text(st.sampled_from("a波é\u0301"), max_size=8)), max_size=6),
)
def test_a_row_is_never_wider_or_narrower(width, texts):
    row = Row(width)
    for at, text in texts:
        row.put(at, text, "x")
    assert cells(text_of(row.line())) == width
