# ruff: noqa: RUF001 -- the characters themselves are the matter
"""Addresses of pages, and the tricks played with them."""

import pytest

from tui.archive.errors import DownloadError
from tui.archive.urls import parse, redirected

GOOD = {
    "http://a.example": "http://a.example/",
    "HTTPS://A.Example/B?c=D#e": "https://a.example/B?c=D",
    "https://a.example:443/": "https://a.example/",
    "http://a.example:443/": "http://a.example:443/",
    "http://a.example:8080/x": "http://a.example:8080/x",
    "http://a.example./x": "http://a.example/x",
    "http://a_b.example/": "http://a_b.example/",
    "http://bücher.example/größe?q=ä": "http://xn--bcher-kva.example/gr%C3%B6%C3%9Fe?q=%C3%A4",
    "http://ПРИМЕР.example/": "http://xn--e1afmkfd.example/",
    "http://ａ.example/": "http://a.example/",
    "http://a。example/": "http://a.example/",
    "http://１２７.0.0.1/": "http://127.0.0.1/",
    "http://[2600::1]:8000/x": "http://[2600::1]:8000/x",
    "http://[::ffff:127.0.0.1]/": "http://[::ffff:7f00:1]/",
    "http://a.example/a%20b/%E2%82%AC?x=%2F": "http://a.example/a%20b/%E2%82%AC?x=%2F",
    'http://a.example/"<>\\^`{|}': "http://a.example/%22%3C%3E%5C%5E%60%7B%7C%7D",
    "http://a.example?q": "http://a.example/?q",
    "http://a.example/#@b.example": "http://a.example/",
}
BAD = {
    "file:///etc/passwd": "neither http nor https",
    "ftp://a.example/": "neither http nor https",
    "gopher://a.example/": "neither http nor https",
    "javascript:alert(1)": "neither http nor https",
    "//a.example/": "neither http nor https",
    "http:/a.example": "is no host",
    "http://": "is no host",
    "http://user@a.example/": "a user name",
    "http://user:secret@a.example/": "a user name",
    "http://a.example@127.0.0.1/": "a user name",
    "http://a.example:80@127.0.0.1:80/": "a user name",
    "http://@a.example/": "a user name",
    "http://a.example\\@b.example/": "a user name",
    "http://a.example\\b/": "is no host",
    "http://a.example:x/": "is no web address",
    "http://a.example:99999/": "is no web address",
    "http://a.example:0/": "port 0 is not the web's",
    "http://a.example:22/": "port 22 is not the web's",
    "http://a.example:25/": "port 25 is not the web's",
    "http://[::1/": "is no web address",
    "http://[::1%25lo]/": "is no host",
    "http://[v1.x]/": "is no (host|web address)",
    "http://a..example/": "is no host",
    "http://.example/": "is no host",
    "http://-a.example/": "is no host",
    "http://a%2eexample/": "is no host",
    "http://a,b.example/": "is no host",
    f"http://{'a' * 64}.example/": "is no host",
    f"http://{'a.' * 127}example/": "is no host",
    "http://straße.example/": "read in two ways",
    "http://βόλος.example/": "read in two ways",
    "http://a.exa℀mple/": "is no web address",
    "http://a.example/ b": "white space or a control",
    "http://a.example/\r\nHost: b": "white space or a control",
    "http://a.exam\tple/": "white space or a control",
    " http://a.example/": "white space or a control",
    "http://a.example/\x00": "white space or a control",
    "http://a.example/\u202e": "white space or a control",
}


@pytest.mark.parametrize(("given", "meant"), GOOD.items())
def test_what_is_asked_for(given, meant):
    assert parse(given).url == meant


@pytest.mark.parametrize(("given", "reason"), BAD.items())
def test_what_is_not(given, reason):
    with pytest.raises(DownloadError, match=reason):
        parse(given)


def test_a_secret_is_not_repeated():
    with pytest.raises(DownloadError) as found:
        parse("http://user:secret@a.example/")
    assert "secret" not in str(found.value)


REDIRECTS = {
    "/b": "http://a.example/b",
    "b": "http://a.example/x/b",
    "?q=1": "http://a.example/x/y?q=1",
    "//b.example/c": "http://b.example/c",
    "https://b.example/c d#e": "https://b.example/c%20d",
    "/gr\xc3\xb6\xc3\x9fe": "http://a.example/gr%C3%B6%C3%9Fe",
    "/gr\xf6\xdfe": "http://a.example/gr%C3%B6%C3%9Fe",
    "": "http://a.example/x/y",
}


@pytest.mark.parametrize(("location", "meant"), REDIRECTS.items())
def test_where_a_redirect_leads(location, meant):
    assert redirected(parse("http://a.example/x/y"), location).url == meant


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd",
        "ftp://a.example/",
        "data:text/plain,x",
        "http://u:p@b.example/",
        "http://[::1",
        "http://b\tc/",
    ],
)
def test_where_none_may_lead(location):
    with pytest.raises(DownloadError, match=r"^redirects"):
        redirected(parse("http://a.example/"), location)


def test_none_leads_from_https_to_http():
    with pytest.raises(DownloadError, match="from https to plain http"):
        redirected(parse("https://a.example/"), "http://a.example/")
