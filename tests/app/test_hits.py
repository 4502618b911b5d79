import pytest

from tui.app.hits import Hits
from tui.app.text import Span
from tui.query.parse import parse


@pytest.mark.parametrize(
    ("query", "text", "hits"),
    [
        ("salmon", "Salmon, salmons and salmon.", ["Salmon", "salmon"]),
        ("salm*", "Salmon, salmons", ["Salmon", "salmons"]),
        ("cordoba", "Córdoba’s press", ["Córdoba"]),
        ("córdoba", "CORDOBA", ["CORDOBA"]),
        ('"river treaty"', "the river, treaty", ["river, treaty"]),
        ("river treaty", "treaty on the river", ["treaty", "river"]),
        ("river -treaty", "river treaty", ["river"]),
        ("river or lake", "a lake", ["lake"]),
        ("issue:water river", "water and river", ["river"]),
        ("text:salmon quote:trout", "salmon trout", ["salmon", "trout"]),
        ("/sal.on/", "SALMON salon", ["SALMON"]),
        ("/a|salmon/ salmon", "a salmon", ["a", "salmon"]),
        ("straße", "STRASSE strasse", ["STRASSE", "strasse"]),
        ("us-colombia", "US-Colombia relations", ["US-Colombia"]),
    ],
)
def test_what_the_search_found_is_what_is_shown(query, text, hits):
    found = Hits(parse(query))
    assert [text[start:end] for start, end in found.spans(text)] == hits


def test_no_words_no_hits():
    assert not Hits(parse("issue:water kind:event"))
    assert not Hits()
    assert Hits(parse("salmon"))


def test_marked_spans_keep_text_and_links():
    marked = Hits(parse("salmon")).marked([Span("more salmon came", "link", 3)])
    assert marked == [Span("more ", "link", 3), Span("salmon", "hit", 3), Span(" came", "link", 3)]
