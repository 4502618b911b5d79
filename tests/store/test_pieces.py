"""Cutting a file at its headers: nothing lost, nothing cut inside a string."""

import pytest
import tomli
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.store.pieces import locate, pieces, resplit

CUTS = {
    "plain": ('[base]\na = 1\n[[fact]]\nid = "x"\n', ["base", "fact"]),
    "comment before any header": ("# hello\n\n[[fact]]\n", ["", "fact"]),
    "header in a comment": ("[[fact]]\n# [[fact]]\n", ["fact"]),
    "header in a string": ('[[fact]]\nnote = "[[fact]]"\n', ["fact"]),
    "header on a line of a long string": ('[[fact]]\nnote = """\n[[fact]]\n"""\n', ["fact"]),
    "header in a literal string": ("[[fact]]\nnote = '''\n[[fact]]\n'''\n", ["fact"]),
    "escaped quotes": ('[[fact]]\nnote = """a \\""" [[fact]]\n[[fact]]\n"""\n[[source]]\n', ["fact", "source"]),
    "quotes at the end of a long string": ('[[fact]]\nnote = """x"""""\n[[fact]]\n', ["fact", "fact"]),
    "tables of a fact": ('[[fact]]\n[[fact.cite]]\n[fact.resolves]\nx = "no"\n[[fact]]\n', ["fact", "fact"]),
    "array over lines": ('[[fact]]\nissues = [\n  "a",\n  ["b"],\n[true],\n]\n[[fact]]\n', ["fact", "fact"]),
    "array left open": ('[[fact]]\nissues = ["a",\n[[fact]]\n', ["fact", "fact"]),
    "string left open": ('[[fact]]\ntext = "a\n[[fact]]\n', ["fact", "fact"]),
    "spaces": ("  [[ fact ]]  # x\n[ base ]\n", ["fact", "base"]),
    "unknown": ("[[facts]]\n[meta.x]\n", ["facts", "meta"]),
}


@pytest.mark.parametrize("name", CUTS)
def test_cuts(name):
    text, names = CUTS[name]
    assert [piece.name for piece in pieces(text)] == names


_LINES = st.sampled_from(
    ["[[fact]]", "[base]", "[[fact.cite]]", 'a = "x"', 'b = """', '"""', "'''", "# [[fact]]", "c = [", "[1, 2],", "]",
     'd = "\\"[[fact]]"', "e = 'x", "", "[[source]] # y", 'f = "[[fact]]']
)  # fmt: skip
_TEXTS = st.lists(_LINES, max_size=25).map(lambda lines: "".join(f"{line}\n" for line in lines))


@given(_TEXTS)
def test_nothing_is_lost_and_lines_are_right(text):
    found = list(pieces(text))
    assert "".join(piece.text for piece in found) == text
    at = 1
    for piece in found:
        assert piece.line == at
        at += piece.text.count("\n")
        assert "".join(part.text for part in resplit(piece)) in ("", piece.text)


@given(_TEXTS)
def test_a_document_toml_takes_is_the_sum_of_its_pieces(text):
    try:
        whole = tomli.loads(text)
    except tomli.TOMLDecodeError:
        return
    assume(not any(piece.text.startswith("[[fact.cite]]") for piece in pieces(text)))
    facts = [fact for piece in pieces(text) for fact in _list(tomli.loads(piece.text).get("fact"))]
    assert facts == _list(whole.get("fact"))


def _list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def test_an_open_long_string_hides_no_fact_for_good():
    text = '[[fact]]\nnote = """open\n[[fact]]\nid = "b"\n[[fact]]\nid = "c"\nnote = """closed"""\n'
    piece = next(pieces(text))
    assert [part.line for part in resplit(piece)] == [1, 3, 5]


LOCATIONS = {
    'a = 1\nid = "x"': (2, 0),
    '  id= "x"': (1, 2),
    '"id" = "x"': (1, 0),
    'note = """\nid = 1\n"""\nid = "x"': (4, 0),
    "resolves.id = 1": (0, 0),
}


@pytest.mark.parametrize("text", LOCATIONS)
def test_locate(text):
    assert locate(f"[[fact]]\n{text}\n", "id") == LOCATIONS[text]


def test_locate_in_the_nth_citation():
    text = '[[fact]]\nquote = "a"\n[[fact.cite]]\nquote = "b"\n[[fact.cite]]\n  quote = "c"\n'
    assert [locate(text, "quote", nth) for nth in (None, 0, 1)] == [(1, 0), (3, 0), (5, 2)]
