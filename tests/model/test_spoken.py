"""Labelled sentences, and the lines they are packed into."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.model.spoken import columns, packed, sentence


@pytest.mark.parametrize(
    ("label", "value", "said"),
    [
        ("Date", "May 2018", "Date: May 2018."),
        ("", "The bridge is late.", "The bridge is late."),
        ("Quote", "“Who pays?”", "Quote: “Who pays?”"),
        ("Quote", "“a bridge”", "Quote: “a bridge”."),
        ("Link", "https://gazette.example/bridge", "Link: https://gazette.example/bridge"),
    ],
)
def test_a_sentence_has_one_stop(label, value, said):
    assert sentence(label, value) == said


def test_whole_sentences_share_a_line_and_a_long_one_has_lines_of_its_own():
    said = [
        "Fact 1 of 2.",
        "Date: May 2018.",
        "The council of Aldermoor promises a bridge within two years.",
        "Kind: x.",
    ]
    assert packed(said, 40) == [
        "Fact 1 of 2. Date: May 2018.",
        "The council of Aldermoor promises a",
        "bridge within two years.",
        "Kind: x.",
    ]


@example(["\u0301"], 20)
@given(
    st.lists(st.text(st.sampled_from("ab 漢é.́"), max_size=60).map(lambda text: " ".join(text.split())), max_size=8),
    st.integers(20, 60),
)
def test_no_line_is_too_wide_and_no_sign_is_lost(sentences, width):
    lines = packed(sentences, width)
    assert all(line and columns(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(sentences).replace(" ", "")
