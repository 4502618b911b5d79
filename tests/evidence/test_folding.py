# ruff: noqa: RUF001 -- the characters themselves are the matter
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.evidence.folding import fold, fold_term

# Groups that ICU's search collation holds equal at primary strength, and what it parts (ICU 78, "en").
EQUAL = [
    ("Bogotá", "BOGOTA", "bogotá", "bogota\u0301"),
    ("Straße", "STRASSE", "ſtraſſe", "straẞe"),
    ("İ", "i", "I", "í"),
    ("ﬁ", "fi", "FI"),
    ("ﬀ", "ff"),
    ("ŉ", "ʼn"),
    ("æ", "AE", "ǽ"),
    ("œuvre", "OEUVRE"),
    ("Łódź", "lodz"),
    ("Đà Nẵng", "da nang"),
    ("Øresund", "oresund"),
    ("Ísland ð", "island d"),
    ("Ħal", "hal"),
    ("Σίσυφος", "ΣΙΣΥΦΟΣ"),
    ("ᾳ", "α"),
    ("ё", "е", "Ё"),
    ("ґ", "г"),
    ("ＡＢＣ１２", "abc12"),
    ("x²", "x2"),
    ("½", "1⁄2"),
    ("№ 5", "No 5"),
    ("…", "..."),
    ("٣۳३３", "3333"),
    ("ヴ", "ゔ", "ｳﾞ", "う\u3099"),
    ("ネコ", "ねこ", "ﾈｺ"),
    ("한", "\u1112\u1161\u11ab"),
    ("العَرَبِيَّة", "العربية", "العـــربية"),
    ("שָׁלוֹם", "שלומ"),
    ("“a” ‘b’", "\"a\" 'b'"),
    ("‐", "‑"),
    ("co\xadop", "coop", "co\u200bop", "c\u200do\x00op", "\ufeffcoop"),
    ("❤\ufe0f", "❤"),
    ("a b", "a\xa0b", "a\u2009 b", "a \n b", "a\tb", "a \u200b b"),
]
DISTINCT = [
    ("ı", "i"),
    ("й", "и"),
    ("か", "が"),
    ("は", "ぱ"),
    ("つ", "っ"),
    ("þ", "th"),
    ("-", "‐"),
    ("-", "–"),
    ("–", "—"),
    ("„", '"'),
    ("‚", "'"),
    ("«", '"'),
    ("′", "'"),
    ("´", "'"),
    ("´", " "),
    ("=", "≠"),
    ("ab", "a b"),
    ("ก\u0e38", "ก"),
    ("क\u093f", "क"),
]


@pytest.mark.parametrize("group", EQUAL)
def test_these_are_equal(group):
    assert len({fold_term(text) for text in group}) == 1


@pytest.mark.parametrize(("one", "other"), DISTINCT)
def test_these_are_not(one, other):
    assert fold_term(one) != fold_term(other)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("a\nb", "a b"),
        ("a\n\nb", "a\nb"),
        ("a \r\n \r\n b", "a\nb"),
        ("a\r\nb", "a b"),
        ("a\u2029b", "a\nb"),
        ("a \u0308\n\nb", "a\nb"),
        ("\n\na\n", "\na "),
        ("", ""),
    ],
)
def test_a_newline_parts_blocks(text, key):
    assert fold(text).key == key


def test_every_line_break_parts_blocks_when_asked():
    assert fold("a\nb\r\nc d", lines=True).key == "a\nb\nc d"


@pytest.mark.parametrize(
    ("text", "word", "span"),
    [
        ("x Straße y", "strasse", (2, 8)),
        ("x ﬁn y", "fin", (2, 4)),
        ("x İİ y", "ii", (2, 4)),
        ("x cafe\u0301 y", "cafe", (2, 7)),
        ("x co\xadop y", "coop", (2, 7)),
        ("x …y", "...", (2, 3)),
        ("x \n\n y😀z", "y", (5, 6)),
        ("e\u0301\u0308\u0301 y", "e", (0, 4)),
    ],
)
def test_a_place_leads_back_to_the_text(text, word, span):
    folded = fold(text)
    at = folded.key.index(word)
    assert (folded.offset(at), folded.end(at + len(word))) == span


def test_an_expansion_is_split_inside_only():
    folded = fold("aßb")
    assert [folded.splits(index) for index in range(5)] == [False, False, True, False, False]


@given(st.text())
def test_every_place_has_its_origin_in_order(text):
    folded = fold(text)
    assert len(folded.key) == len(folded.starts)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(fold(text[start]).key for start in folded.starts)


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold_term(fold_term(text)) == fold_term(text)


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=20))
def test_case_and_composition_make_no_difference(text):
    assert fold_term(unicodedata.normalize("NFD", text)) == fold_term(unicodedata.normalize("NFC", text))
    assert fold_term(text.lower()) == fold_term(text)
