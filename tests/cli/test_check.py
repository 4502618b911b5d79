"""`dateline check` as a shell, an editor and a service of code scanning see it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tui.checks.registry import CHECKS

CLEAN = str(Path(__file__).parent.parent / "data" / "clean" / "base.toml")
GOLDEN = Path(__file__).parent / "golden"
FORMATS = ["text", "tsv", "csv", "json", "ndjson", "md", "ids", "github", "sarif"]
BROKEN = """\
[[source]]
id = "s"

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
text = "100 %, or: nearly, so"
source = "s"
likelihood = "50 %, or: so"

[[fact]]
id = "d"
text = "z"
kind = "forecast"
source = "s"
"""
OFF = (
    "'50 %, or: so' is no term of the yardstick icd203; one of: almost no chance, very unlikely, unlikely, "
    "roughly even chance, likely, very likely, almost certain"
)


@pytest.fixture
def broken(write, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    return write(BROKEN)


def test_a_clean_base(dateline):
    assert dateline("check", file=CLEAN) == (0, "", "dateline: no problems in 9 facts\n")
    assert dateline("check", "-q", "--select", "all", file=CLEAN) == (0, "", "")


def test_the_shipped_base_is_clean():
    from tui.cli.main import main
    from tui.shipped import path

    assert main(["-f", path("facts.toml"), "--today", "2026-11-23", "check", "-q"]) == 0


def test_problems_are_lines_that_editors_read_from_here(broken, dateline):
    code, printed, words = dateline("check", file=broken)
    assert code == 1
    assert printed.splitlines() == [
        "base.toml:7:17: error bad-date date: '2001-02-29': February 2001 has 28 days",
        "base.toml:8:1: warning unknown-key colour: no such key; it is not read; take it out or put it in note",
        "base.toml:13:1: error dangling b: there is no source 'nowhere'; add [[source]] id = \"nowhere\", or mend it",
        f"base.toml:19:1: warning likelihood-off-yardstick c: {OFF}",
    ]
    assert words == (
        "dateline: 2 errors and 2 warnings; 3 facts could be read; 1 note not shown: --severity info; "
        "unused entries are looked for once every entry is read\n"
    )


def test_text_is_another_name_of_the_default(broken, dateline):
    lines = dateline("check", "-q", file=broken)
    assert dateline("check", "-q", "--format", "text", file=broken) == lines
    assert dateline("check", "-q", "--format", "table", file=broken) == lines
    assert lines[0] == 1


@pytest.mark.parametrize("format_", FORMATS)
def test_golden(broken, dateline, format_):
    code, out, _ = dateline("check", "--severity", "info", "--format", format_, file=broken)
    ending = {"text": "txt", "ids": "ids.txt", "github": "github.txt"}.get(format_, format_)
    golden = GOLDEN / f"check.{ending}"
    if format_ == "sarif":  # the version and the rules change with the program, and are looked at elsewhere
        held = json.loads(out)
        held["runs"][0]["tool"] = {}
        out = f"{json.dumps(held, indent=1)}\n"
    if os.environ.get("GOLDEN") == "write":
        golden.write_text(out, newline="")
    assert code == 1
    assert out == golden.read_bytes().decode()


def test_formats_for_programs(broken, dateline):
    code, printed, _ = dateline("check", "--format", "json", file=broken)
    assert code == 1
    assert [(found["line"], found["code"], found["id"]) for found in json.loads(printed)] == [
        (7, "bad-date", "a"), (8, "unknown-key", "a"), (13, "dangling", "b"), (19, "likelihood-off-yardstick", "c"),
    ]  # fmt: skip
    assert dateline("check", "--format", "ids", file=broken)[1] == "a\nb\nc\n"
    assert dateline("check", "--format", "{code}", "-n1", file=broken)[1] == "bad-date\n"
    assert dateline("check", "--fields", "severity,line", file=broken)[1].splitlines()[1:] == [
        "error\t7", "warning\t8", "error\t13", "warning\t19",
    ]  # fmt: skip


def test_files_come_in_the_order_in_which_the_base_names_them(write, dateline):
    write("[[fact]]\nid = 1\n", "a/z.toml")
    first = write('[base]\ninclude = ["a/*.toml"]\n[[fact]]\nid = "x"\n', "m.toml")
    _, printed, _ = dateline("check", "--format", "{path}", file=first)
    names = [line.rpartition("/")[2] for line in printed.splitlines()]
    assert names == ["m.toml", "z.toml", "z.toml"]


@pytest.mark.parametrize("format_", ["text", "github"])
def test_no_control_comes_through(write, dateline, format_):
    path = write(
        '[[fact]]\nid = "a"\ntext = "x"\nkind = "\\u202Eevil"\n[[view]]\nname = "\\u202Ev"\nquery = "isue:x"\n'
    )
    _, printed, _ = dateline("check", "--format", format_, file=path)
    assert "\u202e" not in printed
    assert printed.count("<U+202E>") == 2


def test_words_are_refused(dateline):
    code, _, words = dateline("check", "issue:aid")
    assert code == 2
    assert "--explain" in words


def test_colours_change_nothing_but_colours(broken, dateline, monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    plain = dateline("check", "-q", "--severity", "info", file=broken)[1]
    coloured = dateline("check", "-q", "--severity", "info", "--color", "always", file=broken)[1]
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


# Options, the codes that are shown, and the exit code.
LEVELS = [
    ([], ["bad-date", "unknown-key", "dangling", "likelihood-off-yardstick"], 1),
    (["--severity", "error"], ["bad-date", "dangling"], 1),
    (["--severity", "error", "--ignore", "bad-date,dangling"], [], 0),
    (["--severity", "error", "--ignore", "bad-date,dangling", "--fail-on", "warning"], [], 1),
    (["--select", "unknown"], ["unknown-key"], 1),
    (["--select", "unknown", "--fail-on", "error"], ["unknown-key"], 0),
    (["--select", "hedge-missing"], ["hedge-missing"], 0),
    (["--select", "hedge-missing", "--fail-on", "info"], ["hedge-missing"], 1),
    (["--select", "hedge-missing", "--severity", "warning"], [], 0),
    (["--ignore", "bad,dangling", "--ignore", "unknown-key , likelihood"], [], 0),
    (["--ignore", "bad,dangling,unknown,likelihood", "--fail-on", "info"], ["hedge-missing"], 1),
    (["--fail-on", "never", "--select", "dangling"], ["dangling"], 0),
    (["--select", "single-source"], ["single-source", "single-source"], 0),
    (["--select", "default,single", "--severity", "error"], ["bad-date", "dangling"], 1),
]


@pytest.mark.parametrize(("options", "codes", "exit_code"), LEVELS)
def test_what_is_shown_and_what_fails(broken, dateline, options, codes, exit_code):
    code, printed, _ = dateline("check", "-q", "--format", "{code}", *options, file=broken)
    assert printed.split() == codes
    assert code == exit_code


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--select", "unsorced"], "there is no check 'unsorced'; did you mean 'unsourced'?"),
        (["--ignore", "unsorced"], "did you mean 'unsourced'?"),
        (["--severity", "fatal"], "--severity takes error, warning, info, not 'fatal'"),
        (["--fail-on", "fatal"], "not 'fatal'"),
        (["--format", "githb"], "did you mean 'github'?"),
        (["--format", "github", "--fields", "code"], "github has fields of its own"),
        (["--explain", "unsorced"], "did you mean 'unsourced'?"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_the_nearest(dateline, options, said):
    code, printed, words = dateline("check", *options)
    assert (code, printed) == (2, "")
    assert said in words


def test_a_baseline_accepts(broken, dateline, write):
    code, skeleton, _ = dateline("check", "-q", "--write-baseline", file=broken)
    assert code == 0
    accepted = write(skeleton.replace('reason = ""', 'reason = "known"'), "accepted.toml")
    assert dateline("check", "--baseline", "accepted.toml", "--severity", "warning", file=broken)[:2] == (0, "")
    assert "4 accepted by accepted.toml" in dateline("check", "--baseline", accepted, file=broken)[2]
    code, printed, _ = dateline("check", "-q", "--baseline", accepted, "--select", "dangling", file=broken)
    assert (code, printed) == (0, "")
    code, printed, _ = dateline("check", "-q", "--baseline", accepted, file=CLEAN)
    assert code == 1
    assert [line.split()[2] for line in printed.splitlines()] == ["baseline-unused"] * 4
    assert printed.startswith("accepted.toml:1:1: warning baseline-unused")


def test_a_baseline_without_reasons_accepts_nothing(broken, dateline, write):
    skeleton = dateline("check", "-q", "--write-baseline", file=broken)[1]
    write(skeleton, "accepted.toml")
    code, printed, _ = dateline("check", "--baseline", "accepted.toml", "--format", "{code}", file=broken)
    assert code == 1
    assert printed.split().count("baseline-wrong") == 4
    assert set(printed.split()) == {"bad-date", "unknown-key", "dangling", "likelihood-off-yardstick", "baseline-wrong"}


def test_a_baseline_is_never_written_over(broken, dateline, write):
    write("# reasons\n", "accepted.toml")
    code, _, words = dateline("check", "--write-baseline", "-o", "accepted.toml", file=broken)
    assert code == 2
    assert "its reasons would be lost" in words
    assert Path("accepted.toml").read_text() == "# reasons\n"
    assert dateline("check", "-q", "--write-baseline", "-o", "new.toml", file=broken)[0] == 0
    assert Path("new.toml").read_text().startswith('[[accept]]\ncode = "bad-date"\n')


def test_a_baseline_that_cannot_be_read_is_told(broken, dateline, write):
    assert dateline("check", "--baseline", "none.toml", file=broken)[0] == 3
    write("[[accept]\n", "accepted.toml")
    code, _, words = dateline("check", "--baseline", "accepted.toml", file=broken)
    assert code == 3
    assert "accepted.toml:1: " in words


def test_own_checks_are_checks_like_others(broken, dateline, write):
    write("-- title: told\n-- severity: error\nSELECT id, 'here' FROM fact WHERE id = 'c'", "checks/my-own.sql")
    assert "base.toml:15:1: error my-own c: here" in dateline("check", file=broken)[1]
    assert dateline("check", "-q", "--select", "my", "--format", "{code}", file=broken)[1] == "my-own\n"
    assert dateline("check", "--explain", "my-own", file=broken)[1].startswith("my-own: told\nerror, runs unasked\n")
    rules = json.loads(dateline("check", "--format", "sarif", file=broken)[1])["runs"][0]["tool"]["driver"]["rules"]
    assert rules[-1]["id"] == "my-own"


def test_all_checks_are_listed(dateline):
    code, printed, _ = dateline("check", "--explain")
    assert code == 0
    assert [line.split()[0] for line in printed.splitlines()] == list(CHECKS)
    assert "(only when named)" in next(line for line in printed.splitlines() if line.startswith("single-source"))
    rows = json.loads(dateline("check", "--explain", "--format", "json")[1])
    assert [row["code"] for row in rows] == list(CHECKS)
    assert all(row["reason"] and row["mend"] and row["example"] for row in rows)


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_every_check_explains_itself(dateline, check):
    code, printed, _ = dateline("check", "--explain", check.code)
    assert code == 0
    said = " ".join(printed.split())
    for text in (check.code, check.title, check.severity, check.reason, check.mend):
        assert " ".join(text.split()) in said
    for line in check.example.strip().splitlines():
        assert f"  {line}".rstrip() in printed


def test_several_are_explained_by_their_beginning(dateline):
    printed = dateline("check", "--explain", "near-duplicate")[1]
    assert printed.startswith("near-duplicate-actors: ")
    assert "\n\nnear-duplicate-facts: " in printed
    assert not printed.endswith("\n\n")


def test_of_what_was_known_by_a_day_nothing_is_called_unused(dateline):
    _, printed, words = dateline("check", "--known-by", "2019-03-03", "--select", "unused,empty", file=CLEAN)
    assert printed == ""
    assert "once every entry is read" in words


def test_a_base_through_a_pipe_is_checked(broken, python):
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with open(broken, "rb") as stream:
        found = subprocess.run(
            [python, "-m", "tui", "-f", "-", "check"],
            stdin=stream,
            capture_output=True,
            text=True,
            env=env,
            check=False,
        )
    assert found.returncode == 1
    assert found.stdout.splitlines()[0].startswith("-:7:17: error bad-date")
    assert "-:15:1: warning likelihood-off-yardstick" in found.stdout
