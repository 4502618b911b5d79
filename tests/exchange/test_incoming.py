from tui.exchange.incoming import Incoming, detach


def test_relations_to_facts_that_are_not_there_are_left_out_and_told():
    incoming = Incoming("part.json")
    incoming.add(
        "fact", {"id": "a", "text": "A.", "supports": ["b", "gone"], "resolves": {"gone": "yes", "b": "no"}}, 3
    )
    incoming.add("fact", {"id": "b", "text": "B.", "after": "gone", "qualifies": ["known"]}, 7)
    detach(incoming, {"known"})
    assert [item.values for item in incoming.items] == [
        {"id": "a", "text": "A.", "supports": ["b"], "resolves": {"b": "no"}},
        {"id": "b", "text": "B.", "after": "", "qualifies": ["known"]},
    ]
    assert [(told.line, told.severity, told.message) for told in incoming.problems] == [
        (3, "warning", "a: supports 'gone' is left out: there is no such fact"),
        (3, "warning", "a: resolves 'gone' is left out: there is no such fact"),
        (7, "warning", "b: after 'gone' is left out: there is no such fact"),
    ]
