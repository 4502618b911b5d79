"""Findings stand at the key they are about."""

import pytest

from tui.checks.check import BASE, Finding
from tui.checks.places import Places

LONG = "\n".join(f"line {n}" for n in range(300))
TEXT = f'''# a base
[base]
title = "x"

[[fact]]
id = "flat"
text = "[[fact]]"
  quote  = "q"
note = """
quote = "no key"
[[fact]]
"""

[[fact]]
id = "mixed"
quote = "0"
[[fact.cite]]
source = "s"
quote = "1"
  [[ fact . cite ]]
  source = "s"
  quote = "2"

[[fact]]
id = "tables"
[[fact.cite]]
source = "s"
quote = "0"
[[fact.cite]]
source = "s"
quote = "1"

[[fact]]
id = "inline"
cite = [{{ source = "s", quote = "0" }}]
[[fact]]
id = "long"
note = """
{LONG}
"""
"quote" = "q"
'''
FACTS = {"flat": 5, "mixed": 14, "tables": 24, "inline": 33, "long": 36}
# The fact, the key, which citation, the column in its value; and the line and column.
PLACES = [
    ("flat", "quote", None, 0, (8, 3)),
    ("flat", "quote", 0, 0, (8, 3)),
    ("flat", "quote", None, 1, (8, 13)),
    ("flat", "", None, 0, (5, 1)),
    ("flat", "hedge", None, 0, (5, 1)),
    ("mixed", "quote", 0, 0, (16, 1)),
    ("mixed", "quote", 1, 0, (19, 1)),
    ("mixed", "quote", 2, 0, (22, 3)),
    ("tables", "quote", 0, 0, (28, 1)),
    ("tables", "quote", 1, 0, (31, 1)),
    ("inline", "quote", 0, 0, (33, 1)),
    ("long", "quote", 0, 0, (340, 1)),
]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("row", PLACES)
def test_a_key_is_found(write, row, ends):
    fact, key, nth, offset, place = row
    path = write(TEXT.replace("\n", ends))
    finding = Finding("x", {"file": 0, "line": FACTS[fact], "id": fact}, key, nth=nth, offset=offset)
    assert Places([path]).find(finding) == (path, *place)


def test_a_finding_about_the_base_stands_at_its_head(write):
    first, second = write('[[fact]]\nid = "a"\n', "a.toml"), write(TEXT)
    assert Places([first, second]).find(Finding("x", BASE)) == (second, 2, 1)
    assert Places([first]).find(Finding("x", BASE)) == (first, 1, 1)


@pytest.mark.parametrize("name", ["-", "gone.toml"])
def test_a_file_that_cannot_be_read_again_is_told_by_its_line(name):
    finding = Finding("x", {"file": 0, "line": 7, "id": "a"}, "quote")
    assert Places([name]).find(finding) == (name, 7, 1)
