"""Tables of facts: the round trip to the letter, and what is read from tables of other people."""

import csv
import io

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.exchange import cells
from tui.exchange.exporters import csv as csv_out
from tui.exchange.exporters import tsv as tsv_out
from tui.exchange.importers import csv as csv_in
from tui.exchange.importers import tsv as tsv_in
from tui.exchange.incoming import Given, complete, texts

nasty = st.text(
    st.one_of(st.sampled_from("\n\t\"'|*#=+-@,;[]{}\\ \u2028é"), st.characters(exclude_categories=["Cc", "Cs"])),
    min_size=1,
    max_size=12,
)
named = st.from_regex(r"[a-z][a-z0-9.-]{0,8}", fullmatch=True)
texty = nasty.filter(str.strip)
dates = st.sampled_from(["", "2021-22", "-0043-03-15", "2019-04-03", "../1984", "{1960,1961-12}", "1984~"])
cites = st.fixed_dictionaries(
    {"source": texty},
    optional={
        **dict.fromkeys(("quote", "prefix", "locator", "said_by"), texty),
        "via": st.lists(texty, min_size=1, max_size=2),
        "said": dates.filter(bool),
    },
)
facts = st.fixed_dictionaries(
    {
        "id": named,
        "date": dates,
        "when": nasty | st.just(""),
        "text": texty,
        "note": nasty | st.just(""),
        "issues": st.lists(named, max_size=2),
        "tags": st.lists(texty, max_size=3),
        "resolves": st.dictionaries(nasty, st.sampled_from(["yes", "partly"]), max_size=2),
        "cites": st.lists(cites, max_size=3),
        "confidential": st.booleans(),
    }
)


class Leaving:
    """Facts that leave, without a base."""

    def __init__(self, records):
        self.records = records

    def facts(self):
        return iter(self.records)


