"""Rival answers in what a query finds and in its fields."""

import json

from tui.query.columns import RIVALS, columns
from tui.query.entries import fact
from tui.query.records import records
from tui.query.results import Results


def test_has_rivals_finds_answers_that_are_not_the_only_one(index, write):
    assert Results(index, "has:rivals", today=0).ids() == ["cost-3", "cost-5"]
    from tui.store.index import open_base

    alone = '[[question]]\nid = "q"\ntext = "?"\n[[fact]]\nid = "a"\ntext = "x"\nanswers = ["q"]\n'
    assert Results(open_base([write(alone)]), "has:rivals", today=0).ids() == []


def test_they_are_in_the_record_and_a_field(index):
    assert fact(index, "cost-3", 0)["rivals"] == ["cost-5"]
    assert fact(index, "delay", 0)["rivals"] == []
    found = Results(index, "id:cost-5,delay", today=0)
    assert list(found.rows(columns(["id", "rivals"], 0))) == [("delay", None), ("cost-5", "cost-3")]
    assert [count for (count,) in found.rows(RIVALS)] == [0, 1]
    assert [json.loads(record)["rivals"] for record in records(found)] == [[], ["cost-3"]]
