"""The table, read by pyarrow and DuckDB; skipped where the extra is not installed."""

import json

import pytest

from tests.exchange.conftest import FULL
from tests.exchange.test_accounting import WORDS
from tui.model.fields import CITATION

pq = pytest.importorskip("pyarrow.parquet")


@pytest.fixture
def table(written, tmp_path):
    def read(path=FULL, **more):
        written("parquet", path, **more)
        return pq.read_table(tmp_path / "written.parquet")

    return read


def test_facts_are_rows_with_their_citations(table):
    found = {row["id"]: row for row in table().to_pylist()}
    assert len(found) == 6
    fact = found["cfactid"]
    assert fact["cites"] == [{key: fact["cites"][0][key] for key in CITATION}]
    assert (fact["cites"][0]["via"], fact["date"], fact["when"], fact["tags"]) == (
        ["cviaid"],
        "1914-04-04",
        "CfactWhen",
        ["CfactTag"],
    )
    assert found["cotherid"]["resolves"] == [{"fact": "cfactid", "verdict": "partly"}]
    assert (found["cundatedid"]["date"], found["cthirdid"]["note_confidential"]) == (None, True)


def test_every_word_is_in_it_and_none_that_is_confidential(table):
    for public in (False, True):
        read = table(public=public)
        held = json.dumps([read.to_pylist(), {k.decode(): v.decode() for k, v in read.schema.metadata.items()}])
        missing = [(kind, key) for kind, keys in WORDS.items() for key, word in keys.items() if word not in held]
        assert missing == []
        assert ("secret" in held.lower()) is not public


def test_base_and_entries_are_metadata(table):
    held = {
        key.decode(): json.loads(value)
        for key, value in table().schema.metadata.items()
        if key.startswith(b"dateline.")
    }
    assert held["dateline.base"]["title"] == "CbaseTitle"
    assert held["dateline.losses"] == []
    assert {source["id"] for source in held["dateline.source"]} == {"csourceid", "cviaid", "secretsource"}


def test_duckdb_reads_it(table, tmp_path):
    duckdb = pytest.importorskip("duckdb")
    table()
    cites = f"(SELECT id, unnest(cites) AS cite FROM '{tmp_path}/written.parquet')"
    asked = f"SELECT id, cite.quote FROM {cites} WHERE cite.quote LIKE 'Ccite%'"
    assert duckdb.sql(asked).fetchall() == [("cfactid", "CciteQuote")]


def test_the_same_base_gives_the_same_bytes(written):
    assert written("parquet") == written("parquet")
