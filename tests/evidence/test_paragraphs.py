"""Whether lines are paragraphs, and where paragraphs are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.evidence.paragraphs import in_lines, line_starts, paragraphs

LONG = "This paragraph stands on one line however long it is, as editors and web pages save it. " * 3
WRAPPED = """\
This text was wrapped by a program at about sixty columns, so
that its line breaks mean nothing, and sentences go on over
them. It has a second paragraph, too.

Here it is, and this one also goes on over the end of a line
as if there were none. It is the last.
"""

CASES = {
    "one line": ("A sentence.", True),
    "empty": ("", True),
    "long lines": (f"{LONG}\n{LONG}", True),
    "long lines and blank ones": (f"A title\n\nBy the author\n3 May 2018\n\n{LONG}\n\n{LONG}", True),
    "wrapped": (WRAPPED, False),
    "wrapped, one paragraph": (WRAPPED.partition("\n\n")[0], False),
    "wrapped, of DOS": (WRAPPED.replace("\n", "\r\n"), False),
    "short lines": ("Roses are red\nViolets are blue\nSugar is sweet", True),
    "a sentence a line": ("\n".join(f"The sentence of this line is number {at} of them." for at in range(9)), True),
    "only parted by blank lines": ("A paragraph of fifty columns that stands for itself\n\n" * 3, True),
}


@pytest.mark.parametrize("name", CASES)
def test_in_lines(name):
    text, expected = CASES[name]
    assert in_lines(text) == expected


def test_paragraphs_by_line_and_by_blank_line():
    text = "\n  One\nTwo  \n \n\nThree\n"
    assert [text[start:end] for start, end in paragraphs(text, lines=True)] == ["One", "Two", "Three"]
    assert [text[start:end] for start, end in paragraphs(text, lines=False)] == ["One\nTwo", "Three"]


@given(st.text(alphabet="ab .\n\r\u2028"), st.booleans())
def test_paragraphs_hold_all_but_white_space(text, lines):
    found = paragraphs(text, lines=lines)
    held = "".join(text[start:end] for start, end in found)
    assert "".join(held.split()) == "".join(text.split())
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in found)


@given(st.text(alphabet="ab\n\r"))
def test_lines_begin_where_they_begin(text):
    assert len(line_starts(text)) == len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
