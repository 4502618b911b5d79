import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.evidence.boundaries import is_boundary


@pytest.mark.parametrize(
    "words",
    [
        # A bar where ICU's root rules (UAX #29) see a boundary, and nowhere else.
        "one| |two",
        "can't| |can’t",
        "|'|tis|'|",
        "U.S|.|-|led",
        "3.14| |4,000.5| |1'000",
        "a|,|b",
        "4|,| |5",
        "v|.|2| |3a.b",
        "snake_case_2|-|x",
        "key:value| |key|:| |value| |1|:|2",
        "R|&|D| |and|/|or| |50|%",
        "e|-|mail|@|home.org",
        "US|$|251.4| |million",
        "2018|–|2022",
        "co\xadop| |e\u0301te\u0301|\u200b|x",
        "l·lei| |l’été",
        "Straße| |İstanbul| |ﬁn",
        "カタカナ|漢|字|ひ|ら",
        "한국어| |텍스트",
        'ה"ארצ| |x|"|y',
        "🇨🇴|🇺🇸|🇨",
        "👩\u200d💻|👍🏽|x",
        "a|\n|b",
        "क\u093fताब| |x",
        "\u0301|a|.",
        "Ⅷ|世",
    ],
)
def test_boundaries_stand_at_the_bars(words):
    text = words.replace("|", "")
    bars = {len(words[:at].replace("|", "")) for at, char in enumerate(words) if char == "|"} | {0, len(text)}
    assert {place for place in range(len(text) + 1) if is_boundary(text, place)} == bars


def test_an_empty_text_has_no_words():
    assert not is_boundary("", 0)


@given(st.text())
def test_the_edges_of_a_text_are_boundaries(text):
    assert is_boundary(text, 0) == is_boundary(text, len(text)) == bool(text)


@given(
    st.text("aé1 .,'\u0301🇨カ_", min_size=1),
    st.text(" \n\t", min_size=1, max_size=1),
    st.text("aé1カ", min_size=1),
)
def test_white_space_always_parts(left, space, right):
    text = left.rstrip() + "x" + space + right
    at = len(text) - len(right)
    assert is_boundary(text, at)
    assert is_boundary(text, at - 1)


@given(st.text("aébÅ", min_size=2, max_size=9), st.data())
def test_letters_never_part(text, data):
    assert not is_boundary(text, data.draw(st.integers(1, len(text) - 1)))
