import pytest

from tui.app.signs import ASCII, UNICODE, signs


@pytest.mark.parametrize(
    ("environ", "plain"),
    [
        ({}, False),
        ({"LANG": "en_US.UTF-8"}, False),
        ({"LANG": "de_DE.utf8"}, False),
        ({"LANG": "C"}, True),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, True),  # as Python leaves it
        ({"LC_CTYPE": "C.UTF-8"}, False),
        ({"LANG": "C", "LC_CTYPE": "es_CO.UTF-8"}, False),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "C"}, True),
        ({"LANG": "en_US.ISO-8859-1"}, True),
    ],
)
def test_the_environment_tells_the_signs(environ, plain):
    assert signs(environ).ascii is plain


def test_plain_signs_are_ascii_and_tell_apart():
    for table in (ASCII.kinds, ASCII.standings, ASCII.outcomes, ASCII.severities):
        assert all(sign.isascii() and len(sign) == 1 for sign in table.values())
        assert len(set(table.values())) == len(table)
    marks = [value for value in ASCII if isinstance(value, str)]
    assert all(mark.isascii() for mark in marks)


def test_signs_tell_apart_without_colour():
    for table in (UNICODE.kinds, UNICODE.standings, UNICODE.outcomes, UNICODE.severities):
        assert len(set(table.values())) == len(table)


def test_text_from_outside_is_made_harmless():
    assert "\x1b" not in UNICODE.shown("a\x1b[31m")
    assert UNICODE.shown("a\u202eb") == "a<U+202E>b"
    assert ASCII.shown("“a…” – ‘b’") == "\"a...\" - 'b'"
    assert ASCII.shown("Córdoba 日本") == "Cordoba ??"
