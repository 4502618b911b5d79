"""`dateline list` as a shell sees it."""

import json
import os
import stat
import time
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
FORMATS = ["tsv", "csv", "json", "ndjson", "md", "ids"]


@pytest.mark.parametrize("format_", FORMATS)
def test_golden(dateline, format_, small):
    code, out, words = dateline("list", "--format", format_)
    golden = GOLDEN / f"list.{'txt' if format_ == 'ids' else format_}"
    if os.environ.get("GOLDEN") == "write":
        golden.write_text(out.replace(small, "small.toml"), newline="")
    assert (code, words) == (0, "")
    assert out.replace(small, "small.toml") == golden.read_bytes().decode()


def test_json_carries_every_field_and_what_is_derived(dateline):
    facts = {fact["id"]: fact for fact in json.loads(dateline("list", "--format", "json")[1])}
    assert facts["opens-2020"] | {"file": ""} == {
        "id": "opens-2020", "text": "The bridge will open in 2020.", "date": "2020", "when": "", "kind": "forecast",
        "issues": ["bridge"], "actors": ["council"], "hedge": "will", "likelihood": "", "due": "2020-12-31",
        "supports": [], "contradicts": [], "qualifies": [], "updates": [], "answers": [], "after": "",
        "review_by": "", "tags": [], "importance": "normal", "note": "", "confidential": False,
        "cites": [{"source": "gazette-2019"}], "resolves": {}, "sources": ["gazette-2019"], "label": "2020",
        "precision": "year", "earliest": "2020-01-01", "latest": "2020-12-31", "standing": "single-source",
        "origins": ["gazette-2019"], "supported_by": [], "contradicted_by": [], "qualified_by": ["cost-5"],
        "outcome": "no", "resolved_by": {"delay": "no"}, "rivals": [], "file": "", "line": 101,
    }  # fmt: skip


def test_fields_in_the_order_asked(dateline):
    code, out, _ = dateline("list", "kind:forecast", "--fields", "line,outcome,id,quote,due", "--no-header")
    assert (code, out) == (0, "101\tno\topens-2020\t\t2020-12-31\n112\topen\ttoll-2022\t\t2022\n")


def test_fields_in_json_hold_only_these(dateline):
    assert json.loads(dateline("list", "id:delay", "--format", "ndjson", "--fields", "id,sources")[1]) == {
        "id": "delay",
        "sources": "gazette-2020,wire-2020",
    }


def test_template(dateline):
    assert dateline("list", "tag:rumour", "--format", "{{{id}}}\\t{text}")[1] == (
        "{rumour}\tThe old ferryman has bought the toll house.\n"
    )


def test_null_ends_each_row(dateline):
    assert dateline("list", "issue:money", "-0", "--format", "ids")[1] == "cost-3\0cost-5\0toll-2022\0"


def test_limit_count_reverse_sort(dateline):
    assert dateline("list", "-n", "2", "--format", "ids")[1] == "ferry-runs\nines-promises\n"
    assert dateline("list", "-n1", "-r", "--format", "ids")[1] == "rumour\n"
    assert dateline("list", "--sort", "-id", "-n1", "--format", "ids")[1] == "toll-2022\n"
    assert dateline("list", "-c", "issue:money")[1] == "3\n"


def test_a_query_may_begin_with_a_dash(dateline):
    assert dateline("list", "-issue:bridge", "-tag:rumour", "--format", "ids")[1] == "ferry-runs\nferry-stops\n"
    assert dateline("list", "--format", "ids", "--", "-issue:bridge", "rum*")[1] == "rumour\n"


def test_nothing_found_is_told_and_no_error(dateline):
    code, out, words = dateline("list", "issue:money", "kind:state", "--no-header")
    assert (code, out) == (0, "")
    assert words == "dateline: no facts: issue:money finds 3, none of them kind:state; without kind:state there are 3\n"


def test_nothing_found_with_e_is_exit_1(dateline):
    assert dateline("list", "actor:counsil", "-e", "--no-header") == (
        1, "", "dateline: no facts: no fact has actor:counsil; did you mean 'council'?\n",
    )  # fmt: skip
    assert dateline("list", "zebra", "-e", "-q", "--no-header") == (1, "", "")
    assert dateline("list", "zebra", "-e", "-c", "-q") == (1, "0\n", "")
    assert dateline("list", "bridge", "-e", "-c") == (0, "5\n", "")


