from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.text import Span, clip, cut, padded, width, wrap

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z", "M"], include_characters=" "), max_size=80)
SPANS = st.lists(st.builds(Span, TEXTS, st.sampled_from(["text", "hit"]), st.sampled_from([-1, 0])), max_size=6)


@given(SPANS, st.integers(2, 60))
def test_no_line_is_too_long_and_no_word_is_lost(spans, cells):
    lines = wrap(spans, cells)
    assert all(width(line) <= cells for line in lines)
    given_text = "".join(span.text for span in spans).replace(" ", "")
    assert "".join(span.text for line in lines for span in line).replace(" ", "") == given_text


@given(SPANS, st.integers(2, 60))
def test_roles_and_links_stay_with_their_words(spans, cells):
    def signs(found):
        return [(sign, span.role, span.link) for span in found for sign in span.text if sign != " "]

    assert signs(span for line in wrap(spans, cells) for span in line) == signs(spans)


@given(TEXTS, st.integers(0, 40))
def test_padded_text_has_its_width(text, cells):
    assert cell_len(padded(text, cells, "…")) == cells
    assert cell_len(padded(text, cells, "…", "right")) == cells


@given(TEXTS, st.integers(0, 40))
def test_cut_text_says_so(text, cells):
    short = cut(text, cells, "…")
    assert cell_len(short) <= cells
    assert short == text or not cells or short.endswith("…")


@given(SPANS, st.integers(0, 40))
def test_a_clipped_line_fits(spans, cells):
    assert width(clip(spans, cells, "…")) <= cells


def test_words_are_kept_whole_where_they_can_be():
    lines = wrap([Span("one two three")], 8)
    assert ["".join(span.text for span in line).strip() for line in lines] == ["one two", "three"]


def test_a_long_address_is_broken():
    assert [line[0].text for line in wrap([Span("https://example.org/a")], 12)] == ["https://", "example.org/", "a"]


def test_the_first_line_keeps_its_indent():
    assert wrap([Span("   one")], 20) == [(Span("   one"),)]
