from tui.evidence.public import public
from tui.model.entries import Actor, Base, Issue, Question, Source, View
from tui.model.fact import Citation, Fact
from tui.model.private import Private


def base(facts, **entries):
    kinds = dict.fromkeys(("issue", "actor", "source", "question", "view"), ())
    return {"base": [Base(note=Private("n"))], **{kind: list(entries.get(kind, ())) for kind in kinds}, "fact": facts}


def fact(name, *sources, **keys):
    return Fact(name, f"{name}.", cites=tuple(Citation(source) for source in sources), **keys)


def test_confidential_facts_stay_with_what_only_they_refer_to():
    facts = [fact("a", actors=("open",)), fact("b", actors=("open", "hidden"), issues=("child",), confidential=True)]
    issues = [Issue("top", "T"), Issue("child", "C", "top"), Issue("unused", "U")]
    entries = base(
        facts,
        actor=[Actor("open", "O"), Actor("hidden", "H")],
        issue=issues,
        view=[View("v", "actor:hidden"), View("w", "actor:open")],
        question=[Question("q", "Q?")],
    )
    left = public(entries)
    assert [one.id for one in left.entries["fact"]] == ["a"]
    assert [one.id for one in left.entries["actor"]] == ["open"]
    assert [one.id for one in left.entries["issue"]] == ["unused"]
    assert [one.name for one in left.entries["view"]] == ["w"]
    assert [one.id for one in left.entries["question"]] == ["q"]
    assert left.entries["base"][0].note == ""
    assert left.notes == 1


def test_a_fact_keeps_its_public_sources_and_goes_where_it_has_none():
    secret = Source("s", confidential=True)
    entries = base([fact("a", "s", "p"), fact("b", "s"), fact("c"), fact("d", "p", supports=("b", "a"))])
    entries["source"] = [secret, Source("p")]
    left = public(entries)
    assert [(one.id, [cite.source for cite in one.cites]) for one in left.entries["fact"]] == [
        ("a", ["p"]), ("c", []), ("d", ["p"]),
    ]  # fmt: skip
    assert left.entries["fact"][2].supports == ("a",)
    assert ("fact", "b") in left.kept_back


def test_copies_of_a_confidential_original_stay_one_origin():
    sources = [
        Source("s", confidential=True),
        Source("x", origin="s"),
        Source("y", origin="x"),
        Source("z", origin="s"),
    ]
    entries = base([fact("a", "x", "y", "z")])
    entries["source"] = sources
    assert [(one.id, one.origin) for one in public(entries).entries["source"]] == [("x", ""), ("y", "x"), ("z", "x")]


def test_a_circle_of_origins_ends():
    entries = base([fact("a", "x")])
    entries["source"] = [Source("s", origin="t", confidential=True), Source("t", origin="s", confidential=True)]
    entries["source"].append(Source("x", origin="s"))
    assert [one.id for one in public(entries).entries["source"]] == ["x"]


def test_a_confidential_note_stays_in_its_own_form_too():
    source = Source("s", note=Private("n"), csl={"note": "n", "json": '{"note": "n"}', "volume": "3"})
    (left,) = public(base([], source=[source])).entries["source"]
    assert (left.note, left.csl) == ("", {"volume": "3"})
