"""A base's own checks: what they find, that they can do nothing else, and what is said when they cannot."""

import os

import pytest

from tui.checks import own
from tui.checks.registry import CHECKS
from tui.checks.suite import Suite
from tui.store.index import open_base

NO_ISSUE = """\
-- title: a fact without an issue
-- severity: error
-- reason: It is found under no heading.
-- mend: Give it one.
SELECT id, 'belongs to no issue' AS message FROM fact WHERE issues = ''
"""
FACTS = """\
[[fact]]
id = "a"
text = "x"

[[fact]]
id = "b"
text = "y"
issues = ["i"]

[[issue]]
id = "i"
title = "I"
"""


@pytest.fixture
def base(write):
    """A base with checks of its own: name → SQL; its path."""

    def make(checks, text=FACTS):
        for name, sql in checks.items():
            write(sql, f"checks/{name}.sql")
        return write(text)

    return make


def said(problems):
    return [(os.path.basename(problem.path), problem.line, problem.code, problem.message) for problem in problems]


def test_a_row_is_a_finding_at_its_entry(base, found):
    path = base({"no-issue": NO_ISSUE})
    assert said(found(path, "no-issue")) == [("base.toml", 1, "no-issue", "a: belongs to no issue")]
    assert found(path, "no-issue")[0].severity == "error"
    assert "no-issue" in {problem.code for problem in found(path)}
    assert found(path, ignore=["no-issue", "unsourced"]) == []


def test_what_stands_at_its_top_is_its_declaration(base):
    suite = Suite(open_base([base({"no-issue": NO_ISSUE})]))
    check = suite.known["no-issue"]
    assert (check.title, check.severity) == ("a fact without an issue", "error")
    assert (check.reason, check.mend) == ("It is found under no heading.", "Give it one.")
    assert check.example == NO_ISSUE.strip()


@pytest.mark.parametrize(
    ("sql", "line", "message"),
    [
        ("SELECT 'b' AS id, 'said' AS message", 5, "b: said"),
        ("SELECT 'said' AS message, 'b' AS id", 5, "b: said"),
        ("SELECT 'b', 'said'", 5, "b: said"),
        ("SELECT 'b'", 5, "b: own"),
        ("SELECT 'i', 'an issue'", 10, "i: an issue"),
        ("SELECT id, rank FROM (SELECT 'b' AS id, 7 AS rank)", 5, "b: 7"),
        ("SELECT 'b', :today", 5, "b: 737971"),
        (
            "SELECT fact.id, 'found' FROM search JOIN fact ON fact.row = search.rowid WHERE search MATCH 'y'",
            5,
            "b: found",
        ),
        (
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION SELECT i + 1 FROM n WHERE i < 3) SELECT 'b', max(i) FROM n",
            5,
            "b: 3",
        ),
        ("SELECT 'b', json_extract(json, '$.text') FROM record WHERE json LIKE '%\"b\"%'", 5, "b: y"),
    ],
)
def test_queries_that_may_be_asked(base, found, sql, line, message):
    assert said(found(base({"own": sql}), "own")) == [("base.toml", line, "own", message)]


def test_a_row_about_nothing_in_the_base_stands_at_the_query(base, found):
    assert said(found(base({"own": "SELECT 'z', 'lost'"}), "own")) == [("own.sql", 1, "own", "z: lost")]
    assert said(found(base({"own": "SELECT NULL, 'lost'"}), "own")) == [("own.sql", 1, "own", "lost")]


WRITES = [
    "DELETE FROM fact", "UPDATE fact SET id = 'z'", "INSERT INTO meta VALUES ('a', 'b')", "DROP TABLE fact",
    "CREATE TABLE t (a)", "CREATE TEMP TABLE t (a)", "ATTACH 'new.db' AS other", "PRAGMA user_version = 9",
    "PRAGMA query_only = OFF", "PRAGMA writable_schema = ON", "PRAGMA journal_mode",
    "VACUUM INTO 'new.db'",
    "REINDEX", "ANALYZE", "BEGIN", "INSERT INTO search (search) VALUES ('rebuild')", "SELECT load_extension('x')",
    "SAVEPOINT s", "ALTER TABLE fact RENAME TO other", "DETACH main",
]  # fmt: skip


