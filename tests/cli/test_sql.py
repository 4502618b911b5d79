"""`dateline sql`: rows in every format, and every refusal in words."""

import io
import json
import sys

import pytest

from tui.store.described import DESCRIBED

KINDS = "SELECT kind, count(*) AS facts FROM fact WHERE kind > 'e' GROUP BY kind LIMIT 2"
SHOWN = {
    "tsv": "kind\tfacts\nevent\t4\nforecast\t2\n",
    "csv": "kind,facts\r\nevent,4\r\nforecast,2\r\n",
    "json": '[\n{"kind":"event","facts":4},\n{"kind":"forecast","facts":2}\n]\n',
    "ndjson": '{"kind":"event","facts":4}\n{"kind":"forecast","facts":2}\n',
    "md": "| kind | facts |\n| --- | --- |\n| event | 4 |\n| forecast | 2 |\n",
    "ids": "event\nforecast\n",
    "labels": "Row 1 of 2. Kind: event. Facts: 4.\nRow 2 of 2. Kind: forecast. Facts: 2.\n",
    "{facts} {kind}": "4 event\n2 forecast\n",
}


@pytest.mark.parametrize("format_", SHOWN)
def test_every_format(dateline, format_):
    code, out, words = dateline("sql", KINDS, "--format", format_)
    assert (code, words) == (0, "")
    assert out == SHOWN[format_]


def test_a_table(dateline):
    assert dateline("sql", KINDS, "--format", "table")[1].split() == ["kind", "facts", "event", "4", "forecast", "2"]


def test_days_become_dates_as_the_documentation_says(dateline):
    _, out, _ = dateline(
        "sql", "SELECT date(latest + 1721424.5), date(:today + 1721424.5) FROM fact WHERE id = 'opens-2020'",
        "--no-header",
    )  # fmt: skip
    assert out == "2020-12-31\t2021-06-30\n"


def test_columns_of_one_name_are_all_kept(dateline):
    (row,) = json.loads(
        dateline("sql", "SELECT 1 AS a, 2 AS a, x'00ff' AS b, 9e999 AS c, NULL AS d", "--format", "json")[1]
    )
    assert row == {"a": 1, "a_2": 2, "b": "00ff", "c": "inf", "d": None}


def test_names_of_columns_are_escaped_as_values_are(dateline):
    named = "SELECT 1 AS 'a\tb', 2 AS 'p|\x1b[31m'"
    assert dateline("sql", named)[1] == "a\\tb\tp|\\x1b[31m\n1\t2\n"
    assert dateline("sql", named, "--format", "md")[1].startswith("| a b | p\\| \\[31m |\n")


def test_columns_are_chosen_and_rows_limited(dateline):
    assert dateline("sql", KINDS, "--fields", "facts", "-n1", "--no-header")[1] == "4\n"


REFUSED = {
    ("SELECT idd FROM fact",): "line 1, column 8 of the query: no such column: idd; did you mean 'id'?",
    ("SELECT 1 FROM facts",): "line 1, column 15 of the query: no such table: facts; did you mean 'fact'?",
    ("SELECT 1 FROM qqqqq",): "'dateline sql --schema' lists them",
    ("SELECT 1;\nSELECT 2",): "the query is more than one statement; one SELECT is taken",
    ("ATTACH 'x.db' AS x",): "the query does more than read; one SELECT is taken",
    ("DELETE FROM fact",): "the query does more than read; one SELECT is taken",
    ("SELECT load_extension('x')",): "the query does more than read",
    ("SELECT ?",): "the only one there is is :today",
    ("",): "here is none",
    (): "sql needs a query, or - for standard input",
    (KINDS, "--fields", "kin"): "column 1 of --fields: there is no column 'kin'; did you mean 'kind'?",
    (KINDS, "--format", "{kind}{x}"): "column 8 of the template: there is no column 'x'; one of: kind, facts",
    (KINDS, "--timeout", "0"): "--timeout takes seconds",
    (KINDS, "--schema"): "--schema takes no query",
    ("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT max(i) FROM n", "--timeout", "0.1"):
        "takes longer than 0.1 seconds; ask for less",
}  # fmt: skip


@pytest.mark.parametrize("words", REFUSED, ids=" ".join)
def test_what_cannot_be_taken_is_told(dateline, words):
    code, out, said = dateline("sql", *words)
    assert (code, out) == (2, "")
    assert REFUSED[words] in said


def test_a_query_from_standard_input(dateline, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("SELECT 1\nAS one"))
    assert dateline("sql", "-")[1] == "one\n1\n"
    assert dateline("sql", "-", "-f", "-")[0] == 2


def test_no_row(dateline):
    assert dateline("sql", "SELECT 1 AS a WHERE 0") == (0, "a\n", "dateline: no row\n")
    assert dateline("sql", "SELECT 1 AS a WHERE 0", "-e", "-q") == (1, "a\n", "")


def test_it_asks_what_the_options_of_the_base_leave(dateline):
    whole = dateline("sql", "SELECT count(*) FROM fact", "--no-header")[1]
    known = dateline("sql", "SELECT count(*) FROM fact", "--no-header", "--known-by", "2019", "-q")[1]
    assert int(known) < int(whole)


def test_the_schema(dateline):
    rows = json.loads(dateline("sql", "--schema", "--format", "json")[1])
    assert [(row["table"], row["column"]) for row in rows] == [
        (name, column) for name, table in DESCRIBED.items() for column in table.columns
    ]
