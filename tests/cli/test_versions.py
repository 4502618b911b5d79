"""`diff`, `log`, `blame` and `corrections`, on one small repository and on what is none."""

import json
import subprocess
import sys

import pytest

ALONE = '[base]\ntitle = "Bridges"\n'
HEAD = f'{ALONE}include = ["parts/*.toml"]\n'
SOURCES = '[[source]]\nid = "gazette"\ntitle = "The Gazette"\n[[source]]\nid = "audit"\ntitle = "The Audit"\n'
FACT = '[[fact]]\nid = "{}"\ntext = "{}"\n{}\n'
PROMISE = FACT.format("promise", "The bridge will open in May.", 'kind = "forecast"\nsource = "gazette"')
COST = FACT.format("cost", "The bridge costs 3 million.", 'source = "gazette"\nquote = "3 million"')
SECRET = FACT.format("secret", "CANARY told us.", 'source = "gazette"')
NEWS = FACT.format(
    "news", "It opened in June.", 'source = "audit"\nresolves = { promise = "partly" }\ncontradicts = ["cost"]'
)


@pytest.fixture(scope="module")
def bridges(kept_folder):
    """Four commits: written, cut into files, corrected, and a note of confidence; then an edit."""
    kept = kept_folder
    kept.commit("written", facts__toml=ALONE + SOURCES + PROMISE + COST + SECRET)
    kept.git("tag", "v1")
    kept.commit("cut into files", **{"facts.toml": HEAD + SOURCES, "parts/all.toml": SECRET + COST + PROMISE})
    kept.commit("a dot", **{"parts/all.toml": SECRET + COST.replace("lion.", "lion") + PROMISE})
    corrected = COST.replace("costs 3 million", "costs 30 million").replace('"3 million"', '"30 million"')
    kept.commit("corrected", **{"parts/all.toml": SECRET + corrected + PROMISE})
    hidden = SECRET.replace("source", "confidential = true\nsource").replace("told", "wrote to")
    kept.write(NEWS + hidden + corrected + PROMISE, "parts/all.toml")
    return kept


@pytest.fixture
def on(dateline, bridges, monkeypatch):
    monkeypatch.chdir(bridges.folder)
    return lambda *words: dateline(*words, file="")


def rows(found):
    return [line.split("\t") for line in found.splitlines()[1:]]


def test_diff_tells_entries_and_what_follows(on):
    code, printed, words = on("diff")
    assert code == 0
    assert rows(printed) == [
        ["added", "fact", "news", "", "", "It opened in June.", ""],
        ["changed", "fact", "secret", "text", "CANARY told us.", "CANARY wrote to us.", ""],
        ["changed", "fact", "secret", "confidential", "", "true", ""],
        ["affected", "fact", "cost", "standing", "single-source", "disputed", ""],
        ["affected", "fact", "cost", "contradicted_by", "", "news", ""],
        ["affected", "fact", "promise", "outcome", "open", "partly", ""],
        ["affected", "fact", "promise", "resolved_by", "", "news=partly", ""],
    ]
    assert words == "dateline: 1 fact added, 1 fact changed, 2 facts affected\n"


def test_moving_facts_into_other_files_is_no_change(on):
    code, printed, words = on("diff", "v1..HEAD~2", "-e")
    assert (code, rows(printed), words) == (1, [], "dateline: nothing changed\n")


def test_ranges(on, bridges):
    assert rows(on("diff", "HEAD~1..")[1]) == rows(on("diff", "HEAD~1..HEAD")[1]) != []
    assert rows(on("diff", "..HEAD~1")[1]) == [
        [*row[:4], row[5], row[4], *row[6:]] for row in rows(on("diff", "HEAD~1..HEAD")[1])
    ]
    assert rows(on("diff", "HEAD...v1")[1]) == []
    assert on("diff", "-c")[1] == "4\n"
    assert on("diff", "--format", "ids")[1] == "news\nsecret\ncost\npromise\n"


