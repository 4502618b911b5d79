import pytest

from tui.evidence.changes import State, compare
from tui.evidence.corrections import corrections
from tui.evidence.field_changes import field_changes
from tui.model.entries import Base, Source
from tui.model.fact import Citation, Fact
from tui.model.fields import TABLES
from tui.model.private import Private


def state(*facts, unread=(), **kinds):
    return State({**{kind: [] for kind in TABLES}, **kinds, "fact": list(facts)}, unread)


A, B = Source("a", "A"), Source("b", "B")
BRIDGE = Fact("bridge", "A bridge opens.", "2018-05", cites=(Citation("a", "opens"),), issues=("x", "y"), tags=("t",))


def changed(before, after):
    return [change[:3] for change in compare(before, after)]


def test_place_and_order_are_no_change():
    other = Fact("other", "Other.", line=9)
    moved = BRIDGE._replace(file=3, line=70, issues=("y", "x"))
    assert compare(state(BRIDGE, other), state(other._replace(line=1), moved)) == []
    assert compare(state(base=[Base("T")]), state(base=[Base("T", include=("more/*.toml",), line=4)])) == []


def test_the_order_of_speakers_and_authors_is_a_change():
    old = BRIDGE._replace(cites=(Citation("a", via=("b", "c")),))
    assert field_changes("fact", old, old._replace(cites=(Citation("a", via=("c", "b")),))) == [
        ("via", "b, c", "c, b", "a")
    ]
    assert field_changes("source", A._replace(author=("X", "Y")), A._replace(author=("Y", "X"))) == [
        ("author", "X, Y", "Y, X", "")
    ]


@pytest.mark.parametrize(
    ("cites", "told"),
    [
        ((Citation("a", "opens today"),), [("quote", "opens", "opens today", "a")]),
        ((Citation("b", "opens"),), [("source", "a", "b", "b")]),
        ((Citation("b", "shuts"), Citation("a", "opens")), [("source", "", "b", "b"), ("quote", "", "shuts", "b")]),
        ((), [("source", "a", "", "a"), ("quote", "opens", "", "a")]),
        ((Citation("a", "opens"), Citation("a", "again")), [("source", "", "a", "a"), ("quote", "", "again", "a")]),
    ],
)
def test_citations(cites, told):
    assert field_changes("fact", BRIDGE, BRIDGE._replace(cites=cites)) == told


def test_every_field_of_every_kind_is_compared():
    from tui.store.decode import _MAKE

    for kind, make in {**_MAKE, "fact": Fact}.items():
        empty = make(**{key: "" for key, field in TABLES[kind].items() if field.required})
        for key in set(make._fields) - {"file", "line", "include", "cites"}:
            sample = ("v",) if isinstance(getattr(empty, key), tuple) else "v"
            sample = (("v", "yes"),) if key == "resolves" else sample
            found = field_changes(kind, empty, empty._replace(**{key: sample}))
            assert [change.field for change in found] == [key]


def test_a_note_that_becomes_confidential_is_a_change():
    old = BRIDGE._replace(note="who told us")
    assert field_changes("fact", old, old._replace(note=Private("who told us"))) == [
        ("note_confidential", "", "true", "")
    ]


def test_what_came_went_and_could_not_be_read():
    other = Fact("other", "Other.")
    assert changed(state(BRIDGE), state(other)) == [("added", "fact", "other"), ("removed", "fact", "bridge")]
    lost = state(unread={("fact", "bridge")})
    assert changed(state(BRIDGE), lost) == [("unreadable", "fact", "bridge")]
    assert changed(lost, state(BRIDGE)) == [("readable", "fact", "bridge")]


def test_another_id_alone_is_a_new_name():
    (change,) = compare(state(BRIDGE), state(BRIDGE._replace(id="span")))
    assert (change.change, change.id, change.fields) == ("renamed", "span", (("id", "bridge", "span", ""),))


def test_a_source_with_a_table_of_its_own():
    old = A._replace(csl={"volume": "1", "DOI": "10.1000/1"})
    assert field_changes("source", old, old._replace(csl={"DOI": "10.1000/1", "volume": "1"})) == []
    assert field_changes("source", A, A._replace(csl={"volume": "1"})) == [("csl", "", '{"volume": "1"}', "")]
    assert changed(state(source=[old]), state(source=[old._replace(id="z")])) == [("renamed", "source", "z")]


def test_standing_and_outcome_follow_from_other_facts():
    sources = [A, B]
    forecast = Fact("forecast", "It will open.", kind="forecast", cites=(Citation("a"),))
    news = Fact("news", "It opened.", cites=(Citation("b"),), supports=("bridge",), resolves=(("forecast", "yes"),))
    found = {
        change.id: change
        for change in compare(state(BRIDGE, forecast, source=sources), state(BRIDGE, forecast, news, source=sources))
    }
    assert found["news"].change == "added"
    assert found["bridge"].change == found["forecast"].change == "affected"
    assert found["bridge"].fields == (
        ("standing", "single-source", "corroborated", ""),
        ("origins", "a", "a, b", ""),
        ("supported_by", "", "news", ""),
    )
    assert found["forecast"].fields == (("outcome", "open", "yes", ""), ("resolved_by", "", "news=yes", ""))


def told(before, after):
    return [(one.what, one.fact, one.before, one.after, one.minor) for one in corrections(compare(before, after))]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"text": "A bridge shut."}, [("wording", "bridge", "A bridge opens.", "A bridge shut.", False)]),
        ({"text": "A bridge opens!"}, [("wording", "bridge", "A bridge opens.", "A bridge opens!", True)]),
        ({"date": ""}, [("date", "bridge", "2018-05", "", False)]),
        ({"likelihood": "likely"}, [("likelihood", "bridge", "", "likely", False)]),
        ({"when": "in May"}, [("date", "bridge", "", "in May", True)]),
        ({"cites": (Citation("b", "opens"),)}, [("source", "bridge", "a", "b", False)]),
        ({"cites": (Citation("a", "shut"),)}, [("quote", "bridge", "opens", "shut", False)]),
        ({"cites": (*BRIDGE.cites, Citation("b", "too"))}, []),
        ({"cites": ()}, [("source", "bridge", "a", "", False)]),
        ({"tags": (), "note": "n", "issues": ()}, []),
        ({"id": "span"}, []),
    ],
)
def test_corrections(fields, expected):
    assert told(state(BRIDGE), state(BRIDGE._replace(**fields))) == expected


def test_withdrawn_disputed_and_settled():
    against = Fact("against", "No bridge.", cites=(Citation("b"),), contradicts=("bridge",))
    both = [A, B]
    assert told(state(BRIDGE), state()) == [("withdrawn", "bridge", "A bridge opens.", "", False)]
    assert told(state(BRIDGE, source=both), state(BRIDGE, against, source=both)) == [
        ("disputed", "bridge", "single-source", "disputed by against", False)
    ]
    assert told(state(BRIDGE, against, source=both), state(BRIDGE, source=both))[-1][0] == "undisputed"
    assert told(state(BRIDGE), state(unread={("fact", "bridge")})) == []
