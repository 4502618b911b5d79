"""Names with a dot: keys of what a fact refers to."""

import json

import pytest

from tui.model.fields import TABLES
from tui.query.columns import columns
from tui.query.dotted import NAMES
from tui.query.results import Results

BASE = """
[[issue]]
id = "i"
title = "One, the first"

[[issue]]
id = "j"
title = "Two"
parent = "i"

[[actor]]
id = "ann"
name = "Ann Ash"
aliases = ["A. A.", "Ash"]

[[source]]
id = "s"
title = "S | T"
author = ["Doe, Jo", "Roe, Al"]
confidential = true

[[source]]
id = "t"
author = ["Poe, Ed"]
date = "2019"

[[question]]
id = "q"
text = "Why?"

[[fact]]
id = "a"
date = "2018-05"
when = "in May"
text = "x"
issues = ["j", "i"]
actors = ["ann"]
answers = ["q"]
[[fact.cite]]
source = "t"
said_by = "ann"
via = ["s", "t"]
[[fact.cite]]
source = "s"
said_by = "a man in the street"

[[fact]]
id = "b"
text = "y"
"""
MEANT = {
    "date.label": "May 2018", "date.earliest": "2018-05-01", "date.latest": "2018-05-31", "date.precision": "month",
    "date.when": "in May", "date.short": "May 2018", "issue.title": "Two | One, the first", "issue.parent": "i",
    "issue.facts": "1 | 1", "actor.name": "Ann Ash", "actor.aliases": "A. A.; Ash", "actor.role": None,
    "source.title": "S | T", "source.id": "t | s", "source.author": "Poe, Ed | Doe, Jo; Roe, Al",
    "source.called": "Poe, 2019 | S | T", "source.confidential": "false | true", "source.date": "2019",
    "said_by.name": "Ann Ash | a man in the street", "said_by.id": "ann",
    "said_by.called": "Ann Ash | a man in the street",
    "via.id": "s | t", "question.text": "Why?", "said_to.name": None, "origin.id": "t | s",
}  # fmt: skip


@pytest.fixture
def asked(write):
    from tui.store.index import open_base

    index = open_base([write(BASE)])

    def rows(names, query="id:a"):
        return list(Results(index, query, today=0).rows(columns(names, 0)))

    return rows


def test_what_they_mean(asked):
    (row,) = asked(list(MEANT))
    found = dict(zip(MEANT, row, strict=True))
    assert found["source.called"].endswith(" | S | T")
    assert found | {"source.called": ""} == MEANT | {"source.called": ""}


def test_every_name_can_be_asked_also_of_a_fact_that_refers_to_nothing(asked):
    (row,) = asked(list(NAMES), "id:b")
    assert {name for name, value in zip(NAMES, row, strict=True) if value} <= {"date.label", "date.short"}


def test_every_key_of_an_entry_has_a_name():
    for kind in ("issue", "actor", "source", "question"):
        assert {f"{kind}.{key}" for key in TABLES[kind]} <= set(NAMES)


WRONG = {
    "{source.titel}": "column 2 of the template: there is no field 'source.titel'; did you mean 'source.title'?",
    "{id} {isue.title}": "column 7 of the template: there is no field 'isue.title'; did you mean 'issue.title'?",
    "{what.ever}": "a dot may follow date, issue, actor, source, origin, question, said_by, said_to, via",
    "{question.zzz}": "behind 'question.' may stand id, text, note, called, facts",
    "{id}{tex}": "column 6 of the template: there is no field 'tex'; did you mean 'text'?",
}


@pytest.mark.parametrize("template", WRONG)
def test_one_there_is_not_is_refused_with_its_column(dateline, template):
    code, out, words = dateline("list", "--format", template)
    assert (code, out) == (2, "")
    assert WRONG[template] in words


def test_fields_and_sort_are_refused_with_their_columns(dateline):
    assert (
        "column 6 of --fields: there is no field 'source.titl'" in dateline("list", "--fields", "id,  source.titl")[2]
    )
    assert "column 5 of --sort: cannot sort by 'dat'" in dateline("list", "--sort", "-id,-dat")[2]


def test_rows_of_breakdowns_know_them_too(dateline):
    assert dateline("forecasts", "--format", "{id} {source.title} {date.label}", "-n1")[1].startswith("toll-2022 ")
    _, out, _ = dateline("sources", "--format", "{source.title}={title}")
    assert all(line.split("=")[0] == line.split("=")[1] for line in out.splitlines())
    assert out.count("\n") >= 4
    _, out, _ = dateline("forecasts", "--sort", "date.earliest", "--format", "json", "--fields", "id,date.earliest")
    days = [row["date.earliest"] for row in json.loads(out)]
    assert days == sorted(days)
    code, _, words = dateline("issues", "--fields", "actor.name")
    assert (code, "there is no field 'actor.name' here" in words) == (2, True)


def test_they_are_headings_and_keys(dateline):
    assert dateline("list", "id:delay", "--fields", "id,source.title", "--format", "csv")[1].startswith(
        "id,source.title\r"
    )
    (row,) = json.loads(dateline("list", "id:delay", "--fields", "source.container", "--format", "json")[1])
    assert row == {"source.container": "the  gazette"}
    assert "Source title: " in dateline("show", "delay", "--fields", "source.title", "--format", "labels")[1]


@pytest.mark.parametrize(
    ("command", "fields"), [("summary", "key,count"), ("timeline", "lane,id"), ("keys", "id,help")]
)
def test_a_plain_table_of_any_rows(dateline, small, command, fields):
    code, out, _ = dateline(
        command, "--fields", fields, "--format", "table", "-n2", file="" if command == "keys" else small
    )
    assert (code, out.split()[:2]) == (0, fields.split(","))
