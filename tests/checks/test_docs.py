"""The documentation names every check, and every table and column of the index.

`GOLDEN=write pytest tests/checks/test_docs.py` writes the table of checks anew.
"""

import os
import re
import sqlite3
from pathlib import Path

import pytest

from tui.checks.registry import CHECKS
from tui.checks.suite import Suite
from tui.store.index import open_base
from tui.store.schema import TABLES

DOCS = Path(__file__).parent.parent.parent / "docs"


def rows():
    yield "| code | severity | finds | why |\n| --- | --- | --- | --- |\n"
    for check in CHECKS.values():
        severity = check.severity if check.default else f"{check.severity}, asked"
        yield f"| `{check.code}` | {severity} | {check.title} | {check.reason} |\n"


def test_the_table_of_checks_is_that_of_the_declarations():
    path = DOCS / "checks.md"
    begin, end = "<!-- checks: begin -->\n", "<!-- checks: end -->"
    made = f"{begin}\n{''.join(rows()).rstrip()}\n\n{end}"
    text = path.read_text()
    if os.environ.get("GOLDEN") == "write":
        text = re.sub(f"{re.escape(begin)}.*?{re.escape(end)}", lambda _: made, text, flags=re.DOTALL)
        path.write_text(text)
    assert made in text


def test_every_table_and_column_of_the_index_is_described():
    db = sqlite3.connect(":memory:")
    db.executescript(TABLES)
    names = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'search_*'")
    columns = {
        name: [row[1] for row in db.execute(f"SELECT * FROM pragma_table_info('{name}')")]
        for (name,) in names.fetchall()
    }
    parts = re.split(r"^### `(\w+)`$", (DOCS / "index.md").read_text(), flags=re.MULTILINE)[1:]
    described = {
        name: re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)
        for name, text in zip(parts[::2], parts[1::2], strict=True)
    }
    assert described == columns


def examples(name):
    return re.findall(r"```sql\n(.*?)```", (DOCS / name).read_text(), re.DOTALL)


@pytest.mark.parametrize("sql", examples("checks.md"))
def test_the_example_of_an_own_check_works(write, sql):
    statement = '[[fact]]\nid = "{}"\ntext = "x"\nkind = "statement"\n{}\n'
    write(sql, "checks/speaker.sql")
    path = write(
        statement.format("a", "") + '[[source]]\nid = "s"\n' + statement.format("b", 'source = "s"\nsaid_by = "x"')
    )
    suite = Suite(open_base([path]))
    (problem,) = suite.run(0, suite.chosen(["speaker"]))
    assert (problem.subject, problem.severity, problem.message) == ("a", "warning", "a: names no speaker")
    assert suite.known["speaker"].mend == "Add said_by."


def test_the_example_of_the_full_text_works(index):
    found = re.search(r"`(SELECT fact\.id FROM search.*?)`", (DOCS / "index.md").read_text(), re.DOTALL)
    assert {name for (name,) in index.db.execute(found[1])} >= {"opened", "cost-3"}
