import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.evidence import nearest as module
from tui.evidence.folding import fold
from tui.evidence.nearest import nearest
from tui.evidence.passages import Passage, from_quote

TEXT = """The harbour and its ships

The port handled 4,310 ships in March 2019, the highest figure since the strike. Its director,
Ana Brandão, said the quay would be lengthened by 120 metres before the end of the year.

A second quay – long promised – may follow. The union’s leaders doubt it."""


@pytest.mark.parametrize(
    ("quote", "excerpt", "least"),
    [
        ("handled 4,301 ships in March 2019", "handled 4,310 ships in March 2019", 0.95),
        ("the quay will be lengthened", "the quay would be lengthened", 0.85),
        ("Its directer Ana Brandao said", "Its director, Ana Brandão, said", 0.9),
        ("a second quay - long promised", "A second quay – long promised", 0.95),
        ("port handled … in April 2019", "port handled … in March 2019", 0.8),
        ("harbour and its … highest figures", "harbour and its … highest figure", 0.9),
        ("union’s leaders doubted it", "union’s leaders doubt it", 0.9),
        ("lengthened by 120 metres", "lengthened by 120 metres", 1.0),
        ("ship", "ships", 0.85),
        ("engthened by 120 metre", "lengthened by 120 metres", 0.9),
    ],
)
def test_the_closest_words_are_shown(quote, excerpt, least):
    found = nearest(from_quote(quote), TEXT)
    assert found.excerpt == excerpt
    assert least <= found.ratio <= 1.0
    assert " ".join(TEXT[found.start : found.end].split()).startswith(excerpt.split(" … ")[0])
    assert " ".join(TEXT[found.start : found.end].split()).endswith(excerpt.split(" … ")[-1])


def test_a_place_with_more_in_common_counts_before_an_earlier_one():
    decoys = "\n\n".join(f"{word} and something else" for word in ("lengthened", "by 120", "metres before"))
    assert nearest(from_quote("lengthened by 121 metres before"), f"{decoys}\n\n{TEXT}").ratio > 0.9


@pytest.mark.parametrize("quote", ["xylophones quarrel with jugglers", "zzz", "x"])
def test_nothing_alike_is_nothing(quote):
    assert nearest(from_quote(quote), TEXT) is None


@pytest.mark.parametrize("text", ["", " ", "\n\n", "a"])
def test_an_empty_text_has_nothing_near(text):
    assert nearest(from_quote("some words"), text) is None


def test_a_piece_that_is_gone_lowers_the_likeness():
    whole = nearest(from_quote("The port handled 4,310 ships … since the strike"), TEXT)
    partly = nearest(from_quote("The port handled 4,310 ships … xylophones quarrel"), TEXT)
    assert whole.ratio == 1.0
    assert partly.excerpt == "The port handled 4,310 ships"
    assert 0.5 < partly.ratio < 0.7


def test_a_folded_text_is_taken_too():
    assert nearest(from_quote("second key"), fold(TEXT)) == nearest(from_quote("second key"), TEXT)


@given(st.text("ab é\n.", max_size=80), st.text("ab é", min_size=1, max_size=20))
def test_offsets_stay_in_the_text(text, phrase):
    found = nearest(Passage(start=phrase), text) if fold(phrase).key else None
    if found:
        assert 0 <= found.start <= found.end <= len(text)
        assert 0.5 <= found.ratio <= 1.0
        assert found.excerpt == " ".join(text[found.start : found.end].split())


@pytest.mark.parametrize("unit", ["a", "a ", "the port handled ", "ab", "\n\n", "handled 4,301 shops "])
@pytest.mark.parametrize("quote", ["a" * 150, "a b " * 30, "handled 4,301 ships … in April … a a a"])
def test_hostile_texts_cost_no_more_than_their_bounds(monkeypatch, unit, quote):
    compared = []

    class Counting(difflib.SequenceMatcher):
        def set_seq1(self, sequence):
            compared.append(len(sequence))
            super().set_seq1(sequence)

    monkeypatch.setattr(module, "SequenceMatcher", Counting)
    passage = from_quote(quote)
    nearest(passage, unit * (200_000 // len(unit)))
    terms = len(passage.pieces)
    assert len(compared) <= terms * (1 + 2 * 12)
    assert max(compared) <= 1_000
