"""Impact: the report equals the difference between the base as it is and as it would be, reckoned anew from files."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.evidence.impact import EFFECTS, copies, impact
from tui.model.entries import Source
from tui.model.fact import Citation, Fact
from tui.model.words import STANDINGS
from tui.query.breakdowns.impact import impact as report
from tui.store.build import build

SOURCES = {
    source.id: source
    for source in [
        Source("paper", container="The Paper"),
        Source("paper-again", container="The Paper"),
        Source("journal"),
        Source("copy", origin="journal"),
        Source("copy-of-copy", origin="copy"),
    ]
}


def fact(name, sources="", **rest):
    return Fact(name, "x", cites=tuple(Citation(source) for source in sources.split()), **rest)


def falls(*facts, fallen="journal"):
    return [tuple(fall) for fall in impact(facts, SOURCES, fallen.split())]


CASES = {
    "its only source": ([fact("a", "journal")], [("a", "unsourced", "single-source", "unsourced")]),
    "one of two": ([fact("a", "journal paper")], [("a", "weaker", "corroborated", "single-source")]),
    "one of three": ([fact("a", "journal paper copy")], []),
    "its copy is left": ([fact("a", "journal copy")], []),
    "another's": ([fact("a", "paper"), fact("b")], []),
    "an unknown source beside it": ([fact("a", "journal nowhere")], [("a", "unsourced", "single-source", "unsourced")]),
    "a supporter": (
        [fact("a", "paper"), fact("b", "journal", supports=("a",))],
        [("b", "unsourced", "single-source", "unsourced"), ("a", "weaker", "corroborated", "single-source")],
    ),
    "what contradicts": (
        [fact("a", "paper"), fact("b", "journal", contradicts=("a",))],
        [("b", "unsourced", "single-source", "unsourced"), ("a", "undisputed", "disputed", "single-source")],
    ),
    "held up by others": (
        [fact("a", "journal"), fact("b", "paper", supports=("a",)), fact("c", "copy", supports=("a",))],
        [("a", "uncited", "corroborated", "corroborated")],
    ),
    "a verdict": (
        [fact("f", "paper", kind="forecast"), fact("r", "journal", resolves=(("f", "no"),))],
        [("r", "unsourced", "single-source", "unsourced"), ("f", "unsettled", "no", "unsourced")],
    ),
    "one of two that give a verdict": (
        [
            fact("f", "paper", kind="forecast"),
            fact("r", "journal", resolves=(("f", "no"),)),
            fact("s", "paper", resolves=(("f", "no"),)),
        ],
        [("r", "unsourced", "single-source", "unsourced")],
    ),
    "another verdict that does not hold": (
        [
            fact("f", "paper", kind="forecast"),
            fact("r", "paper", date="2019", resolves=(("f", "no"),)),
            fact("s", "journal", date="2020", resolves=(("f", "yes"),)),
        ],
        [("s", "unsourced", "single-source", "unsourced"), ("f", "unsettled", "yes", "unsourced")],
    ),
    "a verdict nobody told": ([fact("f", "paper", kind="forecast"), fact("r", "", resolves=(("f", "no"),))], []),
    "a hop on the way": ([Fact("a", "x", cites=(Citation("paper", via=("journal",)),))], []),
}


@pytest.mark.parametrize("name", CASES)
def test_impact(name):
    facts, expected = CASES[name]
    assert falls(*facts) == expected


def test_a_fallen_source_does_not_make_its_copies_independent():
    sources = {**SOURCES, "journal": Source("journal", container="The Paper")}
    found = impact([fact("a", "copy paper")], sources, ["journal"])
    assert found == []


def test_copies_are_found_over_copies_and_a_circle_ends():
    assert copies("journal", SOURCES) == ["copy", "copy-of-copy"]
    assert copies("copy", SOURCES) == ["copy-of-copy"]
    assert copies("paper", SOURCES) == []
    ring = {"a": Source("a", origin="b"), "b": Source("b", origin="a")}
    assert copies("a", ring) == ["b"]


def test_the_gravest_come_first():
    found = falls(fact("w", "journal paper"), fact("f", kind="forecast"), fact("r", "journal", resolves=(("f", "no"),)))
    assert [effect for _, effect, _, _ in found] == sorted((effect for _, effect, _, _ in found), key=EFFECTS.index)
    assert len(found) == 3


# Bases small enough to be written out, rich enough to hold every effect.
_NAMES = "abcde"
_SOURCE_IDS = ("paper", "post", "copy")
_CITED = st.lists(st.sampled_from(_SOURCE_IDS), max_size=3, unique=True)
_RELATED = st.lists(st.sampled_from(_NAMES), max_size=2, unique=True)


@st.composite
def _bases(draw):
    containers = st.sampled_from(["", "The Paper", "The Post"])
    sources = [{"id": "paper", "container": draw(containers)}, {"id": "post", "container": draw(containers)}]
    sources.append({"id": "copy", "origin": draw(st.sampled_from(["", "paper", "post"]))})
    facts = []
    for name in _NAMES:
        relations = {key: draw(_RELATED) for key in ("supports", "contradicts")}
        verdicts = {target: draw(st.sampled_from(["yes", "no"])) for target in draw(_RELATED)}
        kind = draw(st.sampled_from(["forecast", "event"]))
        date = draw(st.sampled_from(["", "2018", "2019"]))
        facts.append({"id": name, "kind": kind, "date": date, "cites": draw(_CITED), "resolves": verdicts, **relations})
    return sources, facts


def _toml(sources, facts):
    lines = []
    for source in sources:
        lines += ["[[source]]", *(f'{key} = "{value}"' for key, value in source.items() if value)]
    for fact_ in facts:
        lines += ["[[fact]]", f'id = "{fact_["id"]}"', 'text = "x"', f'kind = "{fact_["kind"]}"']
        lines += [f'date = "{fact_["date"]}"'] if fact_["date"] else []
        lines += [f"{key} = {json.dumps(fact_[key])}" for key in ("supports", "contradicts")]
        verdicts = ", ".join(f'{key} = "{value}"' for key, value in fact_["resolves"].items())
        lines += [f"resolves = {{ {verdicts} }}"]
        for cited in fact_["cites"]:
            lines += ["[[fact.cite]]", f'source = "{cited}"']
    return "\n".join(lines)


def _state(sources, facts):
    """Return standing and sourced verdict of every fact, from files through the index; and the index."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "base.toml")
        path.write_text(_toml(sources, facts))
        index = build([str(path)], None)
    rows = index.db.execute(
        "SELECT fact.id, standing, outcome, json FROM fact JOIN record ON record.row = fact.row"
    ).fetchall()
    records = {name: (standing, outcome, json.loads(text)) for name, standing, outcome, text in rows}
    known = {source["id"] for source in sources}
    state = {}
    for name, (standing, outcome, record) in records.items():
        told = any(
            verdict == outcome and known & set(records[by][2]["sources"])
            for by, verdict in record["resolved_by"].items()
        )
        state[name] = standing, outcome if told else "", bool(known & set(record["sources"]))
    return state, index


