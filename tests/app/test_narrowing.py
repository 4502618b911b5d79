import pytest

from tui.app.narrowing import as_typed, narrowed, term
from tui.query.nodes import QueryError


@pytest.mark.parametrize(
    ("query", "field", "value", "more"),
    [
        ("", "issue", "water", "issue:water"),
        ("salmon", "issue", "water", "salmon issue:water"),
        ("issue:water", "issue", "water", "issue:water"),
        ("a or b", "issue", "water", "(a or b) issue:water"),
        ("a or issue:water", "issue", "water", "(a or issue:water) issue:water"),
        ("-issue:water", "issue", "water", "-issue:water issue:water"),
        ("", "tag", "two words", 'tag:"two words"'),
        ("", "date", "2018-05?", 'date:"2018-05?"'),
    ],
)
def test_one_more_term(query, field, value, more):
    assert narrowed(query, field, value) == more


def test_plain_values_need_no_marks():
    assert term("actor", "trump-administration_1.b") == "actor:trump-administration_1.b"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ""),
        ("sal", "sal*"),
        ("sal*", "sal*"),
        ("river sal", "river sal*"),
        ("sal ", "sal "),
        ('"river tr', None),
        ('"river treaty"', '"river treaty"'),
        ("/sal.on/", "/sal.on/"),
        ("-sal", "-sal*"),
        ("(sal)", "(sal)"),
        ("issue:wat", "issue:wat*"),
        ("issue:water", "issue:water"),
        ("actor:moor", "actor:moor"),
        ("kind:fore", "kind:fore"),
        ("date:2018", "date:2018"),
        ("note:bro", "note:bro*"),
        ("sal or", None),
        ("issue:", None),
        ("nofield:x", None),
    ],
)
def test_the_last_word_is_a_beginning(base, typed, meant):
    if meant is None:
        with pytest.raises(QueryError):
            as_typed(typed, base.index.db)
    else:
        assert as_typed(typed, base.index.db) == meant
