"""What a source is called."""

import pytest

from tui.model.entries import Source
from tui.model.titles import called, host, sort

URL = "https://www.latimes.com/world-nation/story"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (Source("a", title="A bridge at last?", container="The Gazette", date="2019"), "A bridge at last?"),
        (
            Source("a", container="Los Angeles Times", date="2025-09-16", url=URL),
            "Los Angeles Times, 16 September 2025",
        ),
        (Source("a", author=("Hall, Ruth", "AFP"), container="La Nación"), "Ruth Hall, AFP, La Nación, a"),
        (Source("a", publisher="NATO", date="2018-05"), "NATO, May 2018"),
        (Source("a", url=URL, date="2025"), "latimes.com, 2025"),
        (Source("a", url=URL), "latimes.com, a"),
        (Source("a", author=("EFE",)), "EFE, a"),
        (Source("a", date="2019"), "a"),  # a date alone names nothing
        (Source("a"), "a"),
    ],
)
def test_called(source, name):
    assert called(source) == name


@pytest.mark.parametrize(
    ("url", "name"),
    [(URL, "latimes.com"), ("http://me@b.org:80/x", "b.org:80"), ("https://b.org", "b.org"), ("", ""), ("b.org", "")],
)
def test_host(url, name):
    assert host(url) == name


@pytest.mark.parametrize(
    ("type_", "words"),
    [
        ("article-newspaper", "newspaper article"), ("webpage", "web page"), ("book", "book"),
        ("legal_case", "legal case"), ("post-weblog", "weblog post"), ("review-book", "book review"),
    ],
)  # fmt: skip
def test_sort(type_, words):
    assert sort(type_) == words