def test_public_keeps_back_what_is_confidential_now(on):
    for words in (["diff", "v1"], ["corrections", "--since", "v1", "--all"]):
        for format_ in ("tsv", "csv", "json", "ndjson", "md", "ids", "labels", "table"):
            found = "".join(map(str, on(*words, "--public", "--format", format_)))
            assert "CANARY" not in found
            assert "secret" not in found
            assert "cost" in found
    assert "public: 1 entry kept back" in on("diff", "--public")[2]


def test_log(on):
    code, printed, words = on("log", "cost", "--fields", "date,author,change,field,before,after,subject")
    assert (code, words) == (0, "")
    assert rows(printed) == [
        ["2026-01-04T12:00:00+00:00", "Ruth Hall", "changed", "text",
         "The bridge costs 3 million", "The bridge costs 30 million.", "corrected"],
        ["2026-01-04T12:00:00+00:00", "Ruth Hall", "changed", "quote", "3 million", "30 million", "corrected"],
        ["2026-01-03T12:00:00+00:00", "Ruth Hall", "changed", "text",
         "The bridge costs 3 million.", "The bridge costs 3 million", "a dot"],
        ["2026-01-01T12:00:00+00:00", "Ruth Hall", "added", "", "", "The bridge costs 3 million.", "written"],
    ]  # fmt: skip
    assert rows(on("log", "cost", "-n", "1")[1]) == rows(on("log", "cost")[1])[:1]
    assert [row[3] for row in rows(on("log", "news")[1])] == ["added"]
    assert json.loads(on("log", "news", "--format", "json")[1])[0]["subject"] == "not committed yet"
    assert len(rows(on("log", "gazette")[1])) == 1


def test_blame(on):
    found = {row["field"]: row for row in json.loads(on("blame", "cost", "--format", "json")[1])}
    assert {name: row["subject"] for name, row in found.items()} == {
        "id": "written", "text": "corrected", "kind": "written", "importance": "written", "source": "written",
        "quote": "corrected",
    }  # fmt: skip
    assert found["quote"]["value"] == "30 million"
    assert {row[2] for row in rows(on("blame", "news")[1])} == {""}
    assert "not committed yet" in on("blame", "news", "--format", "table")[1]


def test_corrections(on):
    code, printed, words = on("corrections", "--since", "v1")
    assert code == 0
    assert [row[:5] for row in rows(printed)] == [
        ["cost", "disputed", "standing", "single-source", "disputed by news"],
        ["promise", "outcome", "outcome", "open", "partly"],
        ["secret", "wording", "text", "CANARY told us.", "CANARY wrote to us."],
        ["cost", "wording", "text", "The bridge costs 3 million.", "The bridge costs 30 million."],
        ["cost", "quote", "quote", "3 million", "30 million"],
    ]
    assert words == ""
    assert (
        on("corrections", "--since", "2026-01-02", "--public")[1] == on("corrections", "--since", "v1", "--public")[1]
    )
    assert on("corrections", "--since", "HEAD", "--format", "ids")[1] == "cost\npromise\nsecret\n"


def test_a_column_to_print(on, tmp_path):
    target = tmp_path / "column.md"
    assert on("corrections", "--since", "v1", "--public", "-q", "-o", str(target)) == (0, "", "")
    assert target.read_text() == (
        "# Corrections since v1\n"
        "\n## Now disputed\n\n- The bridge costs 30 million. *disputed by news*\n"
        "\n## Forecasts, and what became of them\n\n"
        "- The bridge will open in May. *Outcome, before:* open. *Now:* partly.\n"
        "\n## Wording\n\n- The bridge costs 30 million. *Before:* The bridge costs 3 million.\n"
        "\n## Quotations\n\n- The bridge costs 30 million. *Quote, before:* 3 million. *Now:* 30 million.\n"
    )
    assert on("corrections", "--since", "HEAD", "--format", "md", "--fields", "id")[1].startswith("| id |\n")


