"""`dateline timeline` as a shell sees it."""

import json

import pytest

ROWS = """\
lane	id	start	end	certain_start	certain_end	text	rivals
bridge	ines-promises	2018-05-03	2018-05-03	2018-05-03	2018-05-03	Inés Ortega promises a bridge within two years.
bridge	opens-2020	2020-01-01	2020-12-31			The bridge will open in 2020.
bridge	delay	2020-11-15	2020-11-15	2020-11-15	2020-11-15	The opening is put off to the spring.
bridge	cost-3	2021-01-01	2021-12-31			The bridge cost 3 million crowns.	cost-5
bridge	opened	2021-04-01	2021-04-01	2021-04-01	2021-04-01	The bridge opens; the first cart is a baker’s.
bridge	cost-5	2021-05-01	2021-05-31			The bridge cost 5 million crowns.	cost-3
bridge	toll-2022	2022-01-01	2022-12-31			Crossing may cost a toll of 2 crowns.
ferry	ferry-runs	1890-01-01	2020-12-31	1890-12-31	2020-01-01	A ferry crosses the Alder.
ferry	ferry-stops	2021-04-01	2021-04-01	2021-04-01	2021-04-01	The ferry stops [for good].
"""


def test_a_pipe_gets_rows_lane_by_lane(dateline):
    code, out, words = dateline("timeline")
    assert (code, out.replace("\t\n", "\n"), words) == (0, ROWS, "")


def test_the_same_rows_in_json_carry_every_field(dateline):
    rows = json.loads(dateline("timeline", "id:ferry-runs", "--format", "json")[1])
    assert rows == [
        {
            "lane": "ferry", "start": "1890-01-01", "end": "2020-12-31", "certain_start": "1890-12-31",
            "certain_end": "2020-01-01", "start_is": "known", "end_is": "known", "id": "ferry-runs",
            "date": "1890~/2020", "kind": "state", "text": "A ferry crosses the Alder.", "rivals": [],
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2018-05/..", ["2018-05-01,,2018-05-31,2020-12-31,known,open"]),
        ("2018-05/", ["2018-05-01,,,,known,unknown"]),
        ("../2018-05", [",2018-05-31,2018-05-01,2018-05-01,open,known"]),
        ("[2018,2020]", ["2018-01-01,2018-12-31,,,known,known", "2020-01-01,2020-12-31,,,known,known"]),
        ("Y-66000000", ["Y-66000000,Y-66000000,,,known,known"]),
    ],
)
def test_stretches_of_a_date(dateline, write, date, expected):
    path = write(f'[base]\nas_of = "2020"\n[[fact]]\nid = "a"\ndate = "{date}"\ntext = "A."\n')
    fields = "start,end,certain_start,certain_end,start_is,end_is"
    code, out, _ = dateline("timeline", "--fields", fields, "--format", "csv", "--no-header", file=path)
    assert (code, out.splitlines()) == (0, expected)


def test_lanes_can_go_by_something_else(dateline):
    out = dateline("timeline", "--by", "actor", "--fields", "lane,id", "--no-header")[1]
    assert out.splitlines()[:3] == ["council\topens-2020", "council\tdelay", "council\topened"]
    assert out.splitlines()[-1] == "\ttoll-2022"
    assert len(dateline("timeline", "--by", "none", "--format", "ids")[1].splitlines()) == 9


def test_a_period_keeps_what_may_fall_in_it(dateline):
    def found(*words):
        return dateline("timeline", "--format", "ids", *words)[1].split()

    assert found("--from", "2021-04", "--to", "2021-04") == ["cost-3", "opened", "ferry-stops"]
    assert found("--to", "2018") == ["ines-promises", "ferry-runs"]
    assert found("--from", "2022") == ["toll-2022"]


def test_rows_are_sorted_cut_and_counted_as_elsewhere(dateline):
    assert dateline("timeline", "-c")[1] == "9\n"
    assert dateline("timeline", "--sort", "-start", "-n", "2", "--format", "ids")[1] == "toll-2022\ncost-5\n"


def test_nothing_dated_is_said(dateline):
    assert dateline("timeline", "id:rumour", "--format", "table") == (
        0,
        "",
        "dateline: nothing to draw: none of the 1 found has a date\n",
    )
    code, out, words = dateline("timeline", "zeppelin", "--format", "table", "-e")
    assert (code, out) == (1, "")
    assert words.startswith("dateline: nothing to draw: ")
    assert dateline("timeline", "id:rumour", "--format", "table", "-q") == (0, "", "")
    assert dateline("timeline", "id:rumour", "-e", "--no-header") == (1, "", "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--by", "colour"], "--by takes issue, actor, kind, source, none, not 'colour'"),
        (["--from", "yesteryear"], "--from: 'yesteryear': "),
        (["--from", "2020", "--to", "2018"], "--to 2018: lies before --from 2020"),
        (["--lanes", "few"], "--lanes takes a whole number, not 'few'"),
        (["--fields", "lane,colour"], "there is no field 'colour' here"),
        (["color:red"], "color"),
    ],
)
def test_what_cannot_be_taken_is_refused(dateline, words, said):
    code, out, error = dateline("timeline", "--format", "table", *words)
    assert (code, out) == (2, "")
    assert said in error


def test_fields_on_a_terminal_are_a_table(dateline):
    out = dateline("timeline", "issue:ferry", "--format", "table", "--fields", "lane,id,end")[1]
    assert out.splitlines() == [
        "lane   id           end",
        "ferry  ferry-runs   2020-12-31",
        "ferry  ferry-stops  2021-04-01",
    ]


def test_a_drawing_can_go_to_a_file(dateline, tmp_path, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    target = tmp_path / "timeline.txt"
    assert dateline("timeline", "--format", "table", "-o", str(target)) == (0, "", "")
    assert "The ferry stops" in target.read_text()
    assert "\x1b" not in target.read_text()
