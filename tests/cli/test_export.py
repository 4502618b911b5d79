"""What export and import say of a format that is not there, or is not named."""

import pytest


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["export", "--format", "nope"], "there is no format 'nope' to export; one of: csv, tsv, json"),
        (["export", "--format", "htm"], "there is no format 'htm' to export; did you mean 'html'?"),
        (["export", "-o", "x.docx"], "no format is known by the name 'x.docx'; --format takes csv, tsv"),
        (["export"], "which format?; --format takes csv, tsv"),
        (["export", "--format", "sqlite"], "SQLite is a file of its own: name it with -o FILE"),
        (["import", "--format", "nope", "x"], "there is no format 'nope' to import; one of: csv, tsv, json"),
        (["import", "x.docx"], "no format is known by the name 'x.docx'; --format takes csv, tsv"),
        (["import"], "import takes one file, or - for standard input"),
    ],
)
def test_a_format_that_is_not_there_is_answered_with_those_that_are(words, said, dateline):
    code, out, told = dateline(*words)
    assert (code, out) == (2, "")
    assert said in told
