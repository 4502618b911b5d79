import io
import json
import sys

import pytest

IDS = ["opens-2020", "ferry-runs"]


def ids(printed):
    return [line.split("\t")[0] for line in printed.splitlines()[1:]]


def test_facts_come_in_the_order_in_which_they_are_named(dateline):
    code, printed, words = dateline("show", *IDS)
    assert (code, words) == (0, "")
    assert printed.splitlines()[0] == "id\tdate\tkind\ttext\tissues\tsources\tstanding\trivals"
    assert ids(printed) == IDS


def test_json_holds_every_field(dateline):
    _, printed, _ = dateline("show", "opens-2020", "--format", "json")
    (fact,) = json.loads(printed)
    assert fact["resolved_by"] == {"delay": "no"}
    assert fact["outcome"] == "no"
    assert fact["file"].endswith("small.toml")


@pytest.mark.parametrize(
    ("options", "printed"),
    [
        (["--format", "ids"], "opens-2020\nferry-runs\n"),
        (["--format", "{id}: {date}"], "opens-2020: 2020\nferry-runs: 1890~/2020\n"),
        (["--fields", "id,line", "--no-header"], "opens-2020\t101\nferry-runs\t76\n"),
        (["--format", "ids", "-n1"], "opens-2020\n"),
        (["--format", "ids", "-0"], "opens-2020\0ferry-runs\0"),
    ],
)
def test_formats_are_those_of_list(options, printed, dateline):
    assert dateline("show", *IDS, *options) == (0, printed, "")


@pytest.mark.parametrize(
    "piped", ["opens-2020\nferry-runs\n", "opens-2020\0ferry-runs\0", "opens-2020\t2020\tforecast\n\n  ferry-runs\r\n"]
)
def test_a_dash_reads_ids_from_standard_input(piped, dateline, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(piped))
    _, printed, _ = dateline("show", "-", "cost-3")
    assert ids(printed) == [*IDS, "cost-3"]


def test_no_ids_on_standard_input_is_no_error(dateline, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert dateline("show", "-", "--no-header") == (0, "", "")
    assert dateline("show", "-", "--format", "table") == (0, "", "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["open-2020"], "there is no fact 'open-2020'; did you mean 'opens-2020'?"),
        (["ferry-runs", "zzz"], "there is no fact 'zzz'; to search, write: dateline list zzz"),
        (["a\x1b[2J"], "there is no fact 'a␛[2J'"),
        ([], "show needs the id of a fact"),
    ],
)
def test_what_cannot_be_shown_is_a_usage_error_and_nothing_is_printed(words, said, dateline):
    code, printed, told = dateline("show", *words)
    assert (code, printed) == (2, "")
    assert said in told


def test_standard_input_cannot_be_both(dateline):
    code, _, words = dateline("-f", "-", "show", "-", file="")
    assert code == 2
    assert "standard input cannot hold both" in words


def test_an_unknown_field_is_refused_before_anything_is_written(dateline):
    code, printed, words = dateline("show", "opens-2020", "--fields", "id,txt")
    assert (code, printed) == (2, "")
    assert "did you mean 'text'?" in words


def shown(dateline, *words):
    return dateline("show", *words, "--format", "table")[1]


def test_a_chain_runs_from_speaker_to_print(dateline):
    lines = shown(dateline, "ines-promises").splitlines()
    chain = lines[lines.index(next(line for line in lines if line.startswith("chain"))) :]
    assert [line[17:] for line in chain] == [
        "┌ Inés Ortega",
        "│ to Morning Show listeners",
        "├ Morning Show",
        "│ radio-2018",
        "└ A bridge at last?",
        "  Ruth Hall · The Gazette · 2 March 2019 · gazette-2019",
        "  reliability B, usually reliable",
        "  p. 3  “a bridge … two years”",
        "  https://gazette.example/bridge#:~:text=a%20bridge,two%20years",
    ]


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("opens-2020", "outcome          ✗ no"),
        ("opens-2020", "settled by       ✗ no  The opening is put off to the spring.  delay"),
        ("toll-2022", "likelihood       likely"),
        ("cost-3", "standing         ≠ disputed  1 origin, 1 fact against it"),
        ("cost-3", "answers          What did the bridge cost?  q-cost"),
        ("delay", "copies gazette-2020"),
        ("ferry-stops", "The ferry stops [for good]."),
        ("opened", "follows          The ferry stops [for good].  ferry-stops"),
        ("rumour", "chain            no source is named"),
        ("rumour", "date             undated"),
        ("cost-5", "note             Counts the approach roads."),
        ("ines-promises", "date             3 May 2018 · 2018-05-03 · “in early May”"),
    ],
)
def test_a_sheet_holds(name, held, dateline):
    assert held in shown(dateline, name)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("rumour", "no source is named for it"),
        ("opens-2020", "1 fact qualifies it, which changes no standing: cost-5"),
        ("delay", "gazette-2020; wire-2020, a copy of"),
        ("delay", "through a fact that supports it"),
        ("cost-3", "1 fact contradicts it: cost-5"),
    ],
)
def test_why_names_its_reasons_and_only_when_asked(name, reason, dateline):
    assert reason in shown(dateline, name, "--why")
    assert reason not in shown(dateline, name)


def test_citations_that_differ_in_their_quotes_only_share_a_chain(write, dateline):
    path = write(
        '[[source]]\nid = "s"\ntitle = "T"\nlang = "de"\n[[fact]]\nid = "a"\ntext = "x"\n'
        '[[fact.cite]]\nsource = "s"\nquote = "eins"\n'
        '[[fact.cite]]\nsource = "s"\nquote = "zwei"\nchecked = "2021-05"\n'
    )
    printed = dateline("show", "a", "--format", "table", file=path)[1]
    assert printed.count("└ T") == 1
    assert "„eins“" in printed
    assert "„zwei“" in printed
    assert "compared with the source May 2021" in printed


def test_what_is_named_and_is_not_there_is_told(write, dateline):
    path = write('[[fact]]\nid = "a"\ntext = "x"\nsource = "gone"\nsupports = ["lost"]\nissues = ["none"]\n')
    printed = dateline("show", "a", "--format", "table", "-q", file=path)[1]
    assert "there is no such source in the base" in printed
    assert "(there is no such fact)  lost" in printed


def test_why_gives_a_pipe_what_the_standing_is_counted_from(dateline):
    head, fact = (line.split("\t") for line in dateline("show", "delay", "--why")[1].splitlines())
    assert head[-4:] == ["origins", "supported_by", "contradicted_by", "qualified_by"]
    assert fact[-4:] == ["gazette-2019,audit-2021", "opened", "", ""]
    assert dateline("show", "delay", "--why", "--fields", "id")[1] == "id\ndelay\n"