WRONG = {
    ("list", "isue:x"): "column 1: there is no field 'isue'; did you mean 'issue:'?",
    ("list", "bridge", "kind:x"): "column 13: kind: has no value 'x'",
    ("list", "--fields", "id,txt"): "there is no field 'txt'; did you mean 'text'?",
    ("list", "--fields", "id,,text"): "a name is missing",
    ("list", "--format", "tvs"): "there is no format 'tvs'; did you mean 'tsv'?",
    ("list", "--format", "{id"): "column 1 of the template",
    ("list", "--format", "{idd}"): "there is no field 'idd'; did you mean 'id'?",
    ("list", "--sort", "dat"): "cannot sort by 'dat'; did you mean 'date'?",
    ("list", "-n", "x"): "--limit takes a whole number, not 'x'",
    ("list", "-n"): "-n needs a value",
    ("list", "--frmat", "tsv"): "there is no option --frmat; did you mean --format?",
    ("list", "--count=3"): "--count takes no value",
    ("list", "--color", "blue"): "--color takes auto, always, never, not 'blue'",
    ("list", "-o", "x.doc"): "-o x.doc: the extension '.doc' names no format; take one of .tsv .csv",
    ("list", "--srt", "id"): "there is no option --srt; did you mean --sort?",
    ("issue:aid",): "to search, write: dateline list issue:aid",
    ("lst",): "there is no command 'lst'; did you mean 'list'?",
    ("coca",): "to search, write: dateline list coca",
}


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_wrong_words_are_exit_2_with_the_fix_and_no_output(dateline, words):
    code, out, said = dateline(*words)
    assert (code, out) == (2, "")
    assert said.startswith("dateline: ")
    assert WRONG[words] in said


@pytest.mark.parametrize("words", ["-rn2", "-n=2 -r", "-r -n2", "-rn=2", "-rqn2"])
def test_switches_stand_together_and_take_the_number_behind_them(dateline, words):
    assert dateline("list", "--format", "ids", *words.split()) == dateline("list", "--format", "ids", "-r", "-n", "2")


def test_an_empty_number_is_wrong(dateline):
    assert dateline("list", "-n", "")[0] == 2


@pytest.mark.parametrize("command", ["issues", "actors", "sources", "forecasts", "questions"])
def test_a_breakdown_of_nothing_says_why(dateline, command):
    code, _, said = dateline(command, "zebra", "-e")
    assert (code, said) == (1, "dateline: no facts: no fact has zebra\n")
    assert dateline(command, "zebra", "-e", "-c")[0] == 1
    assert dateline(command, "zebra", "-q")[::2] == (0, "")


@pytest.mark.parametrize("command", ["issues", "actors", "sources", "forecasts", "questions"])
def test_an_empty_breakdown_says_so(dateline, write, command):
    assert dateline(command, "--format", "table", file=write(""))[1:] == (
        "",
        "dateline: no facts: the base holds no fact\n",
    )
    alone = write('[[fact]]\nid = "b"\ntext = "x"\n')
    said = "dateline: nothing to list among the facts found, 1 in all\n"
    assert dateline(command, "--format", "table", file=alone) == (0, "", said)
    assert dateline(command, "-c", "-e", file=alone) == (1, "0\n", "")


def test_a_misspelt_id_is_answered_with_the_nearest(dateline):
    assert "did you mean 'delay'" in dateline("list", "id:delai")[2]


def test_wrong_day(dateline, small):
    from tui.cli.main import main

    assert main(["list", "-f", small, "--today", "2018"]) == 2


def test_a_file_that_cannot_be_read_is_exit_3(dateline, tmp_path):
    code, out, said = dateline("list", file=str(tmp_path / "none.toml"))
    assert (code, out) == (3, "")
    assert said.endswith("none.toml: no such file\n")


def test_a_broken_fact_is_announced(dateline, write):
    path = write('[[fact]]\nid = "a"\n[[fact]]\nid = "b"\ntext = "x"\n')
    code, out, said = dateline("list", "--format", "ids", file=path)
    assert (code, out) == (0, "b\n")
    assert said == "dateline: 1 problem in the base, what they concern may be left out; see 'dateline check'\n"
    assert dateline("list", "-q", "--format", "ids", file=path)[2] == ""


