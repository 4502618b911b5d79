import tomllib
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tui.evidence.boundaries import is_boundary
from tui.evidence.folding import BLOCK_BREAK, fold, fold_term
from tui.evidence.fragments import parse_fragment
from tui.evidence.matching import find, find_first, find_pieces, occurrences
from tui.evidence.passages import Passage, from_quote

DOCUMENTS = tomllib.loads(Path(__file__).with_name("directives.toml").read_text("utf-8"))["document"]
CASES = [(document["text"], *case) for document in DOCUMENTS for case in document["cases"]]

# Characters that fold, join, part or vanish, next to ordinary ones.
PROSE = st.lists(
    st.sampled_from([*"abAé ß.,'’-–…\n\r\t\u0301\xad\u200b\u200d\x00İﬁ12%🇨🇴👩💻カが\uff76한\u00a0_:“”", "か\u3099"]),
).map("".join)


def shown(text, passage, **options):
    found = find_first(passage, text, **options)
    return text[slice(*found)] if found else ""


@pytest.mark.parametrize(("text", "directive", "expected"), CASES)
def test_a_directive_shows(text, directive, expected):
    passage = parse_fragment(directive)
    assert passage is not None
    assert shown(text, passage) == expected


def test_the_table_is_whole():
    assert len(CASES) > 150
    assert len({(text, directive) for text, directive, _ in CASES}) == len(CASES)


def test_the_first_instance_is_shown_and_all_are_found():
    text = "Range after range, and a RANGE; no ranger."
    assert find_first(Passage(start="range"), text) == (0, 5)
    assert find(Passage(start="range"), text) == [(0, 5), (12, 17), (25, 30)]


def test_matches_do_not_overlap():
    assert find(Passage(start="a a"), "a a a a") == [(0, 3), (4, 7)]
    assert find(Passage(start="a", end="b"), "a a b a b b") == [(0, 5), (6, 9)]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("one … three … five", "one two three four five"),
        ("one … two … five", "one two three four five"),
        ("one … five … three", ""),
        ("one … six … five", ""),
        ("one … thre … five", ""),
        ("two ... four", "two three four"),
        ("… two three …", "two three"),
        ("one … one", "one two three four five; one"),
    ],
)
def test_pieces_stand_in_their_order(quote, expected):
    assert shown("Zero, one two three four five; one.", from_quote(quote)) == expected


def test_the_spans_of_the_pieces():
    text = "one two three four five"
    assert find_pieces(from_quote("one … three … five"), text) == [[(0, 3), (8, 13), (19, 23)]]


def test_middle_pieces_may_stand_in_blocks_of_their_own():
    assert shown("one two\n\nthree\n\nfour five", from_quote("two … three … four")) == "two\n\nthree\n\nfour"


def test_every_line_may_be_a_block():
    text = "A headline\nThe text"
    assert shown(text, Passage(start="headline the")) == "headline\nThe"
    assert shown(text, Passage(start="headline the"), lines=True) == ""
    assert shown(text, Passage(start="headline", suffix="the"), lines=True) == "headline"


@pytest.mark.parametrize("breaks", ["\n\n", "\r\n\r\n", "\n \t\n", "\r\r", "\u2029", "\n\n\n", "\x85\x85", " \n\xa0\n"])
def test_what_parts_blocks(breaks):
    assert not find(Passage(start="one two"), f"one{breaks}two")
    assert find(Passage(start="one", end="two"), f"one{breaks}two")


@pytest.mark.parametrize("space", ["\n", "\r\n", "\r", "\t", " \n ", "\xa0", "\u202f", "\u3000", " \u200b ", "\x0c"])
def test_what_is_one_space(space):
    assert shown(f"one{space}two", Passage(start="one two")) == f"one{space}two"


@pytest.mark.parametrize(
    "passage", [Passage(start="\xad"), Passage("\u200d", "one"), Passage(start="one", suffix="\xad")]
)
def test_a_term_of_nothing_visible_stands_nowhere(passage):
    assert not find(passage, "one \xad two")


def test_a_folded_text_can_be_searched_again():
    folded = fold("One two. One three.")
    assert find(Passage(start="one", suffix="three"), folded) == [(9, 12)]
    assert find(Passage(start="two"), folded) == [(4, 7)]


@given(PROSE, st.data())
def test_a_phrase_cut_at_word_boundaries_is_found(text, data):
    places = [place for place in range(len(text) + 1) if is_boundary(text, place)]
    assume(len(places) > 1)
    first, last = sorted(data.draw(st.lists(st.sampled_from(places), min_size=2, max_size=2, unique=True)))
    phrase = text[first:last].strip()
    assume(fold_term(phrase[:1]) and fold_term(phrase.split()[-1]) and not BLOCK_BREAK.search(phrase))
    assert find(Passage(start=phrase), text)


@given(PROSE, PROSE, PROSE, PROSE)
def test_what_is_found_folds_to_what_was_sought(text, start, end, suffix):
    for passage in (Passage(start=start), Passage("", start, end), Passage("", start, end, suffix)):
        for chain in find_pieces(passage, text):
            assert [fold_term(text[slice(*span)]) for span in chain] == [*map(fold_term, passage.pieces)]


@given(st.text("ab", max_size=60), st.text("ab", min_size=1, max_size=12))
@example("aabaaabaa", "aabaa")
def test_occurrences_are_all_there_are(text, term):
    assert list(occurrences(term, text)) == [at for at in range(len(text)) if text.startswith(term, at)]


class Metered(str):
    """A text that counts the characters looked at."""

    __slots__ = ("work",)

    def find(self, term, start=0):
        at = super().find(term, start)
        self.work += (len(self) if at < 0 else at) - start + len(term)
        return at

    def startswith(self, term, start=0):
        self.work += len(term[0])
        return super().startswith(term, start)

    def __getitem__(self, index):
        self.work += 1
        return super().__getitem__(index)


def work(passage, text):
    folded = fold(text)
    folded = folded._replace(key=Metered(folded.key), text=Metered(folded.text))
    folded.key.work = folded.text.work = 0
    find(passage, folded)
    return folded.key.work + folded.text.work


@pytest.mark.parametrize(
    ("unit", "passage"),
    [
        ("a", Passage(start="a" * 500)),
        ("a", Passage("a" * 300, "a" * 300, "a" * 300, "a" * 300)),
        ("a ", Passage(start="a " * 200 + "b")),
        ("a ", Passage("a a a", "a a a", "a a a", "a a b")),
        ("prefix ", Passage(prefix="prefix prefix", start="x")),
        ("prefix ", Passage(prefix="prefix " * 50 + "prefix", start="prefix " * 50 + "x")),
        ("start end ", Passage(start="start", end="end", suffix="none")),
        ("start ", Passage(start="start", end="end")),
        ("ab", Passage(start="ab" * 100 + "a", suffix="b")),
        ("🇨", Passage(start="🇨")),
        ("a\u0301", Passage(start="a")),
        (".", Passage(start="." * 100)),
        ("\n\n", Passage(start="x")),
    ],
)
def test_hostile_texts_cost_no_more_than_their_length(unit, passage):
    small, large = (work(passage, unit * (size // len(unit))) for size in (5_000, 20_000))
    assert large < 4.4 * small + 10_000
    assert large < 200 * 20_000


def test_a_mark_row_without_end_is_walked_once():
    text = "a" + "\u0301" * 20_000 + " b"
    assert work(Passage(start="a"), text) < 5 * len(text)
