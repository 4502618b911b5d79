import tomli
from hypothesis import given
from hypothesis import strategies as st

from tui.model.private import Private
from tui.store.compose import entry, toml

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
VALUE = st.recursive(
    TEXT | st.booleans() | st.integers(-(2**63), 2**63 - 1),
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
)


@given(VALUE)
def test_what_is_written_is_read_again(value):
    assert tomli.loads(f"a = {toml(value)}") == {"a": value}


@given(TEXT)
def test_a_string_stands_in_one_line_and_hides_nothing(text):
    written = toml(text)
    assert "\n" not in written
    assert not {"\u202e", "\u200b", "\x7f", "\ufeff"} & set(written)


def test_an_entry_has_its_keys_in_order_and_nothing_empty():
    values = {
        "note": "N.",
        "text": "T.",
        "id": "a",
        "kind": "event",
        "tags": [],
        "hedge": "",
        "line": 3,
        "date": "2018",
    }
    assert entry("fact", values) == '[[fact]]\nid = "a"\ndate = "2018"\ntext = "T."\nnote = "N."\n'


def test_one_citation_stands_flat_and_several_in_tables():
    cites = [{"source": "s", "quote": "q"}, {"source": "t", "via": ["s"]}]
    assert entry("fact", {"id": "a", "cites": cites[:1]}) == '[[fact]]\nid = "a"\nsource = "s"\nquote = "q"\n'
    assert tomli.loads(entry("fact", {"id": "a", "cites": cites})) == {"fact": [{"id": "a", "cite": cites}]}


def test_a_private_note_stays_private():
    assert toml(Private("N.")) == '{ text = "N.", confidential = true }'
    assert "confidential = true" in entry("issue", {"id": "a", "note": "N.", "note_confidential": True})