@pytest.mark.parametrize("name", ["out.tsv", "out.csv", "out.json", "out.ndjson", "out.md"])
def test_a_files_extension_names_the_format(dateline, tmp_path, name):
    target = tmp_path / name
    assert dateline("list", "-o", str(target)) == (0, "", "")
    assert target.read_bytes().decode() == dateline("list", "--format", name.partition(".")[2])[1]
    assert os.listdir(tmp_path) == [name]


def test_the_base_is_never_written_over(dateline, write):
    path = write('[[fact]]\nid = "b"\ntext = "x"\n')
    code, _, said = dateline("list", "-o", path, "--format", "tsv", file=path)
    assert (code, "never written over" in said) == (2, True)
    assert open(path).read().startswith("[[fact]]")


def test_an_error_half_way_leaves_the_old_file(dateline, tmp_path):
    target = tmp_path / "out.tsv"
    target.write_text("old")
    assert dateline("list", "--fields", "nope", "-o", str(target))[0] == 2
    assert target.read_text() == "old"
    assert dateline("list", "-o", str(tmp_path / "no" / "out.tsv"))[0] == 3


def test_a_pipe_or_device_is_written_to_and_never_replaced(dateline, tmp_path):
    fifo = str(tmp_path / "fifo")
    os.mkfifo(fifo)
    reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    assert dateline("list", "id:delay", "-o", fifo, "--format", "ids")[0] == 0
    assert os.read(reader, 100) == b"delay\n"
    os.close(reader)
    assert stat.S_ISFIFO(os.stat(fifo).st_mode)


def test_a_link_is_followed(dateline, tmp_path):
    (tmp_path / "real.tsv").write_text("old")
    os.symlink(tmp_path / "real.tsv", tmp_path / "link.tsv")
    assert dateline("list", "id:delay", "-o", str(tmp_path / "link.tsv"), "--fields", "id", "--no-header")[0] == 0
    assert (tmp_path / "real.tsv").read_text() == "delay\n"
    assert os.path.islink(tmp_path / "link.tsv")


def _ruin(path, table):
    """Overwrite the pages of a table in the kept index; what freshness asks stays whole."""
    import sqlite3

    from tui.store.index import cache_path

    kept = cache_path([path])
    db = sqlite3.connect(kept)
    root = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    size = db.execute("PRAGMA page_size").fetchone()[0]
    db.close()
    with open(kept, "r+b") as stream:
        stream.seek((root - 1) * size)
        stream.write(b"\xee" * size)
    return kept


@pytest.mark.parametrize(("command", "table"), [("list", "fact"), ("sources", "term"), ("sources", "entry")])
def test_an_index_damaged_within_is_built_anew_in_silence(dateline, write, command, table):
    path = write('[[fact]]\nid = "b"\ntext = "x"\nissues = ["i"]\n[[issue]]\nid = "i"\ntitle = "I"\n')
    time.sleep(0.03)  # what changed just now is never fresh
    before = dateline(command, file=path)
    _ruin(path, table)
    assert dateline(command, file=path) == before
    assert dateline(command, file=path) == before


def test_a_damaged_index_that_cannot_be_removed_is_named(dateline, write, monkeypatch):
    path = write('[[fact]]\nid = "b"\ntext = "x"\n')
    time.sleep(0.03)
    dateline("list", file=path)
    kept = _ruin(path, "fact")

    def refuse(_path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "remove", refuse)
    code, out, said = dateline("list", file=path)
    assert (code, out) == (3, "")
    assert said == f"dateline: {kept}: the index is damaged, and it cannot be removed: Permission denied\n"


@pytest.mark.parametrize("format_", ["tsv", "csv", "md", "json", "ndjson"])
@pytest.mark.parametrize("words", [("list",), ("show",), ("timeline",)])
def test_no_format_gives_an_answer_without_its_rivals(dateline, words, format_):
    asked = ["cost-3"] if words == ("show",) else ["id:cost-3"]
    out = dateline(*words, *asked, "--format", format_)[1]
    assert "The bridge cost 3 million crowns." in out
    assert "cost-5" in out


def test_a_word_that_ends_in_n_and_a_number_is_no_limit(dateline):
    assert dateline("list", "main3", "--format", "ids")[2].startswith("dateline: no facts")
