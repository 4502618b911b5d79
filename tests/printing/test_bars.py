import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.printing.bars import bar, shares


@pytest.mark.parametrize(
    ("value", "most", "width", "blocks", "drawn"),
    [
        (10, 10, 5, True, "█████"),
        (5, 10, 5, True, "██▌"),
        (1, 1000, 5, True, "▏"),
        (0, 10, 5, True, ""),
        (3, 0, 5, True, ""),
        (3, 3, 0, True, ""),
        (20, 10, 5, True, "█████"),
        (5, 10, 4, False, "##"),
        (1, 1000, 5, False, "#"),
    ],
)
def test_a_bar_is_in_proportion_and_shows_what_is_not_nothing(value, most, width, blocks, drawn):
    assert bar(value, most, width, blocks=blocks) == drawn


@given(st.lists(st.integers(0, 10_000), max_size=8), st.integers(0, 80))
def test_shares_fill_the_bar_and_show_what_is_not_nothing(values, width):
    found = shares(values, width)
    assert sum(found) == (width if sum(values) else 0)
    assert all(share >= 0 for share in found)
    assert all(share == 0 for share, value in zip(found, values, strict=True) if not value)
    if width >= len(values):
        assert all(share > 0 for share, value in zip(found, values, strict=True) if value)


@pytest.mark.parametrize(
    ("values", "width", "found"), [([1, 1], 3, [2, 1]), ([999, 1], 10, [9, 1]), ([1, 2, 1], 8, [2, 4, 2])]
)
def test_shares_are_by_size(values, width, found):
    assert shares(values, width) == found
