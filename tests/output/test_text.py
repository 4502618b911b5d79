"""Line formats."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.output.text import escape, ids, pieces, template, tsv

ESCAPED = {
    "a\tb": "a\\tb",
    "a\nb": "a\\nb",
    "a\\b": "a\\\\b",
    "\x1b[1m": "\\x1b[1m",
    "\x9b": "\\x9b",
    "é…": "é…",
    "": "",
}


@pytest.mark.parametrize("text", ESCAPED)
def test_escape(text):
    assert escape(text) == ESCAPED[text]


def test_nothing_is_an_empty_cell():
    assert escape(None) == ""


@given(st.text())
def test_a_cell_has_no_control_and_can_be_read_back(text):
    cell = escape(text)
    assert not any(ord(sign) < 32 or 0x7F <= ord(sign) < 0xA0 for sign in cell)
    assert _read(cell) == text


def _read(cell):
    out, at = "", 0
    while at < len(cell):
        if cell[at] != "\\":
            out, at = out + cell[at], at + 1
        elif cell[at + 1] == "x":
            out, at = out + chr(int(cell[at + 2 : at + 4], 16)), at + 4
        else:
            out, at = out + {"t": "\t", "n": "\n", "\\": "\\"}[cell[at + 1]], at + 2
    return out


def test_tsv_with_and_without_header():
    assert list(tsv(["a", "b"], [(1, None)], header=True, end="\n")) == ["a\tb\n", "1\t\n"]
    assert list(tsv(["a", "b"], [(1, "x")], header=False, end="\0")) == ["1\tx\0"]


def test_ids():
    assert list(ids([("a",), ("b",)], end="\n")) == ["a\n", "b\n"]


TEMPLATES = {
    "{id}": (["", ""], [("id", 2)]),
    "{id}\\t{ text }.": (["", "\t", "."], [("id", 2), ("text", 8)]),
    "{{id}}": (["{id}"], []),
    "a\\\\n": (["a\\n"], []),
    "": ([""], []),
}


@pytest.mark.parametrize("text", TEMPLATES)
def test_pieces(text):
    assert pieces(text) == TEMPLATES[text]


def test_a_bracket_left_open_is_told_with_its_column():
    with pytest.raises(ValueError, match=r"column 5 of the template: this '\{' is not closed"):
        pieces("id: {id")


def test_template_fills_each_row():
    assert list(template(["", " – ", "!"], [("a", None), ("b", 2)], end="\n")) == ["a – !\n", "b – 2!\n"]
