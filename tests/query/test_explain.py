"""Why nothing is found, and a change that finds something: held against the small base and any query."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.model.calendar import days_from_civil
from tui.query.explain import explain, why
from tui.query.parse import parse
from tui.query.results import Results
from tui.query.rewrite import either, text
from tui.store.index import open_base

TODAY = days_from_civil(2021, 6, 30)


@pytest.fixture(scope="module")
def river(request):
    """The base of the browser's tests."""
    return open_base([str(request.path.parents[1] / "app" / "base.toml")])


CASES = [
    ("salmon issue:dams", "salmon finds 5, none of them issue:dams", "salmon", 5),
    ("issue:dam", "no fact has issue:dam; did you mean 'dams'?", "issue:dams", 3),
    ("issue:dms*", "no fact has issue:dms*; did you mean 'dams'?", "issue:dams", 3),
    ("id:fonded", "no fact has id:fonded; did you mean 'founded'?", "id:founded", 1),
    ("(salmon or treaty) zzz", "no fact has zzz", "(salmon or treaty)", 8),
    ("salmon zzz yyy", "no fact has zzz", "salmon", 5),
    ("-(salmon or treaty) zzz kind:event", "no fact has zzz", "-(salmon or treaty) kind:event", 1),
    ("zzz", "no fact has zzz", None, 0),
    ("zzz or yyy", "no fact has zzz or yyy", None, 0),
    ("actor:moor actor:anlnad", "no fact has actor:anlnad; did you mean 'anland'?", "actor:moor actor:anland", 1),
]


@pytest.mark.parametrize(("query", "reason", "better", "total"), CASES)
def test_the_term_and_the_smallest_change(river, query, reason, better, total):
    found = why(Results(river, query, today=TODAY))
    assert found.reason == reason
    assert (found.change.query if found.change else None) == better
    assert (found.change.total if found.change else 0) == total


def test_it_is_one_sentence(river):
    said = explain(Results(river, "salmon issue:dams", today=TODAY))
    assert said == "salmon finds 5, none of them issue:dams; without issue:dams there are 5"


TERMS = st.sampled_from(["salmon", "treaty", "zzz", "issue:water", "issue:fsh", "kind:event", "date:1066", "-salmon"])
QUERIES = st.recursive(
    TERMS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(" ".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({' or '.join(parts)})"),
        inner.map(lambda part: f"-({part})"),
    ),
    max_leaves=6,
)


@settings(max_examples=60)
@given(query=QUERIES)
def test_what_is_offered_finds_what_is_said(river, query):
    results = Results(river, query, today=TODAY)
    assert Results(river, text(query, results.node), today=TODAY).ids() == results.ids()
    if not results.ids():
        change = why(results).change
        assert change is None or len(Results(river, change.query, today=TODAY).ids()) == change.total > 0


@pytest.mark.parametrize(
    ("query", "expected"),
    [("a issue:x b", "a issue:x,y b"), ('issue:"x z"', 'issue:"x z",y'), ("issue:x*", "issue:x*,y")],
)
def test_either_of_two_values(query, expected):
    from tui.query.rewrite import asked

    assert either(query, asked(parse(query), "issue"), "y") == expected
    assert asked(parse(f"{query} or b"), "issue") is None
    assert asked(parse("-issue:x"), "issue") is None
