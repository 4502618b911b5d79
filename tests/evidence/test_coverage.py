"""Coverage: sentences, and the facts whose quotes stand in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.evidence.coverage import Quoted, coverage

TEXT = """\
A bridge at last?
By Ruth Hall

Aldermoor will have a bridge within two years, its mayor says. She named no price! The council did.

The ferry will stop. The ferry will stop, she said twice.
"""
SENTENCES = [
    "A bridge at last?",
    "By Ruth Hall",
    "Aldermoor will have a bridge within two years, its mayor says.",
    "She named no price!",
    "The council did.",
    "The ferry will stop.",
    "The ferry will stop, she said twice.",
]


def covered(*quotes):
    found = coverage(TEXT, [Quoted(*quote) for quote in quotes])
    return {sentence.number: list(sentence.facts) for sentence in found.sentences if sentence.facts}


CASES = [
    ([("a", "a bridge within two years")], {3: ["a"]}),
    ([("a", "BRIDGE WITHIN  two years")], {3: ["a"]}),
    ([("a", "no price")], {4: ["a"]}),
    ([("a", "mayor says … council did")], {3: ["a"], 5: ["a"]}),
    ([("a", "its mayor says. She named")], {3: ["a"], 4: ["a"]}),
    ([("a", "bridge within"), ("b", "two years")], {3: ["a", "b"]}),
    ([("b", "two years"), ("a", "bridge within")], {3: ["a", "b"]}),
    ([("a", "bridge within"), ("a", "two years")], {3: ["a"]}),
    ([("a", "ferry will stop")], {6: ["a"]}),
    ([("a", "ferry will stop", "", ", she said")], {7: ["a"]}),
    ([("a", "Ruth Hall"), ("a", "at last")], {1: ["a"], 2: ["a"]}),
    ([("a", "at last? By Ruth")], {1: ["a"], 2: ["a"]}),
    ([("a", "Hall Aldermoor")], {}),
    ([("a", "a tunnel")], {}),
    ([("a", "…")], {}),
    ([], {}),
]


@pytest.mark.parametrize(("quotes", "expected"), CASES)
def test_covered(quotes, expected):
    assert covered(*quotes) == expected


def test_sentences_know_their_number_paragraph_and_line():
    found = coverage(TEXT, []).sentences
    assert [TEXT[sentence.start : sentence.end] for sentence in found] == SENTENCES
    assert [sentence.number for sentence in found] == [1, 2, 3, 4, 5, 6, 7]
    assert [sentence.paragraph for sentence in found] == [1, 2, 3, 3, 3, 4, 4]
    assert [sentence.line for sentence in found] == [1, 2, 4, 4, 4, 6, 6]


def test_a_wrapped_text_counts_its_paragraphs_by_blank_lines():
    text = (
        "The quarry at Hollin has been at work since before the old\nharbour was built, and nobody knows its depth."
        "\n\nIts stone went by barge. Then came the railway, and with it\na second pit.\n"
    )
    found = coverage(text, [Quoted("a", "the old harbour")])
    assert [(sentence.paragraph, sentence.line) for sentence in found.sentences] == [(1, 1), (2, 4), (2, 4)]
    assert found.sentences[0].facts == ("a",)


def test_lost_and_repeated_quotes_are_named():
    quotes = [Quoted("a", "a tunnel"), Quoted("b", "ferry will stop"), Quoted("c", "…"), Quoted("d", "no price")]
    found = coverage(TEXT, quotes)
    assert (found.lost, found.repeated) == ((quotes[0], quotes[2]), (quotes[1],))


def test_the_percentage_is_of_sentences():
    found = coverage(TEXT, [Quoted("a", "no price"), Quoted("b", "at last")])
    assert (found.covered, found.percentage) == (2, pytest.approx(200 / 7))
    assert coverage(" \n", []).percentage == 0


def test_a_whole_text_can_be_covered():
    quotes = [Quoted(str(at), quote) for at, quote in enumerate(SENTENCES)]
    assert coverage(TEXT, quotes).percentage == 100
    assert coverage(TEXT, quotes[1:]).percentage < 100


_WORDS = TEXT.split()


@given(st.lists(st.tuples(st.integers(0, len(_WORDS) - 1), st.integers(1, 6)), max_size=6))
def test_more_quotes_never_cover_less_and_places_hold_what_is_quoted(picks):
    quotes = [Quoted(str(at), " ".join(_WORDS[start : start + size])) for at, (start, size) in enumerate(picks)]
    found = coverage(TEXT, quotes)
    assert found.covered >= coverage(TEXT, quotes[1:]).covered
    by_fact = {quoted.fact: quoted.quote for quoted in quotes}
    for place in found.places:
        words = " ".join(TEXT[place.start : place.end].strip(".,!?").lower().split())
        assert words in by_fact[place.fact].lower()
    named = {fact for sentence in found.sentences for fact in sentence.facts}
    assert named == {quoted.fact for quoted in quotes} - {quoted.fact for quoted in found.lost}


def test_the_facts_of_the_shipped_base_account_for_all_of_its_article(article):
    from tui.query.breakdowns.coverage import coverage as of_source
    from tui.query.breakdowns.coverage import unquoted
    from tui.shipped import path
    from tui.store.build import build

    index = build([path("facts.toml")], None)
    found = of_source(index, "cohen-2025", article)
    assert (found.percentage, found.lost, found.repeated) == (100, (), ())
    assert unquoted(index, "cohen-2025") == []