def _difference(before, after):
    for name, (standing, verdict, cited) in before.items():
        now, verdict_now, cited_now = after[name]
        if standing != now:
            yield name, standing, now
        elif cited and not cited_now:
            yield name, standing, standing
        if verdict and not verdict_now:
            yield name, verdict, "unsourced"


@settings(max_examples=60, deadline=None)
@given(_bases(), st.sampled_from(_SOURCE_IDS))
def test_impact_is_the_difference_to_the_base_without_the_source(base, source):
    sources, facts = base
    before, index = _state(sources, facts)
    rows = report(index, source)
    bare = [{**each, "cites": [cited for cited in each["cites"] if cited != source]} for each in facts]
    expected = sorted(_difference(before, _state(sources, bare)[0]))
    assert sorted((row["id"], row["before"], row["after"]) for row in rows) == expected
    if not any(other.get("origin") == source for other in sources):
        left = [other for other in sources if other["id"] != source]
        assert sorted(_difference(before, _state(left, bare)[0])) == expected
    standings = [row for row in rows if row["effect"] in ("unsourced", "weaker")]
    assert all(STANDINGS.index(row["after"]) < STANDINGS.index(row["before"]) for row in standings)


def test_on_the_data_base_for_every_source():
    index = build([str(Path(__file__).parents[1] / "data" / "quarry.toml")], None)
    assert [row["id"] for row in report(index, "leaflet")] == ["toll", "second-pit", "villagers"]
    assert [(row["id"], row["effect"]) for row in report(index, "survey-2020")] == [
        ("opens", "unsourced"),
        ("first-barge", "unsourced"),
        ("stopped", "unsourced"),
        ("winter-stop", "unsettled"),
        ("tonnes-31", "weaker"),
        ("tonnes-40", "undisputed"),
    ]
    assert report(index, "mirror") == []
    alone = [row["id"] for row in report(index, "herald-2019")]
    assert [row["id"] for row in report(index, "herald-2019", copies=True)] == [*alone, "tonnes-40"]
