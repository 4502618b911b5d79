import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.printing.grid import Column, Wish, fitted, header, row, wishes
from tui.printing.lines import Part, plain


def test_rows_are_wrapped_in_their_columns_and_figures_stand_right():
    columns = [Column("fact", 9), Column("line", 4, right=True)]
    assert [plain(line) for line in header(columns)] == ["fact       line"]
    lines = row(columns, [[Part("the old bridge")], [Part("7")]])
    assert [plain(line) for line in lines] == ["the old       7", "bridge         "]


def test_columns_wish_for_their_longest_text_and_need_their_longest_word():
    rows = [[[Part("an-id-of-a-fact")], [Part("word " * 20 + "end")], []]]
    assert wishes(rows, ["id", "text", "x"]) == [Wish(15, 15), Wish(103, 24), Wish(1, 1)]


@pytest.mark.parametrize(
    ("wished", "room", "widths"),
    [
        ([Wish(5, 5), Wish(80, 24)], 40, [5, 33]),
        ([Wish(5, 5), Wish(10, 10)], 40, [5, 10]),
        ([Wish(60, 24), Wish(80, 24)], 62, [30, 30]),
        ([Wish(30, 30), Wish(80, 24)], 50, None),
    ],
)
def test_widths_are_fitted(wished, room, widths):
    assert fitted(wished, room) == widths


WISH = st.integers(1, 200).flatmap(lambda text: st.builds(Wish, st.just(text), st.integers(1, text)))


@given(st.lists(WISH, min_size=1, max_size=8), st.integers(10, 200))
def test_fitted_columns_have_what_they_need_and_never_too_much(wished, room):
    found = fitted(wished, room)
    needed = sum(wish.least for wish in wished) + 2 * (len(wished) - 1)
    assert (found is None) == (needed > room)
    if found is not None:
        assert sum(found) + 2 * (len(wished) - 1) <= room
        assert all(wish.least <= width <= wish.text for wish, width in zip(wished, found, strict=True))