def test_what_is_of_little_weight_is_counted(on, bridges):
    code, printed, words = on("diff", "HEAD~2..HEAD~1")
    assert len(rows(printed)) == 1
    bridges.git("stash", "-q")
    try:
        bridges.git("checkout", "-q", "HEAD~1")
        code, printed, words = on("corrections", "--since", "v1", "-e")
        assert (code, rows(printed)) == (1, [])
        assert words == (
            "dateline: nothing to correct since v1\ndateline: 1 of little weight left out; --all tells them too\n"
        )
        assert [row[6] for row in rows(on("corrections", "--since", "v1", "--all")[1])] == ["true"]
    finally:
        bridges.git("checkout", "-q", "main")
        bridges.git("stash", "pop", "-q")


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("command", [["diff"], ["diff", "v1"], ["log", "cost"], ["blame", "cost"],
                                     ["corrections", "--since", "v1"]])  # fmt: skip
def test_faces(on, command, width, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    code, printed, _ = on(*command, "--format", "table")
    assert code == 0
    assert max(map(len, printed.splitlines())) <= width
    if command != ["diff"] and command[0] != "blame":
        assert "[3 → 30]" in " ".join(printed.split())
    assert on(*command, "--format", "table", "--fields", "id")[1].startswith("id\n")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["diff", "mian"], 2, "there is no revision 'mian'; did you mean 'main'?"),
        (["diff", "main3"], 2, "there is no revision 'main3'; did you mean 'main'?"),
        (["diff", "a", "b"], 2, "diff takes one revision, or two as A..B"),
        (["log"], 2, "log takes one id"),
        (["log", "csot"], 2, "there is no entry 'csot', nor was there in any commit; did you mean 'cost'?"),
        (["blame", "csot"], 2, "there is no entry 'csot' that can be read"),
        (["corrections"], 2, "corrections takes the commit or the day readers know"),
        (["corrections", "--since", "v1..HEAD"], 2, "--since takes one revision or day"),
        (["corrections", "--since", "2025"], 3, "there is no commit before 2025; the first is of 2026-01-01"),
        (["corrections", "--since=-0043"], 3, "there is no commit before -0043"),
        (["-f", "-", "diff"], 3, "a base from standard input has no history"),
        (["-f", "gone.toml", "log", "x"], 3, "gone.toml: no such file"),
        (["-f", "loose.toml", "diff"], 3, "loose.toml: is not kept in git"),
    ],
)
def test_errors(on, bridges, words, code, said):
    bridges.write(HEAD, "loose.toml")
    found = on(*words)
    assert found[:2] == (code, "")
    assert found[2].startswith("dateline: ")
    assert said in found[2]


def test_outside_a_repository_and_without_git(dateline, write, monkeypatch, kept):
    path = write("")
    code, _, words = dateline("-f", path, "diff", file="")
    assert (code, words) == (
        3,
        f"dateline: {path.rpartition('/')[0]}: lies in no git repository; 'git init' begins one\n",
    )
    path = kept.write(HEAD)
    kept.git("add", "facts.toml")
    assert "nothing is committed yet" in dateline("-f", path, "diff", file="")[2]
    monkeypatch.setenv("PATH", "/nonexistent")
    code, _, words = dateline("-f", path, "log", "x", file="")
    assert (code, words) == (3, "dateline: the program git is not there; install it to see what changed\n")


def test_the_base_that_ships_in_a_wheel(dateline, write, monkeypatch, tmp_path):
    path = write("")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("tui.shipped.path", lambda _name: path)
    code, _, words = dateline("diff", file="")
    assert (code, words) == (3, "dateline: the base that ships has no history here; name yours with -f\n")


