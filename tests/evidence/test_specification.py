"""The search against the specification's own steps, written down plainly and slowly."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.evidence.boundaries import is_boundary
from tui.evidence.matching import find_first
from tui.evidence.passages import Passage


def find_string(query, text, start, *, word_start, word_end):
    """Follow "find a string in range" and "find a range from a node list", for a single block."""
    while (at := text.find(query, start)) >= 0:
        end = at + len(query)
        if not (word_start and not is_boundary(text, at)) and not (word_end and not is_boundary(text, end)):
            return at, end
        start = at + 1
    return None


def past_space(text, at):
    while at < len(text) and text[at] == " ":
        at += 1
    return at


def find_range(prefix, start, end, suffix, text):  # noqa: C901, PLR0911, PLR0912 -- as the steps are
    """Follow "find a range from a text directive"."""
    search = 0
    while search < len(text):
        to_word = bool(end or not suffix)
        if prefix:
            before = find_string(prefix, text, search, word_start=True, word_end=False)
            if not before:
                return None
            search = before[0] + 1
            expected = past_space(text, before[1])
            if expected == len(text):
                return None
            match = find_string(start, text, expected, word_start=False, word_end=to_word)
            if not match:
                return None
            if match[0] != expected:
                continue
        else:
            match = find_string(start, text, search, word_start=True, word_end=to_word)
            if not match:
                return None
            search = match[0] + 1
        last = match[1]
        while last < len(text) or not end:
            if end:
                found = find_string(end, text, last, word_start=True, word_end=not suffix)
                if not found:
                    return None
                last = found[1]
            if not suffix:
                return match[0], last
            after = past_space(text, last)
            found = find_string(suffix, text, after, word_start=False, word_end=True)
            if not found:
                return None
            if found[0] == after:
                return match[0], last
            if not end:
                break
        else:
            return None
    return None


WORDS = st.lists(st.sampled_from(["a", "b", "ab", "ba", "aa", "b.a", "b'a"]), max_size=14).map(" ".join)
TERM = st.text("ab", min_size=1, max_size=3) | WORDS.filter(bool)


@settings(max_examples=500)
@given(WORDS, st.just("") | TERM, TERM, st.just("") | TERM, st.just("") | TERM)
@example("da da da dum", "da da", "da", "", "dum")
@example("a a b", "a", "a", "", "b")
@example("a b a", "b", "a", "a", "")
def test_the_first_match_is_the_specifications(text, prefix, start, end, suffix):
    assert find_first(Passage(prefix, start, end, suffix), text) == find_range(prefix, start, end, suffix, text)
