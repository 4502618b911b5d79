"""`dateline coverage`: where the text comes from, what is said beside it, and its exit code."""

import hashlib
import os
import shutil
from pathlib import Path

import pytest

DATA = Path(__file__).parents[1] / "data"
SAID = (
    "dateline: winter-stop: its quote is not in the text: may stop in the winter; nearest: may stop in winter\n"
    "dateline: without a quote, and so accounting for nothing: unweighed\n"
    "dateline: 3 of 9 sentences accounted for, 33.3 %\n"
)


@pytest.fixture
def quarry(tmp_path):
    """A copy of the base of the quarry and its text."""
    for name in ("quarry.toml", "quarry.txt"):
        shutil.copy(DATA / name, tmp_path / name)
    return str(tmp_path / "quarry.toml")


def test_the_saved_copy_is_read_where_the_base_is(dateline, quarry, monkeypatch):
    monkeypatch.chdir("/")
    code, out, said = dateline("coverage", "herald-2019", "--format", "{number} {facts}", file=quarry)
    assert (code, said) == (0, SAID)
    assert out == "1 \n2 \n3 \n4 tonnes-40\n5 parish-counts\n6 \n7 as-much-again\n8 \n9 \n"


def test_a_text_may_be_named(dateline, quarry, tmp_path):
    text = tmp_path / "other.txt"
    text.write_text("The parish counts only 31,000.")
    code, out, said = dateline("coverage", "herald-2019", "--text", str(text), "-q", "--format", "tsv", file=quarry)
    assert (code, said) == (0, "")
    assert out.splitlines()[1:] == ["1\t1\t1\ttrue\tparish-counts\tThe parish counts only 31,000."]


def test_only_what_is_still_to_be_done(dateline, quarry):
    out = dateline("coverage", "herald-2019", "--uncovered", "--fields", "number", "--no-header", file=quarry)[1]
    assert out.split() == ["1", "2", "3", "6", "8", "9"]


@pytest.mark.parametrize(("least", "code"), [("0", 0), ("33.3", 0), ("33.3%", 0), ("33.4", 1), ("100", 1)])
def test_below_fail_under_is_exit_1(dateline, quarry, least, code):
    found = dateline("coverage", "herald-2019", "--fail-under", least, "-q", "-n", "1", "--format", "tsv", file=quarry)
    assert found[0] == code
    assert found[2] == ""


def test_a_repeated_quote_is_told(dateline, quarry, tmp_path):
    text = tmp_path / "other.txt"
    text.write_text("The parish counts only 31,000. So the parish counts only 31,000.")
    said = dateline("coverage", "herald-2019", "--text", str(text), file=quarry)[2]
    assert "parish-counts: its quote stands there more than once, the first place counts" in said
    assert "1 of 2 sentences accounted for, 50 %" in said


def test_a_changed_copy_is_told_and_an_unchanged_one_not(dateline, quarry, tmp_path):
    copy, base = tmp_path / "quarry.txt", Path(quarry)
    digest = hashlib.sha256(copy.read_bytes()).hexdigest()
    sealed = f'text = "quarry.txt"\nsha256 = "{digest.upper()}"'
    base.write_text(base.read_text().replace('text = "quarry.txt"', sealed))
    assert dateline("coverage", "herald-2019", file=quarry)[2] == SAID
    copy.write_text(copy.read_text().replace("barges", "carts"))
    said = dateline("coverage", "herald-2019", file=quarry)[2]
    assert said.startswith("dateline: the saved copy quarry.txt is not the one whose sha256 the base gives\n")


@pytest.mark.parametrize("content", ["", " \n\n"])
def test_a_text_without_a_sentence_is_exit_3(dateline, quarry, tmp_path, content):
    (tmp_path / "empty.txt").write_text(content)
    code, out, said = dateline("coverage", "herald-2019", "--text", str(tmp_path / "empty.txt"), file=quarry)
    assert (code, out) == (3, "")
    assert said.endswith("empty.txt: holds no sentence\n")


def test_a_copy_that_is_gone_is_exit_3(dateline, quarry, tmp_path):
    os.unlink(tmp_path / "quarry.txt")
    code, out, said = dateline("coverage", "herald-2019", file=quarry)
    assert (code, out) == (3, "")
    assert said.startswith("dateline: the saved copy quarry.txt is not there; ")


def test_a_copy_outside_the_bases_folder_is_not_read(dateline, quarry):
    base = Path(quarry)
    base.write_text(base.read_text().replace('text = "quarry.txt"', 'text = "/etc/hosts"'))
    code, out, said = dateline("coverage", "herald-2019", file=quarry)
    assert (code, out) == (3, "")
    assert "lies outside the base's folder and is not read" in said


def test_a_hundred_per_cent_is_said_only_of_all(dateline, tmp_path, write):
    (tmp_path / "long.txt").write_text("\n".join(f"Sentence number {at} stands here." for at in range(2000)))
    quoted = "\n".join(f'[[fact.cite]]\nsource = "s"\nquote = "number {at} stands"' for at in range(1999))
    path = write(f'[[source]]\nid = "s"\ntext = "long.txt"\n[[fact]]\nid = "a"\ntext = "x"\n{quoted}')
    said = dateline("coverage", "s", "--format", "tsv", "-o", os.devnull, file=path)[2]
    assert said == "dateline: 1,999 of 2,000 sentences accounted for, 99.9 %\n"