@pytest.mark.parametrize("kept", [True, False], ids=["kept", "memory"])
@pytest.mark.parametrize("sql", WRITES)
def test_nothing_can_be_written(base, monkeypatch, tmp_path, sql, kept):
    monkeypatch.chdir(tmp_path)
    if not kept:
        monkeypatch.delenv("HOME")
    path = base({"own": sql})
    index = open_base([path])
    assert index.memory is not kept
    suite = Suite(index)
    problems = suite.run(0, suite.chosen(["own"]))
    assert [(problem.code, os.path.basename(problem.path)) for problem in problems] == [("own-check-broken", "own.sql")]
    assert "new.db" not in os.listdir(tmp_path)
    assert index.db.execute("SELECT count(*) FROM fact").fetchone() == (2,)
    index.db.execute("PRAGMA table_info(fact)")  # the guard is gone with the check


BROKEN = [
    ("-- title: x\nSELEC id FROM fact", 2, 'near "SELEC"'),
    ("-- fct\nSELECT id,\n'x' FROM fct", 3, "no such table: fct"),
    ("SELECT id,\n  colour FROM fact", 2, "no such column: colour"),
    ("SELECT id, shout(text) FROM fact", 1, "no such function: shout"),
    ("SELECT 1; SELECT 2", 1, "one statement"),
    ("", 1, "finds nothing: it is no query"),
    ("-- only a comment", 1, "finds nothing: it is no query"),
    ("SELECT ?", 1, "has a parameter without a value"),
    ("SELECT 'x\n", 1, "SQL: "),
    ("SELECT 'x\0'", 1, "SQL: "),
    ("SELECT zeroblob(1000000000)", 1, "too big"),
]


@pytest.mark.parametrize(("sql", "line", "message"), BROKEN)
def test_what_is_broken_is_told_with_its_line(base, found, sql, line, message):
    (problem,) = found(base({"own": sql}), "own")
    assert (problem.code, problem.severity) == ("own-check-broken", "error")
    assert (os.path.basename(problem.path), problem.line) == ("own.sql", line)
    assert message in problem.message


HEADERS = [
    ("own", "-- severity: fatal\n-- severity: fatal\nSELECT 1 WHERE 0", "'fatal' is no severity"),
    ("own", "-- severty: error\nSELECT 1 WHERE 0", "did you mean 'severity'?"),
    ("unsourced", "SELECT 1", "that of another check"),
    ("Own Check", "SELECT 1", "is no code"),
    ("own", b"SELECT '\xff'", "is not UTF-8"),
]


@pytest.mark.parametrize(("name", "sql", "message"), HEADERS)
def test_a_declaration_that_cannot_be_taken_is_told(base, found, name, sql, message):
    problems = found(base({name: sql}), "own-check-broken")
    assert len(problems) == 1
    assert message in str(problems[0])


def test_other_comments_are_no_declarations(base, found):
    sql = "-- see: the manual\n-- written by hand\nSELECT 'b', 'x'\n-- severity: error"
    path = base({"own": sql})
    assert found(path, "own-check-broken") == []
    assert found(path, "own")[0].severity == "warning"


def test_a_query_without_end_is_stopped(base, found, monkeypatch):
    monkeypatch.setattr(own, "SECONDS", 0.2)
    sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 'b', count(*) FROM n"
    (problem,) = found(base({"own": sql}), "own")
    assert "takes longer than 0.2 seconds" in problem.message


def test_rows_without_end_are_cut_and_told(base, found, monkeypatch):
    monkeypatch.setattr(own, "MOST_ROWS", 3)
    problems = found(base({"own": "SELECT a.id, 'x' FROM fact a, fact b, fact c"}), "own")
    assert [problem.code for problem in problems] == ["own", "own", "own", "own-check-broken"]
    assert "more than 3 rows" in problems[-1].message


def test_checks_stand_beside_the_files_named_not_those_included(write, found):
    write("SELECT 'a', 'x'", "checks/own.sql")
    write("SELECT 'a', 'x'", "more/checks/other.sql")
    write(FACTS, "more/m.toml")
    path = write('[base]\ninclude = ["more/*.toml"]\n')
    assert {problem.code for problem in found(path)} - set(CHECKS) == {"own"}


def test_a_folder_of_that_name_is_no_check(write, found):
    write("x", "checks/own.sql/readme")
    path = write(FACTS)
    assert "is a folder" in str(found(path, "own-check-broken")[0])


def test_the_example_works(base, found):
    assert [problem.code for problem in found(base({"x": CHECKS["own-check-broken"].example}), "x")] == [
        "own-check-broken"
    ]
