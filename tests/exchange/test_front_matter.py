"""Files of events as site generators and notebooks keep them."""

import sys

import pytest
import tomli

from tui.exchange.importers import front_matter
from tui.exchange.incoming import Given, complete, texts

EVENT = """---
title: "Envoy: recalled"
date: 2019-04-03   # a comment
tags: [no, diplomacy]
actors:
  - Gustavo Petro
sources:
  - title: El Tiempo
    url: https://example.org/a
    date: 2019-04-04
    author: Ana Díaz
    tier: 1
  - https://example.org/b
importance: 8
status: confirmed
---
What happened, in *Markdown*.

---

More.
"""


@pytest.fixture
def read():
    """Import a file or folder; return its entries, its problems as (file, line, severity), and its notes."""

    def reader(path, **columns):
        incoming = front_matter.read(Given(str(path), columns))
        complete(incoming, {})
        made = tomli.loads("\n".join(texts(incoming)))
        told = [(problem.path.rpartition("/")[2], problem.line, problem.severity) for problem in incoming.problems]
        return made, told, incoming.notes

    return reader


def test_a_file_is_a_fact_with_its_sources(read, write):
    made, told, notes = read(write(EVENT, "envoy.md"))
    (fact,) = made["fact"]
    assert (fact["id"], fact["date"], fact["text"]) == ("envoy", "2019-04-03", "Envoy: recalled")
    assert fact["tags"] == ["no", "diplomacy"]
    assert fact["note"] == "What happened, in *Markdown*.\n\n---\n\nMore."
    assert made["actor"] == [{"id": "gustavo-petro", "name": "Gustavo Petro"}]
    first, second = made["source"]
    assert first == {
        "id": "el-tiempo", "title": "El Tiempo", "url": "https://example.org/a", "date": "2019-04-04",
        "author": ["Ana Díaz"],
    }  # fmt: skip
    assert second["url"] == "https://example.org/b"
    assert told == [("envoy.md", 1, "warning")]
    assert notes[0].endswith("not read: sources.tier (1 file), status (1 file)")


def test_a_folder_is_read_by_name_and_every_file_comes_in_or_is_told(read, write, tmp_path):
    write("---\ntitle: Two\ndate: 03/04/2019\n---\n", "events/b/two.md")
    write("---\ndate: 2019\n---\n# One\n\nBody.\n", "events/a.md")
    write("---\ntitle: Three\n---\n", "events/2020-05-06-three.markdown")
    write("no front matter\n", "events/README.md")
    write("---\ntitle: [open\n---\n", "events/wrong.md")
    write("---\n- a\n---\n", "events/list.md")
    write("---\n---\n", "events/zero.md")
    write("---\ntitle: Bell\n---\na\x0bb\n", "events/bell.md")
    write("---\ntitle: X\n---\n", "events/.hidden/x.md")
    made, told, _ = read(tmp_path / "events")
    assert [(fact["id"], fact["text"], fact.get("note")) for fact in made["fact"]] == [
        ("2020-05-06-three", "Three", None),
        ("a", "One", "Body."),
        ("two", "Two", None),
    ]
    assert made["fact"][0]["date"] == "2020-05-06"
    assert made["fact"][2]["when"] == "03/04/2019"
    assert sorted(told) == [
        ("2020-05-06-three.markdown", 1, "warning"),
        ("README.md", 1, "error"),
        ("bell.md", 1, "error"),
        ("list.md", 2, "error"),
        ("two.md", 1, "warning"),
        ("wrong.md", 3, "error"),
        ("zero.md", 1, "error"),
    ]


def test_yaml_is_words_only_and_twice_is_told(read, write):
    made, told, _ = read(write("---\ntitle: off\ndate: 1984-10\nid: 010\ntitle: again\nnote: ~\n---\n", "x.md"))
    assert made["fact"] == [{"id": "010", "date": "1984-10", "text": "off"}]
    assert told == [("x.md", 5, "warning")]


def test_aliases_cannot_multiply(read, write):
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    bomb += "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    made, *_ = read(write(f"---\ntitle: T\n{bomb}tags: *i\n---\n", "x.md"))
    assert made["fact"] == [{"id": "x", "text": "T"}]


def test_keys_that_are_said_win_and_a_deep_document_is_told(read, write):
    made, *_ = read(write("---\ntitle: T\nheadline: H\n---\n", "x.md"), text="headline")
    assert made["fact"][0]["text"] == "H"
    _, told, _ = read(write(f"---\na: {'[' * 5000}\n---\n", "deep.md"))
    assert [severity for *_, severity in told] == ["error"]


def test_the_command_takes_a_folder(dateline, write, tmp_path):
    write(EVENT, "events/envoy.md")
    code, out, said = dateline("import", str(tmp_path / "events"), file="")
    assert code == 0
    assert 'text = "Envoy: recalled"' in out
    assert "keys: " in said


def test_a_folder_without_markdown_says_so(dateline, tmp_path):
    code, out, said = dateline("import", str(tmp_path), file="")
    assert (code, out) == (3, "")
    assert "holds no Markdown file" in said


def test_without_its_extra_the_command_says_what_to_install(dateline, write, monkeypatch):
    monkeypatch.setitem(sys.modules, "yaml", None)
    for name in ("tui.exchange.front_matter", "tui.exchange.importers.front_matter"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    code, out, said = dateline("import", write(EVENT, "envoy.md"), file="")
    assert (code, out) == (2, "")
    assert "pip install 'dateline[front-matter]'" in said
