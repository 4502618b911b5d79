import json

import pytest


def figures(dateline, *words):
    _, printed, _ = dateline("summary", *words)
    return {
        (section, key): int(count) for section, key, count in (line.split("\t") for line in printed.splitlines()[1:])
    }


def test_figures_for_a_program(dateline):
    found = figures(dateline)
    assert found["base", "facts"] == 10
    assert found["base", "dated"] == 9
    assert found["base", "unnamed"] == 5
    assert found["kinds", "event"] == 4
    assert found["years", "2021"] == 4
    assert found["speakers", "Ruth Hall"] == 2
    assert found["speakers", "Inés Ortega"] == 1
    assert found["containers", "The Gazette"] == 7
    assert found["issue", "bridge"] == 7
    assert found["question", "q-cost"] == 2


def test_every_fact_is_counted_once_a_section(dateline):
    found = figures(dateline)
    for section in ("kinds", "standings"):
        assert sum(count for (its, _), count in found.items() if its == section) == 10


def test_json_is_one_object_with_the_same_figures(dateline):
    _, printed, _ = dateline("summary", "--format", "json")
    found = json.loads(printed)
    assert found["base"]["title"] == "The bridge at Aldermoor"
    assert found["facts"] == figures(dateline)["base", "facts"]
    assert found["speakers"] == {"Ruth Hall": 2, "Audit Office": 2, "Inés Ortega": 1}
    assert found["asked"][0]["answers"] == ["cost-3", "cost-5"]
    assert json.loads(dateline("summary", "--format", "ndjson")[1]) == found


def test_the_figures_are_those_of_the_query(dateline):
    found = figures(dateline, "issue:money", "kind:assessment")
    assert found["base", "facts"] == 2
    assert found["issue", "ferry"] == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [(["--format", "ids"], 2, "a summary has no ids"), (["isue:x"], 2, "did you mean 'issue:'?")],
)
def test_what_cannot_be_summarized(words, code, said, dateline):
    found, printed, told = dateline("summary", *words)
    assert (found, printed) == (code, "")
    assert said in told


def test_overdue_forecasts_are_named_as_of_the_day(dateline):
    _, printed, _ = dateline("summary", "--format", "table", "--today", "2023-01-01")
    assert "! due 2022  Crossing may cost a toll of 2 crowns.  toll-2022" in printed
    assert "due 2022" not in dateline("summary", "--format", "table")[1]


@pytest.mark.parametrize(
    ("base", "words", "lines"),
    [
        (
            "",
            [],
            ["A base without a title", "no facts · no issues · no actors · no sources · no questions · no problems"],
        ),
        ('[[fact]]\nid = "a"\ntext = "x"\n', [], ["1 undated", "∅ 1 unsourced"]),
        ('[[fact]]\nid = "a"\ntext = "x"\n', ["kind:state"], ["under the query kind:state", "no facts"]),
    ],
)
def test_bases_with_little_in_them(base, words, lines, write, dateline):
    code, printed, _ = dateline("summary", *words, "--format", "table", file=write(base))
    assert code == 0
    assert all(line in printed for line in lines)


def facts_of(*years):
    return "".join(f'[[fact]]\nid = "f{at}"\ntext = "x"\ndate = "{year}"\n' for at, year in enumerate(years))


@pytest.mark.parametrize(
    ("years", "lines"),
    [
        (["2003", "2006"], ["2003 1", "2004 0", "2005 0", "2006 1"]),
        (["2003", "2007"], ["2003 1", "… 3 years without …", "2007 1"]),
        (["2003", "2017"], ["2003 1", "… 13 years without …", "2017 1"]),
        (["1400", "1999"], ["1400–1449 1", "… 500 years without …", "1950–1999 1"]),
        (["-0043", "0198"], ["59–40 BCE 1", "… 218 years without …", "180–199 CE 1"]),
        (["2003", "2003-05", "2003/2004", "198X"], ["2003 2", "2 over more than a year"]),
    ],
)
def test_the_chronology_is_drawn_and_long_gaps_are_told(years, lines, write, dateline):
    _, printed, _ = dateline("summary", "--format", "table", file=write(facts_of(*years)))
    drawn = [" ".join(line[:37].rstrip(" █▏▎▍▌▋▊▉").split()) for line in printed.splitlines()]
    at = drawn.index(lines[0])
    assert drawn[at : at + len(lines)] == lines
