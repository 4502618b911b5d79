"""The contrast formula against published figures, and the table of pairs against the roles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.theme.contrast import AA_TEXT, PAIRS, luminance, mix, passing, ratio
from tui.theme.roles import GROUNDS, MARKS, OWN_GROUND, ROLES, TEXTS

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "figure"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#959595", "#ffffff", 2.995),
        ("#0000ff", "#ffffff", 8.59),
        ("#ff0000", "#ffffff", 4.00),
        ("#008000", "#ffffff", 5.14),
        ("#ffff00", "#ffffff", 1.07),
        ("#0000ff", "#000000", 2.44),
    ],
)
def test_ratio_has_the_figures_wcag_checkers_give(one, other, figure):
    assert ratio(one, other) == pytest.approx(figure, abs=0.005)


@pytest.mark.parametrize(
    ("colour", "figure"),
    [("#ff0000", 0.2126), ("#00ff00", 0.7152), ("#0000ff", 0.0722), ("#808080", 0.2159), ("#0a0a0a", 0.003035)],
)
def test_luminance_weighs_the_channels(colour, figure):
    assert luminance(colour) == pytest.approx(figure, abs=0.00005)


@given(COLOURS, COLOURS)
def test_ratio_is_the_same_both_ways_and_never_below_one(one, other):
    assert ratio(one, other) == ratio(other, one)
    assert 1 <= ratio(one, other) <= 21


@given(COLOURS, COLOURS)
def test_passing_reaches_the_ratio_and_leaves_alone_what_does(colour, ground):
    # Every ground has black or white at 4.58:1 or more.
    assert ratio(passing(colour, ground, AA_TEXT), ground) >= AA_TEXT
    if ratio(colour, ground) >= AA_TEXT:
        assert passing(colour, ground, AA_TEXT) == colour


@given(COLOURS, COLOURS)
def test_mix_goes_from_one_colour_to_the_other(one, other):
    assert (mix(one, other, 0), mix(one, other, 1)) == (one, other)


def test_every_role_is_a_ground_or_an_ornament_or_in_the_table():
    ornaments = {"border", "bar-rest"}
    assert {role for role, _, _ in PAIRS} | set(GROUNDS) | ornaments == set(ROLES)


def test_every_text_is_checked_on_every_ground():
    pairs = {(role, ground): least for role, ground, least in PAIRS}
    assert all(pairs[role, ground] == AA_TEXT for role in TEXTS for ground in GROUNDS)
    assert all(pairs[role, role] == AA_TEXT for role in OWN_GROUND)
    assert all((mark, "axis-band") in pairs for mark in MARKS)
