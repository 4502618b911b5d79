"""What is shown obeys nobody but Dateline."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.visible import visible

SHOWN = {
    "plain": "plain",
    "Inés … “quoted” 日本": "Inés … “quoted” 日本",
    "\x1b[31mred\x07": "␛[31mred␇",
    "\x9b31m": "<U+009B>31m",
    "a\tb\nc\rd": "a b c d",
    "\x7f": "␡",
    "left\u202eright": "left<U+202E>right",
    "zero\u200bwidth\ufeff": "zero<U+200B>width<U+FEFF>",
    "soft\u00adhyphen": "soft<U+00AD>hyphen",
    "tag\U000e0041": "tag<U+E0041>",
    "blank\u2800\u3164": "blank<U+2800><U+3164>",
    "👩\u200d👧 ش\u200cد e\u0301": "👩\u200d👧 ش\u200cد e\u0301",
    "\ud800": "\ufffd",
}


@pytest.mark.parametrize("text", SHOWN, ids=range(len(SHOWN)))
def test_visible(text):
    assert visible(text) == SHOWN[text]


def test_a_text_without_end_is_cut():
    assert visible("x" * 50, 10) == "x" * 10 + "…"
    assert len(visible("x" * 10**6)) < 21_000


@given(st.text())
def test_nothing_a_terminal_obeys_is_left(text):
    allowed = {"\u200c", "\u200d"}
    left = {sign for sign in visible(text) if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")}
    assert left == set()
    bidi = {
        sign
        for sign in visible(text)
        if unicodedata.bidirectional(sign) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
    }
    assert bidi - allowed == set()


@given(
    st.text(st.characters(categories=["L", "N", "P", "S", "Zs"], exclude_characters="\u115f\u1160\u2800\u3164\uffa0"))
)
def test_what_is_only_text_stays(text):
    assert visible(text) == text
