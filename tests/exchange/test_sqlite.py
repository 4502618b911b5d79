"""The database, asked in SQL by a reader of its own; what comes in is judged like a stranger's file."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.conftest import FULL
from tui.exchange.exporters import sqlite as exporter
from tui.exchange.importers import sqlite as importer
from tui.exchange.incoming import Given, texts
from tui.exchange.outgoing import Outgoing
from tui.exchange.sqlite_tables import COLUMNS, LINKS, RELATIONS
from tui.model.fields import CITATION, TABLES
from tui.query.results import Results
from tui.shipped import path as shipped
from tui.store.build import build_part
from tui.store.compose import entry


@pytest.fixture
def database(written, tmp_path):
    def make(path=FULL, **more):
        written("sqlite", path, **more)
        return str(tmp_path / "written.sqlite")

    return make


def rows(path, question):
    db = sqlite3.connect(path)
    found = db.execute(question).fetchall()
    db.close()
    return found


def test_it_is_whole_and_its_keys_lead_somewhere(database):
    path = database(shipped("facts.toml"))
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    assert rows(path, "PRAGMA foreign_key_check") == []
    assert rows(path, "SELECT count(*) FROM fact")[0][0] == len(rows(path, "SELECT * FROM chronology"))


def test_what_is_told_can_be_asked(database):
    path = database()
    assert rows(path, "SELECT id FROM fact WHERE latest < '1915' ORDER BY position") == [("cotherid",), ("cfactid",)]
    assert rows(path, "SELECT settled_by, outcome FROM forecasts") == [("cotherid", "partly")]
    assert rows(path, "SELECT quote FROM passages WHERE fact = 'cfactid'") == [("CciteQuote",)]
    text = "SELECT id FROM fact_text JOIN fact ON position = fact_text.rowid WHERE fact_text MATCH 'cthirdtext'"
    assert rows(path, text) == [("cthirdid",)]
    assert rows(path, "SELECT csl ->> 'volume' FROM source WHERE csl IS NOT NULL") == [("CsourceVolume",)]


def test_the_same_base_gives_the_same_bytes(written):
    assert written("sqlite") == written("sqlite")


def test_duckdb_reads_it(database):
    duckdb = pytest.importorskip("duckdb")
    sqlite_reader = duckdb.connect()
    try:
        sqlite_reader.execute("LOAD sqlite")
    except duckdb.Error:
        pytest.skip("DuckDB's reader of SQLite is not installed")
    sqlite_reader.execute(f"ATTACH '{database()}' AS base (TYPE sqlite)")
    assert sqlite_reader.execute("SELECT count(*) FROM base.fact").fetchall() == [(6,)]


TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=8).filter(str.strip)
NAME = st.sampled_from(["a", "b", "c"])
CITE = st.fixed_dictionaries(
    {"source": NAME},
    optional={"quote": TEXT, "via": st.lists(NAME, min_size=1, max_size=3), "said": st.just("2018-05~")},
)
FACT = st.fixed_dictionaries(
    {"text": TEXT, "cites": st.lists(CITE, max_size=3)},
    optional={"note": TEXT, "tags": st.lists(TEXT, min_size=1, max_size=3),
              "actors": st.lists(NAME, min_size=1, max_size=3),
              "resolves": st.dictionaries(NAME, st.sampled_from(["yes", "no"]), min_size=1),
              "likelihood": TEXT | st.just("0.1..0.4"), "confidential": st.just(True), "date": st.just("2018")},
)  # fmt: skip


@settings(max_examples=40)
@given(facts=st.lists(FACT, max_size=3))
def test_what_leaves_comes_back(facts, tmp_path_factory):
    folder = tmp_path_factory.mktemp("round")
    base, path, again = folder / "a.toml", folder / "a.sqlite", folder / "b.toml"
    base.write_bytes("\n".join(entry("fact", {"id": f"f{at}", **fact}) for at, fact in enumerate(facts)).encode())
    exporter.save(Outgoing(Results(build_part([str(base)]).held, "", today=0), exporter), str(path))
    incoming = importer.read(Given(str(path)))
    again.write_bytes("\n".join(texts(incoming)).encode())
    assert list(_facts(again)) == list(_facts(base))
    assert len(list(_facts(base))) == len(facts)


def _facts(path):
    index = build_part([str(path)]).held
    for record in Outgoing(Results(index, "", today=0), exporter).facts():
        yield {key: value for key, value in record.items() if key not in ("file", "line")}


@pytest.mark.parametrize(
    ("made", "words"),
    [("", "no table"), ("CREATE VIEW fact AS SELECT 1", "no table fact"), (None, "not a database")],
)
def test_a_file_that_is_no_base_is_told(made, words, tmp_path, dateline):
    path = tmp_path / "x.sqlite"
    if made is None:
        path.write_bytes(b"no database at all" * 100)
    else:
        db = sqlite3.connect(path)
        db.execute("CREATE TABLE one (x)")
        db.execute(made or "SELECT 1")
        db.commit()
        db.close()
    code, out, said = dateline("import", str(path))
    assert (code, out) == (3, "")
    assert words in said


def test_cells_that_hold_something_else_are_told(database, dateline):
    path = database()
    db = sqlite3.connect(path)
    db.execute("UPDATE fact SET note = x'00ff' WHERE id = 'cfactid'")
    db.execute("UPDATE actor SET aliases = '[1' WHERE id = 'cactorid'")
    db.execute("UPDATE citation SET via = '{}' WHERE fact = 'cfactid'")
    db.commit()
    db.close()
    code, out, said = dateline("import", path)
    assert code == 1
    assert all(
        words in said for words in ("note of fact 'cfactid' is a blob", "aliases of actor", "via of fact 'cfactid'")
    )
    assert "cfactid" in out


def test_a_database_is_no_device(dateline):
    code, _, said = dateline("export", "--format", "sqlite", "-o", "/dev/null", file=FULL)
    assert code == 3
    assert "no pipe and no device" in said
    assert not Path("/dev/null").is_file()


def test_every_key_has_its_place():
    placed = {*COLUMNS["fact"], *CITATION, *RELATIONS, *LINKS.values(), "resolves", "cite"}
    assert set(TABLES["fact"]) <= placed
    assert all(set(TABLES[kind]) - {"include"} <= set(COLUMNS[kind]) for kind in TABLES if kind != "fact")


def test_memory_does_not_grow_with_the_facts(write, tmp_path, python):
    import subprocess

    code = (
        "import sys, resource\n"
        "from tui.exchange.exporters import sqlite\n"
        "from tui.exchange.outgoing import Outgoing\n"
        "from tui.query.results import Results\n"
        "from tui.store.index import open_base\n"
        "sqlite.save(Outgoing(Results(open_base([sys.argv[1]]), '', today=0), sqlite), sys.argv[2])\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )
    peaks = []
    for count in (100, 5_000):
        base = write(
            "".join(f'[[fact]]\nid = "f{n}"\ndate = "2018"\ntext = "Fact {n}."\n' for n in range(count)),
            f"{count}.toml",
        )
        for _ in range(2):  # the first makes the index
            ran = subprocess.run([python, "-c", code, base, str(tmp_path / "o.sqlite")], capture_output=True, text=True)
        peaks.append(int(ran.stdout))
    assert peaks[1] <= 1.5 * peaks[0]
