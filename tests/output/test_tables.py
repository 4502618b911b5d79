"""CSV and Markdown tables."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from tui.output.tables import comma_separated, markdown

_CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(st.lists(st.tuples(_CELLS, _CELLS), max_size=5))
def test_a_csv_reader_reads_what_was_written(rows):
    text = "".join(comma_separated(["a", "b"], rows, header=True))
    assert list(csv.reader(io.StringIO(text, newline=""))) == [["a", "b"], *map(list, rows)]


def test_csv_lines_end_as_rfc_4180_says():
    assert list(comma_separated(["a"], [("x",), (None,)], header=True)) == ["a\r\nx\r\n", '""\r\n']
    assert list(comma_separated(["a"], [], header=True)) == ["a\r\n"]


@given(_CELLS)
def test_a_markdown_cell_stays_a_cell(text):
    row = list(markdown(["a"], [(text,)]))[-1]
    assert row.count("\n") == 1
    assert row.replace("\\\\", "").replace("\\|", "").count("|") == 2


def test_markdown_escapes_what_means_something():
    assert list(markdown(["a", "b"], [("[x](y) *z*", None)]))[-1] == "| \\[x\\](y) \\*z\\* |  |\n"