def test_a_shallow_clone(dateline, bridges, tmp_path, monkeypatch):
    bridges.git("clone", "-q", "--depth", "2", f"file://{bridges.folder}", str(tmp_path / "clone"))
    monkeypatch.chdir(tmp_path / "clone")
    assert dateline("diff", "HEAD~1", file="")[0] == 0
    code, _, words = dateline("diff", "HEAD~2", file="")
    assert (code, "in this shallow clone; 'git fetch --unshallow' gets all" in words) == (3, True)
    code, printed, words = dateline("log", "cost", file="")
    assert [row[-1] for row in rows(printed)] == ["corrected", "corrected"]
    assert (code, "this clone is shallow and ends at" in words) == (3, True)
    code, printed, _ = dateline("blame", "cost", "--fields", "field,commit,subject", file="")
    found = {row[0]: row[2] for row in rows(printed)}
    assert code == 3
    assert (found["text"], found["source"]) == ("corrected", "older than this clone")
    assert dateline("corrections", "--since", "2026-01-01", file="")[0] == 3


def test_a_base_that_was_renamed_or_broken(dateline, kept, monkeypatch):
    kept.commit("first", old__toml=ALONE + SOURCES + PROMISE + COST)
    kept.git("mv", "old.toml", "facts.toml")
    monkeypatch.chdir(kept.folder)
    assert rows(dateline("diff", file="")[1]) == []
    kept.commit("renamed")
    kept.write(ALONE + SOURCES + PROMISE + COST.replace("source", 'date = "soon"\nsource'))
    code, printed, words = dateline("diff", "HEAD~1", file="")
    assert [row[:3] for row in rows(printed)] == [["unreadable", "fact", "cost"]]
    assert (code, words.splitlines()[0]) == (0, "dateline: 1 problem in the base: what they concern may be left out")
    kept.write("[[issue]]\n", "late.toml")
    kept.git("add", "late.toml")
    code, _, words = dateline("-f", "late.toml", "diff", file="")
    assert (code, "has no late.toml, under whatever name; it came later" in words) == (3, True)


def test_files_that_came_and_went(dateline, kept, monkeypatch):
    kept.commit("first", **{"facts.toml": HEAD + SOURCES + PROMISE, "parts/gone.toml": COST})
    monkeypatch.chdir(kept.folder)
    (kept.folder / "parts" / "gone.toml").rename(kept.folder / "parts" / "new.toml")
    kept.git("add", "-A", "-N")
    assert [row[-1] for row in rows(dateline("log", "promise", file="")[1])] == ["first"]
    (kept.folder / "parts" / "new.toml").unlink()
    kept.commit("withdrawn with its file")
    found = rows(dateline("log", "cost", file="")[1])
    assert [(row[3], row[-1]) for row in found] == [("removed", "withdrawn with its file"), ("added", "first")]


def test_a_damaged_repository(dateline, kept, monkeypatch):
    kept.commit("first", facts__toml=ALONE + SOURCES + PROMISE)
    kept.commit("second", facts__toml=ALONE + SOURCES)
    monkeypatch.chdir(kept.folder)
    blob = kept.git("rev-parse", "HEAD~1:facts.toml").strip()
    (kept.folder / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    code, _, words = dateline("diff", "HEAD~1", file="")
    assert (code, words) == (3, f"dateline: the repository lacks {blob}; a partial clone must be fetched whole first\n")
    tree = kept.git("rev-parse", "HEAD~1^{tree}").strip()
    (kept.folder / ".git" / "objects" / tree[:2] / tree[2:]).unlink()
    code, _, words = dateline("log", "promise", file="")
    assert (code, words.startswith("dateline: git: unable to read tree")) == (3, True)


def test_a_pipe_imports_no_face(bridges):
    script = "import sys; from tui.cli.main import main; code = main(sys.argv[1:])\n"
    script += "sys.exit(code or bool({'rich', 'textual'} & set(sys.modules)))"
    for words in (["diff", "v1"], ["log", "cost"], ["blame", "cost"], ["corrections", "--since", "v1"]):
        done = subprocess.run([sys.executable, "-c", script, *words], cwd=bridges.folder, capture_output=True)
        assert done.returncode == 0, done.stderr