@pytest.mark.parametrize(("out", "into"), [(csv_out, csv_in), (tsv_out, tsv_in)], ids=["csv", "tsv"])
@given(records=st.lists(facts, max_size=3, unique_by=lambda fact: fact["id"]))
@settings(max_examples=60)
def test_any_fact_comes_back_as_it_was(out, into, records, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / "facts.table"
    path.write_text("".join(out.lines(Leaving(records))), encoding="utf-8", newline="")
    incoming = into.read(Given(str(path)))
    assert incoming.problems == []
    found = [{key: value for key, value in item.values.items() if value} for item in incoming.items]
    assert found == [{key: value for key, value in record.items() if value} for record in records]


@given(text=nasty)
def test_no_cell_begins_like_a_formula_and_each_comes_back(text):
    guarded = cells.guarded(text)
    assert guarded[0] not in "=+-@\t\r"
    assert cells.unguarded(guarded) == text


@pytest.fixture
def read(write):
    """Import a table; return its TOML as tables, and what was told of it."""

    def reader(table, name="table.csv", into=csv_in, **columns):
        incoming = into.read(Given(write(table, name), columns))
        complete(incoming, {})
        made = tomli.loads("\n".join(texts(incoming)))
        return made, [(problem.line, problem.severity, problem.message) for problem in incoming.problems], incoming

    return reader


def test_an_export_is_what_a_reader_of_csv_reads(dateline):
    _, out, _ = dateline("export", "--format", "csv")
    _, listed, _ = dateline("list", "--format", "ids")
    assert "\r\n" in out
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    assert [row["id"] for row in rows] == listed.split()
    assert tuple(rows[0]) == cells.COLUMNS


@pytest.mark.parametrize(
    "header",
    [
        "Datum;Ereignis;Quelle;Link",
        "date\tevent\tsource\turl",
        "When,Headline,Fuente,Enlace",
        "fecha|titulo|fonte|href",
    ],
)
def test_columns_are_guessed_in_several_languages_and_separators(read, header):
    sign = next(sign for sign in ";\t,|" if sign in header)
    row = sign.join(["2019-04-03", "A.", "El Tiempo", "https://example.org/a/b"])
    made, told, incoming = read(f"\ufeff{header}\r\n{row}\r\n")
    assert told == []
    assert made == {
        "source": [{"id": "el-tiempo", "title": "El Tiempo", "url": "https://example.org/a/b"}],
        "fact": [{"id": "a", "date": "2019-04-03", "text": "A.", "source": "el-tiempo"}],
    }
    assert incoming.notes[0].startswith("columns: date=")


def test_what_is_not_read_is_listed(read):
    *_, incoming = read("text,mood,\nA.,glad,x\n")
    assert incoming.notes == ["columns: text=text; not read: mood, (no name)"]


def test_every_row_comes_in_or_is_told(read):
    made, told, _ = read(
        'date,text,note\n03/04/2019,A.\n2019,"",n\n2020,B.,n,surplus\n\n2021,C.,"n",\n2022,"D."x,n\n2023,"E.\n'
    )
    assert [(fact["text"], fact.get("date"), fact.get("when")) for fact in made["fact"]] == [
        ("A.", None, "03/04/2019"),
        ("C.", "2021", None),
    ]
    assert [(line, severity) for line, severity, _ in told] == [
        (2, "warning"), (2, "warning"), (3, "error"), (4, "error"), (7, "error"), (8, "error"),
    ]  # fmt: skip
    assert "'03/04/2019'" in told[1][2]


def test_names_become_entries_and_ids_stay(read):
    made, told, _ = read('id,text,issue,who,source\n1,A.,"US Aid; aid",Gustavo Petro,a-1\n1,B.,US Aid,,"a-1,b-2"\n')
    assert made["issue"] == [{"id": "us-aid", "title": "US Aid"}, {"id": "aid", "title": "aid"}]
    assert made["actor"] == [{"id": "gustavo-petro", "name": "Gustavo Petro"}]
    assert [source["id"] for source in made["source"]] == ["a-1", "b-2"]
    assert [fact["id"] for fact in made["fact"]] == ["1", "1-2"]
    assert [line for line, *_ in told] == [3]


def test_several_addresses_are_several_sources(read):
    made, *_ = read("text,url\nA.,https://a.org/x https://b.org/y?z=1\nB.,example.org\n")
    assert [source.get("url") for source in made["source"]] == ["https://a.org/x", "https://b.org/y?z=1", None]
    assert len(made["fact"][0]["cite"]) == 2
    assert made["source"][2]["note"] == "example.org"


@pytest.mark.parametrize(
    ("cells_", "expected"),
    [("2019,4,3", "2019-04-03"), ("2019,4,", "2019-04"), ("2019,,", "2019"), ("2019,April,3", "2019-04-03")],
)
def test_year_month_and_day_may_have_a_column_each(read, cells_, expected):
    made, told, _ = read(f"Year,Month,Day,Headline\n{cells_},A.\n")
    assert (made["fact"][0]["date"], told) == (expected, [])


def test_a_table_that_is_not_ours_has_no_edtf_seasons(read):
    made, *_ = read("id,date,text\na,2021-22,A.\n")
    assert made["fact"] == [{"id": "a", "when": "2021-22", "text": "A."}]


def test_columns_that_are_said_win(read):
    made, *_ = read("text,wann,Überschrift\nB.,2019,A.\n", text="überschrift", date="wann")
    assert made["fact"] == [{"id": "a", "date": "2019", "text": "A."}]


def test_tsv_as_list_prints_it_and_as_others_do(read, dateline, tmp_path):
    made, *_ = read("id\tkind\ttext\na\tevent\tA\\tb\\\\n\n", "a.tsv", tsv_in)
    assert made["fact"] == [{"id": "a", "text": "A\tb\\n"}]
    made, *_ = read('what\tdate\n"C:\\new ""x"""\t2019\n', "b.tsv", tsv_in)
    assert made["fact"][0]["text"] == 'C:\\new "x"'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a,b\n1,2\n", ([], 2, "--map text=COLUMN; columns are a, b")),
        ("text\nA.\n", (["--map", "date=Datum"], 2, "no column 'Datum'")),
        ("text\nA.\n", (["--map", "dat=text"], 2, "no field 'dat'; did you mean 'date'?")),
        (b"text\nM\xe4rz\n", ([], 3, "x.csv:2: is not UTF-8")),
        ("", ([], 3, "is empty")),
    ],
)
def test_a_table_that_cannot_be_read_says_why(dateline, write, text, expected):
    mapped, code, told = expected
    found, out, said = dateline("import", write(text, "x.csv"), *mapped, file="")
    assert (found, out) == (code, "")
    assert told in said


def test_what_an_edited_export_cannot_mean_is_told(read):
    rows = ["a,2019,,A,foo", 'b,2020,,B,"[""x""]"', 'c,2020,,C,"[{""source"": 5}]"', 'd,2020,,D,"[{""source"": null}]"']
    made, told, _ = read("\n".join(["id,date,when,text,cites", *rows]))
    assert [fact["id"] for fact in made["fact"]] == ["a", "b", "d"]
    assert [(line, severity) for line, severity, _ in told] == [(2, "warning"), (3, "warning"), (4, "error")]
