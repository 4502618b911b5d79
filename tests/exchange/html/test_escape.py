import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.html.conftest import Reader
from tui.exchange.html.escape import address, attributes, date, element, jump, link, place, text
from tui.model.visible import visible


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_words_come_back_as_they_are_shown(words):
    found = Reader(f'<p title="{text(words)}">{text(words)}</p>')
    shown = visible(words)
    assert found.all("p")[0]["title"] == shown
    assert "".join(found.within("p")) == shown


@pytest.mark.parametrize(
    ("url", "href"),
    [
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/%C3%A9?q='\"<>&x", "https://example.org/%C3%A9?q=&#x27;%22%3C%3E&amp;x"),
        ("HTTP://example.org/é\u202e#:~:text=a%20b,-c", "HTTP://example.org/%C3%A9%E2%80%AE#:~:text=a%20b,-c"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//example.org", ""),
        ("", ""),
    ],
)
def test_only_addresses_of_the_web_are_links(url, href):
    assert address(url) == href
    assert link(url, "x", "c") == (f'<a class="c" href="{href}">x</a>' if href else '<span class="c">x</span>')


def test_places_and_jumps_meet():
    name = 'ñ"1'
    found = Reader(f'<p id="{place("fact", name)}"></p><a href="{jump("fact", name)}"></a>')
    assert found.all("p")[0]["id"] == 'fact-ñ"1'
    assert found.all("a")[0]["href"] == "#fact-%C3%B1%221"


def test_what_is_empty_is_nothing():
    assert element("p", "") == date("", "undated") == attributes("") == ""
