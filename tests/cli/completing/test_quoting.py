"""Words of bash: what is typed, what it means, and what is put in the place of its end."""

import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.cli.completing.quoting import fitting, split


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("dateline ", (["dateline"], "", "")),
        ("dateline list issue:ai", (["dateline", "list"], "issue:ai", "issue:ai")),
        ("dateline list 'two words' x", (["dateline", "list", "two words"], "x", "x")),
        ("dateline list 'two wo", (["dateline", "list"], "'two wo", "two wo")),
        ('dateline list tag:\\"two\\ wo', (["dateline", "list"], 'tag:\\"two\\ wo', 'tag:"two wo')),
        ('dateline list "a\\"b\\n', (["dateline", "list"], '"a\\"b\\n', 'a"b\\n')),
        ("dateline list a\xa0b", (["dateline", "list"], "a\xa0b", "a\xa0b")),
        ("dateline list '' x\\", (["dateline", "list", ""], "x\\", "x")),
    ],
)
def test_a_line_is_split_as_bash_does(line, expected):
    assert split(line) == expected


@pytest.mark.parametrize(
    ("value", "typed", "part", "expected"),
    [
        ("issue:aid", "issue:ai", "ai", "aid"),
        ("issue:aid", "issue:", "", "aid"),
        ("--format=json", "--format=js", "js", "json"),
        ("list", "", "", "list"),
        ("~root", "", "", "\\~root"),
        ('tag:"two words"', "tag:", "", '\\"two\\ words\\"'),
        ('tag:"two words"', "'tag:", "'tag:", 'tag:"two words"'),
        ('tag:"a$b"', '"tag:', '"tag:', 'tag:\\"a\\$b\\"'),
    ],
)
def test_a_value_fits_the_end_of_the_word(value, typed, part, expected):
    assert fitting(value, typed, part) == expected


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not here")
@settings(max_examples=30)
@given(st.lists(st.text(st.characters(min_codepoint=32, exclude_categories=["Cc", "Cs"]), min_size=1), min_size=1))
def test_bash_reads_back_what_was_put_there(values):
    words = " ".join(fitting(value, "", "") for value in values)
    told = subprocess.run(["bash", "-c", f"printf '%s\\0' {words}"], capture_output=True, text=True, check=True).stdout
    assert told.split("\0")[:-1] == values
    before, _, _ = split(f"{words} ")
    assert before == values
