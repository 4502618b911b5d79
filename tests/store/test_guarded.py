"""An index asked by others: where a query is wrong, and whose time counts."""

import time

import pytest

from tui.store.guarded import Guarded, Refused

PLACES = {
    "selec 1": (1, 1),
    "SELECT id\nFROM fact WHERE where id": (2, 17),
    "SELECT id, -- colour\n 'colour', colour FROM fact": (2, 12),
    "SELECT fact.colour FROM fact": (1, 8),
    "SELECT (1": (1, 10),
    "SELECT (1  \n": (1, 10),
    "SELECT shout(1)": (1, 8),
    "SELECT 1 FROM\n\n  facts": (3, 3),
    'SELECT "x': (1, 8),
    "SELECT 1, ?": (0, 0),
    "SELECT 1; SELECT 2": (0, 0),
    "DELETE FROM fact": (0, 0),
}


@pytest.mark.parametrize("sql", PLACES)
def test_where_a_query_is_wrong(index, sql):
    with Guarded(index, 5) as guarded, pytest.raises(Refused) as found:
        guarded.ask(sql, 0)
    assert (found.value.line, found.value.column) == PLACES[sql]


def test_names_and_rows(index):
    with Guarded(index, 5) as guarded:
        found = guarded.ask("SELECT :today AS day, kind FROM fact LIMIT 1", 7)
        assert (found.names, [row[0] for row in found.rows]) == (["day", "kind"], [7])


def test_the_time_of_who_reads_the_rows_is_not_the_query_s(index):
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    with Guarded(index, 0.2) as guarded:
        rows = guarded.ask(endless, 0).rows
        next(rows)
        time.sleep(0.3)
        for _ in range(500):
            next(rows)
        with pytest.raises(Refused, match=r"takes longer than 0\.2 seconds"):
            for _ in rows:
                pass


def test_what_only_tells_is_allowed(index):
    with Guarded(index, 5) as guarded:
        assert [row[1] for row in guarded.ask("PRAGMA table_info(record)", 0).rows] == ["row", "json"]
        assert next(guarded.ask("EXPLAIN QUERY PLAN SELECT * FROM fact", 0).rows)
