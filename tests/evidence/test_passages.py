import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.evidence.passages import Passage, PassageError, from_quote, split, words


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("a phrase", Passage("", "a phrase")),
        ("  a\n phrase ", Passage("", "a phrase")),
        ("from here … to there", Passage("", "from here", "to there")),
        ("from here...to there", Passage("", "from here", "to there")),
        ("from here [...] to there", Passage("", "from here", "to there")),
        ("from here (…) to there", Passage("", "from here", "to there")),
        ("one … two … three", Passage("", "one", "three", "", ("two",))),
        ("one … two … three … four", Passage("", "one", "four", "", ("two", "three"))),
        ("… a phrase …", Passage("", "a phrase")),
        ("…a phrase....", Passage("", "a phrase")),
        ("one … … two", Passage("", "one", "two")),
        ("one … – … two", Passage("", "one", "two")),
        ("US$251.4 million", Passage("", "US$251.4 million")),
        ("the U.S. … in 2018.", Passage("", "the U.S.", "in 2018.")),
        ("¿Quién … dijo?", Passage("", "¿Quién", "dijo?")),
    ],
)
def test_a_quote_is_read(quote, passage):
    assert from_quote(quote) == passage


@pytest.mark.parametrize("quote", ["", " ", "…", "... …", "[…]", "—", "\xad", "“…”"])
def test_a_quote_without_words_is_refused(quote):
    with pytest.raises(PassageError):
        from_quote(quote)


def test_context_is_what_touches_the_quote():
    passage = from_quote("the words", prefix="far away … right before ", suffix=" right\nbehind … far away")
    assert passage == Passage("right before", "the words", "", "right behind")


def test_context_may_be_a_mark_alone():
    assert from_quote("the words", prefix="(", suffix="– …") == Passage("(", "the words", "", "–")


def test_empty_context_is_none():
    assert from_quote("the words", prefix=" ", suffix="…") == Passage("", "the words")


@pytest.mark.parametrize(
    ("quote", "count"),
    [
        ("becoming a partner … in May 2018", 6),
        ("one", 1),
        ("… one …", 1),
        ("", 0),
        ("…", 0),
        ("US$251.4 million – no more", 4),
        ("left-wing U.S.-backed 'x'", 3),
        ("¿ Qué ?", 1),
        ("可能会", 3),
        ("NATO加盟", 3),
        ("한국어 텍스트", 2),
    ],
)
def test_words_are_counted_outside_the_skips(quote, count):
    assert words(quote) == count


@given(
    st.lists(st.text("ab c", min_size=1).filter(str.strip), min_size=1, max_size=5),
    st.sampled_from(["…", "...", " […] "]),
)
def test_the_pieces_are_the_split_quote(pieces, skip):
    passage = from_quote(skip.join(pieces))
    assert list(passage.pieces) == split(skip.join(pieces)) == [" ".join(piece.split()) for piece in pieces]
