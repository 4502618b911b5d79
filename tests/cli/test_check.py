import json

import pytest

BROKEN = """\
[[fact]]
id = "a"
text = "x"
date = "2001-02-29"
colour = "red"

[[fact]]
id = "b"
text = "y"
source = "nowhere"

[[fact]]
id = "c"
text = "z"
"""


@pytest.fixture
def broken(write, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    return write(BROKEN)


def test_a_clean_base(dateline):
    assert dateline("check") == (0, "", "dateline: no problems in 10 facts\n")
    assert dateline("check", "-q") == (0, "", "")


def test_problems_are_lines_that_editors_read_from_here(broken, dateline):
    code, printed, words = dateline("check", file=broken)
    assert code == 1
    assert printed.splitlines() == [
        "base.toml:4:17: error bad-date date: '2001-02-29': February 2001 has 28 days",
        "base.toml:5:1: warning unknown-key colour: no such key; it is not read; take it out or put it in note",
        "base.toml:7:1: error dangling b: there is no source 'nowhere'; add [[source]] id = \"nowhere\", or mend it",
    ]
    assert words == "dateline: 2 errors and 1 warning; 2 facts could be read\n"


def test_text_is_another_name_of_the_default(broken, dateline):
    lines = dateline("check", "-q", file=broken)
    assert dateline("check", "-q", "--format", "text", file=broken) == lines
    assert dateline("check", "-q", "--format", "table", file=broken) == lines
    assert lines[0] == 1


def test_formats_for_programs(broken, dateline):
    code, printed, _ = dateline("check", "--format", "json", file=broken)
    assert code == 1
    assert [(found["line"], found["code"], found["id"]) for found in json.loads(printed)] == [
        (4, "bad-date", "a"), (5, "unknown-key", "a"), (7, "dangling", "b"),
    ]  # fmt: skip
    assert dateline("check", "--format", "ids", file=broken)[1] == "a\nb\n"
    assert dateline("check", "--format", "{code}", "-n1", file=broken)[1] == "bad-date\n"
    assert dateline("check", "--fields", "severity,line", file=broken)[1].splitlines()[1:] == [
        "error\t4", "warning\t5", "error\t7",
    ]  # fmt: skip


def test_files_come_in_the_order_in_which_the_base_names_them(write, dateline):
    write("[[fact]]\nid = 1\n", "a/z.toml")
    first = write('[base]\ninclude = ["a/*.toml"]\n[[fact]]\nid = "x"\n', "m.toml")
    _, printed, _ = dateline("check", "--format", "{path}", file=first)
    names = [line.rpartition("/")[2] for line in printed.splitlines()]
    assert names == ["m.toml", "z.toml", "z.toml"]


def test_no_control_comes_through(write, dateline):
    path = write('[[fact]]\nid = "a"\ntext = "x"\nkind = "\\u202Eevil"\n')
    _, printed, _ = dateline("check", file=path)
    assert "\u202e" not in printed
    assert "<U+202E>" in printed


def test_words_are_refused(dateline):
    assert dateline("check", "issue:aid")[0] == 2


def test_colours_change_nothing_but_colours(broken, dateline, monkeypatch):
    import re

    monkeypatch.setenv("TERM", "xterm")
    plain = dateline("check", "-q", file=broken)[1]
    coloured = dateline("check", "-q", "--color", "always", file=broken)[1]
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
