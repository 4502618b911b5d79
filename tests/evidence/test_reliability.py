"""How reliable a source is and how a claim stands are two things."""

from hypothesis import given
from hypothesis import strategies as st

from tui.evidence.impact import impact
from tui.evidence.standing import standings
from tui.model.entries import Source
from tui.model.fact import Citation, Fact
from tui.model.words import RELIABILITY
from tui.query.results import Results

_NAMES = ("a", "b", "c")
_CODES = st.lists(st.sampled_from(["", *RELIABILITY]), min_size=3, max_size=3)
_CITED = st.lists(st.sampled_from(_NAMES), max_size=3)


@given(_CODES, _CODES, st.lists(_CITED, min_size=1, max_size=4), st.booleans())
def test_no_code_changes_a_standing_or_an_impact(codes, others, cited, contradicts):
    facts = [Fact(str(at), "x", cites=tuple(Citation(name) for name in names)) for at, names in enumerate(cited)]
    if contradicts:
        facts[0] = facts[0]._replace(contradicts=(facts[-1].id,))
    one, other = (
        {name: Source(name, reliability=code) for name, code in zip(_NAMES, each, strict=True)}
        for each in (codes, others)
    )
    assert standings(facts, one) == standings(facts, other)
    assert impact(facts, one, ["a"]) == impact(facts, other, ["a"])


def test_it_is_asked_for_and_shown_on_its_own(index):
    assert Results(index, "reliability:B", today=0).ids() == ["ferry-runs", "ines-promises", "opens-2020"]
    assert Results(index, "reliability:B standing:corroborated", today=0).ids() == []
