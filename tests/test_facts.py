"""The base that ships: whole, clean, and every quote of the article where it says."""

import pytest

from tui.app.widgets.axis import NAMES
from tui.evidence.folding import fold
from tui.evidence.matching import find, find_pieces
from tui.evidence.outcomes import outcomes
from tui.evidence.passages import from_quote, words
from tui.evidence.sentences import is_whole_sentence, sentences
from tui.evidence.standing import standings
from tui.model.calendar import days_from_civil
from tui.model.fields import TABLES
from tui.query.results import Results
from tui.shipped import path
from tui.store.build import build
from tui.store.link import link
from tui.store.load import load

ARTICLE = "cohen-2025"


@pytest.fixture(scope="module")
def base():
    loaded = load([path("facts.toml")])
    link(loaded)
    return loaded


def citations(base, source=ARTICLE):
    return [(fact.id, cite) for fact in base.facts for cite in fact.cites if cite.source == source]


def test_there_is_no_problem(base):
    assert [str(problem) for problem in base.problems] == []


def test_it_is_as_large_as_the_article_is_rich(base):
    assert len({name for name, _ in citations(base)}) >= 60
    assert len(base.entries["issue"]) >= 10
    assert len([actor for actor in base.entries["actor"] if actor.aliases]) >= 25


def test_every_entry_is_used(base):
    used = {
        "issue": {name for fact in base.facts for name in fact.issues}
        | {issue.parent for issue in base.entries["issue"]},
        "actor": {name for fact in base.facts for name in fact.actors}
        | {name for fact in base.facts for cite in fact.cites for name in (cite.said_by, cite.said_to)},
        "source": {name for fact in base.facts for cite in fact.cites for name in (cite.source, *cite.via)}
        | {source.origin for source in base.entries["source"]},
        "question": {name for fact in base.facts for name in fact.answers},
    }
    for kind, names in used.items():
        assert {entry.id for entry in base.entries[kind]} - names == set(), kind


def test_a_lane_shows_every_issue_by_its_whole_title(base):
    assert [issue.title for issue in base.entries["issue"] if len(issue.title) > NAMES] == []


def test_every_saved_view_has_a_key_of_its_own_and_finds_something(base):
    index = build([path("facts.toml")], None)
    keys = [view.key for view in base.entries["view"]]
    assert len(keys) == len(set(keys))
    assert [view.name for view in base.entries["view"] if not Results(index, view.query, today=DAY).total] == []


def test_every_kind_is_there_and_forecasts_are_hedged(base):
    assert {fact.kind for fact in base.facts} == set(TABLES["fact"]["kind"].values)
    forecasts = [fact for fact in base.facts if fact.kind == "forecast"]
    assert all(fact.hedge for fact in forecasts if fact.cites[0].source == ARTICLE)


def test_quotes_are_short(base):
    quotes = [(fact.id, cite.quote) for fact in base.facts for cite in fact.cites if cite.quote]
    assert [name for name, quote in quotes if words(quote) > 12] == []


def test_every_citation_of_the_article_has_a_quote_and_a_place(base):
    assert [name for name, cite in citations(base) if not (cite.quote and cite.locator)] == []


def test_every_quote_stands_once_in_the_article_and_is_no_whole_sentence(base, article):
    text = fold(article, lines=True)
    for name, cite in citations(base):
        passage = from_quote(cite.quote, cite.prefix, cite.suffix)
        assert len(find(passage, text, lines=True)) == 1, name
        assert not is_whole_sentence(cite.quote, text, lines=True), name


def test_every_quote_stands_in_its_paragraph(base, article):
    paragraphs = [line for line in article.splitlines() if line.strip()]
    for name, cite in citations(base):
        number = int(cite.locator.removeprefix("¶"))
        assert find(from_quote(cite.quote), paragraphs[number - 1], lines=True), name


def test_hedges_and_words_for_a_date_stand_in_a_paragraph_of_their_fact(base, article):
    paragraphs = [line for line in article.splitlines() if line.strip()]
    for fact in base.facts:
        places = [int(cite.locator.removeprefix("¶")) for cite in fact.cites if cite.source == ARTICLE]
        for word in filter(None, (fact.hedge, fact.when) if places else ()):
            assert any(find(from_quote(word), paragraphs[place - 1], lines=True) for place in places), (fact.id, word)


def test_every_sentence_of_the_article_is_accounted_for(base, article):
    text = fold(article, lines=True)
    covered = [
        span
        for _, cite in citations(base)
        for pieces in find_pieces(from_quote(cite.quote, cite.prefix, cite.suffix), text, lines=True)
        for span in pieces
    ]
    missing = [
        article[start:end]
        for start, end in sentences(article, lines=True)
        if not any(start <= first and last <= end for first, last in covered)
    ]
    assert missing == []


DAY = days_from_civil(2026, 11, 23)


def test_every_forecast_of_the_article_has_its_outcome_or_is_open_by_rule(base):
    article = {name for name, _ in citations(base)}
    verdicts = {name: found.on(DAY) for name, found in outcomes(base.facts).items() if name in article}
    assert len(verdicts) >= 20
    assert set(verdicts.values()) <= {"yes", "partly", "no", "void", "open"}
    assert "overdue" not in {found.on(DAY) for found in outcomes(base.facts).values()}


def test_the_three_contradicted_claims_stand_as_disputed(base):
    sources = {source.id: source for source in base.entries["source"]}
    found = standings(base.facts, sources)
    article = {name for name, _ in citations(base)}
    assert {name for name in article if found[name].name == "disputed"} == {
        "aid-251-million", "aid-lowest-since-2018", "coalition-against-maduro",
    }  # fmt: skip


def test_the_evidence_is_as_large_as_the_dossier(base):
    assert len(base.facts) >= 120
    assert len(base.entries["source"]) >= 100


def test_rival_answers_stand_side_by_side(base):
    answers = [fact for fact in base.facts if "q-aid-level" in fact.answers]
    assert len(answers) >= 3
    assert len({cite.source for fact in answers for cite in fact.cites}) >= 3
