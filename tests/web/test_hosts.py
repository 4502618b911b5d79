"""Who may ask, by the names a browser sends; and the page it gets."""

import pytest

from tui.web.hosts import loopback, ours, same
from tui.web.page import page, policy


@pytest.mark.parametrize(
    ("host", "named", "expected"),
    [
        ("127.0.0.1:8000", "127.0.0.1", True),
        ("localhost", "127.0.0.1", True),
        ("LOCALHOST:8000", "127.0.0.1", True),
        ("[::1]:8000", "127.0.0.1", True),
        ("192.0.2.7:8000", "0.0.0.0", True),
        ("harbour.example:8000", "Harbour.example", True),
        ("harbour.example:8000", "0.0.0.0", False),
        ("localhost.evil.example", "127.0.0.1", False),
        ("127.0.0.1.evil.example:8000", "127.0.0.1", False),
        ("evil.example@localhost", "127.0.0.1", False),
        ("localhost:80;x", "127.0.0.1", False),
        ("localhost/x", "127.0.0.1", False),
        ("[::1", "127.0.0.1", False),
        ("", "127.0.0.1", False),
    ],
)
def test_a_name_is_one_of_ours(host, named, expected):
    assert ours(host, named) is expected


def test_a_page_is_ours_where_it_comes_from_where_it_asks():
    assert same("http://localhost:8000", "localhost:8000")
    assert not same("http://localhost:8001", "localhost:8000")
    assert not same("http://evil.example", "localhost:8000")
    assert not same("null", "localhost:8000")


def test_loopback_is_this_machine():
    assert [
        name for name in ("127.0.0.1", "127.9.9.9", "::1", "0.0.0.0", "::", "192.0.2.7", "x") if loopback(name)
    ] == [
        "127.0.0.1",
        "127.9.9.9",
        "::1",
    ]


def test_the_page_holds_names_as_text_and_asks_nobody_else():
    made = page("<script>alert(1)</script>", 'a"b', "9999")
    assert "<script>alert" not in made
    assert 'ws://a"b' not in made
    assert 'data-font-size="16"' in made
    assert 'data-font-size="20"' in page("", "", "20")
    assert "http://" not in made
    assert "https://" not in made
    assert "connect-src 'self' ws://localhost:8000;" in policy("localhost:8000")
