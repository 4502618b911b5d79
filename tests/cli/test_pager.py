"""Which pager is meant."""

import pytest

from tui.cli.pager import NoPager, words

WORDS = [
    ({}, ["less", "-FRX"]),
    ({"PAGER": "more"}, ["more"]),
    ({"PAGER": "less -S '+/two words'"}, ["less", "-S", "+/two words"]),
    ({"PAGER": "cat"}, []),
    ({"PAGER": ""}, []),
    ({"PAGER": "more", "DATELINE_PAGER": ""}, []),
    ({"PAGER": "cat", "DATELINE_PAGER": "most"}, ["most"]),
    ({"PAGER": "less; rm -rf $HOME `x`"}, ["less;", "rm", "-rf", "$HOME", "`x`"]),
]


@pytest.mark.parametrize(("environ", "meant"), WORDS)
def test_which_is_meant(environ, meant):
    assert words(environ, lambda _: True) == meant


def test_without_less_there_is_none():
    assert words({}, lambda _: None) == []


@pytest.mark.parametrize(
    ("wish", "told"), [("'less", "PAGER cannot be read: no closing quotation"), ("nope -x", "names 'nope', which is")]
)
def test_one_that_cannot_be_had_is_told(wish, told):
    with pytest.raises(NoPager, match=told):
        words({"PAGER": wish}, lambda _: None)
