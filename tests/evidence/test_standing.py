"""Standing is counted from origins and relations, never declared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.evidence.origins import origins, root
from tui.evidence.standing import standings
from tui.model.entries import Source
from tui.model.fact import Citation, Fact

SOURCES = {
    source.id: source
    for source in [
        Source("paper", container="The Paper"),
        Source("paper-again", container="the  paper"),
        Source("journal", container="The Journal"),
        Source("copy", container="Mirror", origin="journal"),
        Source("copy-of-copy", origin="copy"),
        Source("bare"),
        Source("bare-too"),
        Source("ring-a", origin="ring-b"),
        Source("ring-b", origin="ring-a"),
        Source("lost", origin="nowhere"),
    ]
}


def fact(name, *cited, **relations):
    return Fact(name, "x", cites=tuple(Citation(source) for source in cited), **relations)


def standing(*facts):
    return {name: found.name for name, found in standings(facts, SOURCES).items()}


CITED = {
    (): "unsourced",
    ("unknown",): "unsourced",
    ("paper",): "single-source",
    ("paper", "paper"): "single-source",
    ("paper", "paper-again"): "single-source",
    ("paper", "journal"): "corroborated",
    ("journal", "copy"): "single-source",
    ("journal", "copy-of-copy"): "single-source",
    ("copy", "copy-of-copy"): "single-source",
    ("copy", "paper"): "corroborated",
    ("bare", "bare-too"): "corroborated",
    ("ring-a", "ring-b"): "single-source",
    ("lost", "lost"): "single-source",
    ("lost", "paper"): "corroborated",
}


@pytest.mark.parametrize("cited", CITED, ids=" ".join)
def test_by_citations(cited):
    assert standing(fact("a", *cited)) == {"a": CITED[cited]}


def test_a_sourced_supporter_adds_its_origins():
    assert standing(fact("a", "paper"), fact("b", "journal", supports=("a",)))["a"] == "corroborated"
    assert standing(fact("a", "paper"), fact("b", "paper-again", supports=("a",)))["a"] == "single-source"
    assert standing(fact("a", "paper"), fact("b", supports=("a",)))["a"] == "single-source"
    assert standing(fact("a"), fact("b", "journal", supports=("a",)))["a"] == "single-source"


def test_support_reaches_one_step_only():
    facts = [fact("a", "paper"), fact("b", "paper", supports=("a",)), fact("c", "journal", supports=("b",))]
    assert standing(*facts) == {"a": "single-source", "b": "corroborated", "c": "single-source"}


def test_contradicted_by_a_sourced_fact_is_disputed():
    assert standing(fact("a", "paper", "journal"), fact("b", "bare", contradicts=("a",)))["a"] == "disputed"
    assert standing(fact("a", "paper"), fact("b", contradicts=("a",)))["a"] == "single-source"


def test_a_caveat_changes_nothing_but_is_named():
    found = standings([fact("a", "paper"), fact("b", "journal", qualifies=("a",))], SOURCES)["a"]
    assert (found.name, found.qualified_by) == ("single-source", ("b",))


def test_a_fact_cannot_bear_on_itself():
    assert standing(fact("a", "paper", contradicts=("a",), supports=("a",)))["a"] == "single-source"


def test_reasons_are_named():
    facts = [fact("a", "paper"), fact("b", "copy", supports=("a",)), fact("c", "bare", contradicts=("a",))]
    found = standings(facts, SOURCES)["a"]
    assert (found.origins, found.supported_by, found.contradicted_by) == (("paper", "journal"), ("b",), ("c",))


def test_a_circle_of_origins_ends():
    assert root("ring-a", SOURCES) == root("ring-b", SOURCES)
    assert origins(SOURCES)["ring-a"] == origins(SOURCES)["ring-b"]


_NAMES = st.sampled_from(sorted(SOURCES))


@given(st.lists(_NAMES, max_size=5), st.randoms())
def test_the_order_of_citations_does_not_count(cited, random):
    shuffled = random.sample(cited, len(cited))
    assert standing(fact("a", *cited)) == standing(fact("a", *shuffled))


@given(st.lists(_NAMES, max_size=5), _NAMES)
def test_one_more_source_never_weakens(cited, more):
    rank = ["unsourced", "single-source", "corroborated"]
    assert rank.index(standing(fact("a", *cited, more))["a"]) >= rank.index(standing(fact("a", *cited))["a"])


def test_what_copies_a_member_of_a_circle_is_one_origin_with_it():
    ring = {"wire": Source("wire", origin="post"), "post": Source("post", origin="wire")}
    held = {"a-copy": Source("a-copy", origin="wire"), **ring}
    assert set(origins(held).values()) == {"post"}
