import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.evidence.fragments import fragment, link, parse_fragment, parse_url
from tui.evidence.passages import Passage, PassageError, from_quote


@pytest.mark.parametrize(
    ("passage", "directive"),
    [
        (Passage("", "word"), "text=word"),
        (Passage("", "two words"), "text=two%20words"),
        (Passage("", "from", "to"), "text=from,to"),
        (Passage("before", "word"), "text=before-,word"),
        (Passage("", "word", "", "after"), "text=word,-after"),
        (Passage("before", "word", "", "after"), "text=before-,word,-after"),
        (Passage("before", "from", "to", "after"), "text=before-,from,to,-after"),
        (Passage("", "a-b, c & d"), "text=a%2Db%2C%20c%20%26%20d"),
        (Passage("-", "-", "-", "-"), "text=%2D-,%2D,%2D,-%2D"),
        (Passage("", "100% #1"), "text=100%25%20%231"),
        (Passage("", "NATO’s"), "text=NATO%E2%80%99s"),
        (Passage("", "😀"), "text=%F0%9F%98%80"),
        (Passage("", "a/b?c=d+e:f~g"), "text=a%2Fb%3Fc%3Dd%2Be%3Af~g"),
        (Passage("", '<"`>'), "text=%3C%22%60%3E"),
        (Passage("", "a\nb\x00"), "text=a%0Ab%00"),
        (Passage("", "one", "three", "", ("two",)), "text=one,three"),
    ],
)
def test_a_passage_is_written(passage, directive):
    assert fragment(passage) == directive


@pytest.mark.parametrize(
    ("directive", "passage"),
    [
        ("text=foo", Passage("", "foo")),
        ("text=foo%20bar", Passage("", "foo bar")),
        ("text=foo,bar", Passage("", "foo", "bar")),
        ("text=foo-,bar", Passage("foo", "bar")),
        ("text=foo,-bar", Passage("", "foo", "", "bar")),
        ("text=foo-,bar,-baz", Passage("foo", "bar", "", "baz")),
        ("text=foo-,bar,baz", Passage("foo", "bar", "baz")),
        ("text=foo,bar,-baz", Passage("", "foo", "bar", "baz")),
        ("text=p-,foo,bar,-s", Passage("p", "foo", "bar", "s")),
        ("text=%26%2C%2D", Passage("", "&,-")),
        ("text=a%2d-,b", Passage("a-", "b")),
        ("text=!$'()*+./:;=?@_~", Passage("", "!$'()*+./:;=?@_~")),
        ("text=foo+bar", Passage("", "foo+bar")),
        ("text=text=foo", Passage("", "text=foo")),
        ("text=%E3%83%8D", Passage("", "ネ")),
        ("text=100%", Passage("", "100%")),
        ("text=%zz", Passage("", "%zz")),
        ("text=%ff", Passage("", "\ufffd")),
        ("text=%EF%BB%BFa", Passage("", "\ufeffa")),
        ("text=é b", Passage("", "é b")),
    ],
)
def test_a_directive_is_read(directive, passage):
    assert parse_fragment(directive) == passage


@pytest.mark.parametrize(
    "directive",
    [
        "", "text", "text=", "TEXT=foo", "Text=foo", "texts=foo", " text=foo", "foo", "#:~:text=foo",
        "text=,", "text=,foo", "text=foo,", "text=foo,,bar", "text=a-,", "text=,-b", "text=a-,,-b",
        "text=-", "text=--", "text=-,foo", "text=foo,-", "text=foo-", "text=-foo", "text=a-,-b",
        "text=a,b,c", "text=a,b,c,d", "text=a-,b,c,d", "text=a,b,c,-d", "text=a-,b,c,-d,e",
        "text=a-,b,c,d,-e", "text=a-b", "text=a-b-,c", "text=a,b-c", "text=a,-b-c", "text=--a,b",
        "text=a,b-", "text=foo&text=bar",
    ],
)  # fmt: skip
def test_a_malformed_directive_is_none(directive):
    assert parse_fragment(directive) is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a", "https://example.org/a#:~:text=x"),
        ("https://example.org/a#", "https://example.org/a#:~:text=x"),
        ("https://example.org/a?b=c#sec", "https://example.org/a?b=c#sec:~:text=x"),
        ("https://example.org/a#:~:text=old", "https://example.org/a#:~:text=x"),
        ("https://example.org/a#sec:~:text=old&text=older", "https://example.org/a#sec:~:text=x"),
        ("https://example.org/a#sec:~:selector(type=1)", "https://example.org/a#sec:~:text=x"),
        ("https://example.org/a#sec:~", "https://example.org/a#sec:%7E:~:text=x"),
        ("https://example.org/:~:a", "https://example.org/:~:a#:~:text=x"),
    ],
)
def test_a_url_is_pointed_at_a_passage(url, expected):
    assert link(url, Passage("", "x")) == expected


@pytest.mark.parametrize(
    ("url", "starts"),
    [
        ("https://example.org/#:~:text=a", ["a"]),
        ("https://example.org/#sec:~:text=a&text=b", ["a", "b"]),
        ("https://example.org/#:~:text=a&unknown&text=b", ["a", "b"]),
        ("https://example.org/#:~:unknown=1", []),
        ("https://example.org/#:~:text=a&text=b,c,d&&text=&text=e", ["a", "e"]),
        ("https://example.org/#text=a", []),
        ("https://example.org/:~:text=a", []),
        ("https://example.org/", []),
        ("#:~:text=a", ["a"]),
        ("#:~:a:~:text=b", []),
        ("#:~:text=a#b", ["a#b"]),
    ],
)
def test_the_directives_of_a_url(url, starts):
    assert [passage.start for passage in parse_url(url)] == starts


def test_a_passage_without_a_start_cannot_be_written():
    with pytest.raises(PassageError):
        fragment(Passage("before"))


def test_a_surrogate_does_not_stop_a_link():
    assert fragment(Passage("", "a\ud800b")) == "text=a%3Fb"


TERMS = st.text() | st.text("-,&%#:~ a…\xad\ufeff😀é\x00")
PASSAGES = st.tuples(TERMS, TERMS.filter(bool), TERMS, TERMS).map(lambda terms: Passage(*terms))


@given(PASSAGES)
@example(Passage("", "-"))
@example(Passage("a-", "-b", "c,", "&d"))
def test_what_is_written_is_read_again(passage):
    assert parse_fragment(fragment(passage)) == passage


@given(PASSAGES)
def test_what_is_written_keeps_to_the_grammar(passage):
    term = "(?:[a-zA-Z0-9._~]|%[0-9A-F]{2})+"
    assert re.fullmatch(f"text=(?:{term}-,)?{term}(?:,{term})?(?:,-{term})?", fragment(passage))


@given(st.text(), st.text().filter(lambda text: "#" not in text), TERMS.filter(bool))
def test_a_link_keeps_address_and_identifier(address, identifier, start):
    address = address.replace("#", "")
    url = link(f"{address}#{identifier}", Passage("", start))
    assert url.startswith(f"{address}#")
    assert parse_url(url) == [Passage("", start)]
    assert link(url, Passage("", start)) == url


@given(st.text())
def test_any_directive_is_read_or_refused(text):
    passage = parse_fragment(f"text={text}")
    assert passage is None or parse_fragment(fragment(passage)) == passage


def test_a_quote_becomes_a_link():
    quote = from_quote("becoming NATO’s … in May 2018", prefix="U.S. by")
    assert fragment(quote) == "text=U.S.%20by-,becoming%20NATO%E2%80%99s,in%20May%202018"
