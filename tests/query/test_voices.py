"""Who says it and where it is printed: one voice under two names is one."""

from pathlib import Path

import pytest

from tui.model.words import STANDINGS
from tui.query.breakdowns.voices import containers, speakers
from tui.query.results import Results
from tui.store.build import build

DATA = Path(__file__).parents[1] / "data"
TWO_NAMES = """
[[actor]]
id = "lind"
name = "Mara Lind"
aliases = ["Lind, Mara"]
[[source]]
id = "book"
title = "Book"
author = ["Lind, Mara"]
[[fact]]
id = "a"
text = "x"
[[fact.cite]]
source = "book"
[[fact.cite]]
source = "book"
said_by = "lind"
[[fact]]
id = "b"
text = "x"
source = "book"
"""


@pytest.fixture
def results():
    return Results(build([str(DATA / "quarry.toml")], None), today=0)


def test_speakers_with_how_their_facts_stand(results):
    found = {row["id"]: (row["name"], row["facts"], row["disputed"]) for row in speakers(results)}
    assert found == {
        "Lind, Mara": ("Mara Lind", 4, 0),
        "Parish Office": ("Parish Office", 4, 0),
        "A villager": ("A villager", 3, 0),
        "owner": ("Quarry Company", 1, 1),
    }


def test_containers_one_whatever_its_spelling(results):
    found = {row["id"]: (row["sources"], row["facts"]) for row in containers(results)}
    assert found == {
        "The Herald": (2, 6),
        "Parish of Hollin": (1, 4),
        "A leaflet": (1, 3),
        "Stone for the harbour (again)": (1, 1),
    }


def test_a_voice_under_two_names_counts_a_fact_once(write):
    results = Results(build([write(TWO_NAMES)], None), today=0)
    assert [(row["id"], row["name"], row["facts"], row["query"]) for row in speakers(results)] == [
        ("lind", "Mara Lind", 2, 'said:"Lind, Mara",lind')
    ]


@pytest.mark.parametrize("breakdown", [speakers, containers])
@pytest.mark.parametrize("query", ["", "kind:forecast or tag:x"])
def test_standings_add_up_and_the_query_finds_the_facts(results, breakdown, query):
    for row in breakdown(Results(results.index, query, today=0)):
        assert sum(row[word] for word in STANDINGS) == row["facts"]
        if not query:
            assert Results(results.index, row["query"], today=0).total == row["facts"]


def test_what_only_the_speaker_asserts_is_found(results):
    assert Results(results.index, "said:owner -standing:corroborated", today=0).ids() == ["tonnes-40"]
    assert Results(results.index, 'said:"Parish Office" standing:corroborated', today=0).ids() == ["tonnes-31"]
