"""Queries put together from values mean these values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.query.nodes import And, Or
from tui.query.parse import parse
from tui.query.spelling import every, term

TERMS = [
    (("issue", "aid"), "issue:aid"),
    (("said", "petro", "Cohen, Victor"), 'said:petro,"Cohen, Victor"'),
    (("issue", "who pays"), 'issue:"who pays"'),
    (("tag", "coca*"), 'tag:"coca*"'),
    (("tag", "/x/"), 'tag:"/x/"'),
    (("tag", 'a "b"'), ""),
    (("tag", ""), ""),
]


@pytest.mark.parametrize(("given_", "expected"), TERMS)
def test_term(given_, expected):
    assert term(*given_) == expected


def test_every():
    assert every("", "a or b", "issue:aid", "") == "(a or b) issue:aid"
    assert every("a or b") == "a or b"
    assert every("", "") == ""


@given(st.text(min_size=1).filter(lambda text: '"' not in text))
def test_a_term_is_read_as_the_value_it_was_made_of(value):
    found = parse(term("tag", value))
    assert [each.text for each in found.values] == [value]
    assert (found.values[0].prefix, found.values[0].regex) == (False, False)


@given(st.lists(st.sampled_from(["a", "a b", "a or b", "-a", "issue:x", "(a or b) c"]), min_size=2, max_size=4))
def test_the_parts_of_every_are_its_parts(parts):
    found = parse(every(*parts))
    assert isinstance(found, And) and not isinstance(found, Or)  # noqa: PT018
    assert len(found.parts) == len(parts)
