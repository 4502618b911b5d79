"""Saved copies: what is proved by them, and what is found when something is amiss."""

import hashlib
import os

import pytest

from tui.archive import copies
from tui.archive.quotes import cited
from tui.archive.saved import MOST, proofs, prove, read
from tui.query.entries import entry
from tui.store.index import open_base

COPY = """The Gazette

The mayor promised “a bridge over the Alder” within two years, on 3 May.

Critics doubted a bridge would come. The bridge will, she said, be free.
"""
BASE = """
[[source]]
id = "gazette"
text = "copies/gazette.txt"
sha256 = "{digest}"

[[source]]
id = "other"

[[fact]]
id = "promise"
text = "A bridge is promised."
source = "gazette"
quote = "a bridge … two years"

[[fact]]
id = "free"
text = "It is said that it will be free."
[[fact.cite]]
source = "other"
quote = "quotes of a source without a copy are not looked for"
[[fact.cite]]
source = "gazette"
quote = "the BRIDGE will"
suffix = ", she said"

[[fact]]
id = "doubt"
text = "Critics doubt it."
source = "gazette"
"""


@pytest.fixture
def base(write):
    """Write a base with a copy of its source and open it; `edit` turns the base's text into another."""

    def opened(copy=COPY, edit=lambda text: text, file="copies/gazette.txt"):
        if copy is not None:
            write(copy, file)
        text = edit(BASE.replace("{digest}", hashlib.sha256(COPY.encode()).hexdigest()))
        return open_base([write(text, "base.toml")])

    return opened


def codes(index):
    return [(found.code, found.fact) for found in prove(index)]


def test_all_is_well(base):
    index = base()
    assert prove(index) == []
    assert [(proof.cited.fact, proof.cited.nth, proof.found) for proof in proofs(index)] == [
        ("promise", 0, True),
        ("free", 1, True),
    ]


@pytest.mark.parametrize("at", range(0, len(COPY), 7))
def test_one_changed_character_is_found(base, at):
    changed = COPY[:at] + ("#" if COPY[at] != "#" else "+") + COPY[at + 1 :]
    assert ("copy-changed", "") in codes(base(changed))


def test_a_lost_quote_names_the_nearest_and_the_fact_s_line(base, tmp_path):
    quote = "bridge over the Alder"
    copy = COPY.replace("a bridge over", "a ferry over")
    changed, lost = prove(base(copy, lambda text: text.replace("a bridge … two years", quote)))
    assert (changed.code, changed.fact, changed.line) == ("copy-changed", "", 2)
    assert 0.5 < lost.likeness < 1
    assert lost._replace(likeness=0) == (
        "quote-lost",
        "gazette",
        str(tmp_path / "base.toml"),
        10,
        "the quote “bridge over the Alder” does not stand in the saved copy; nearest: “ferry over the Alder”",
        "correct the quote, or bring the copy back it stood in",
        "promise",
        0,
        quote,
        "ferry over the Alder",
        0,
    )


def test_a_missing_copy(base, tmp_path):
    (found,) = prove(base(None))
    assert (found.code, found.source, found.fact, found.line) == ("copy-missing", "gazette", "", 2)
    assert found.message == "the saved copy copies/gazette.txt is not there"


def test_a_copy_without_a_digest(base):
    (found,) = prove(base(edit=lambda text: "\n".join(line for line in text.split("\n") if "sha256" not in line)))
    assert (found.code, found.line) == ("copy-unsealed", 2)
    assert found.fix == f'add sha256 = "{hashlib.sha256(COPY.encode()).hexdigest()}"'


def test_a_digest_in_capitals_is_the_same(base):
    index = base(
        edit=lambda text: text.replace(
            hashlib.sha256(COPY.encode()).hexdigest(), hashlib.sha256(COPY.encode()).hexdigest().upper()
        )
    )
    assert prove(index) == []


def test_a_quote_that_stands_elsewhere_than_its_context_says(base):
    (found,) = prove(base(edit=lambda text: text.replace('", she said"', '", he said"')))
    assert (
        found.message
        == "the quote “the BRIDGE will” stands in the saved copy, but not between its prefix and its suffix"
    )


def test_a_quote_without_words(base):
    (found,) = prove(base(edit=lambda text: text.replace("a bridge … two years", "…")))
    assert (found.code, found.message) == ("quote-lost", "the quote “…” has no words")


def test_a_quote_does_not_run_across_paragraphs(base):
    (found,) = prove(base(edit=lambda text: text.replace("a bridge … two years", "on 3 May. Critics")))
    assert found.code == "quote-lost"


@pytest.mark.parametrize("data", [b"caf\xe9", "Größe".encode("utf-16")])
def test_a_copy_that_is_not_utf_8(base, data):
    (found,) = prove(base(data))
    assert (found.code, found.message) == ("copy-unreadable", "the saved copy copies/gazette.txt is not UTF-8")


def test_a_copy_with_a_byte_order_mark_and_crlf_is_read(base):
    index = base(("\ufeff" + COPY.replace("\n", "\r\n")).encode())
    assert read(index, entry(index, "source", "gazette")).text == COPY
    assert codes(index) == [("copy-changed", "")]  # its bytes are others


def test_what_is_no_file_or_too_large_is_not_read(base, tmp_path):
    index = base(None)
    (tmp_path / "copies").mkdir()
    os.mkfifo(tmp_path / "copies" / "gazette.txt")
    assert codes(index) == [("copy-unreadable", "")]
    os.unlink(tmp_path / "copies" / "gazette.txt")
    (tmp_path / "copies" / "gazette.txt").mkdir()
    assert codes(index) == [("copy-unreadable", "")]
    (tmp_path / "copies" / "gazette.txt").rmdir()
    with open(tmp_path / "copies" / "gazette.txt", "wb") as stream:
        stream.truncate(MOST + 1)
    assert codes(index) == [("copy-unreadable", "")]


@pytest.mark.parametrize(
    "text", ["../secret.txt", "/etc/passwd", "copies/../../secret.txt", "copies/link.txt", "down/secret.txt"]
)
def test_a_file_outside_the_base_is_not_read(write, tmp_path, text):
    write("secret words", "secret.txt")
    path = write(f'[[source]]\nid = "s"\ntext = "{text}"\n', "base/base.toml")
    (tmp_path / "base" / "copies").mkdir()
    (tmp_path / "base" / "copies" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "base" / "down").symlink_to(tmp_path)
    index = open_base([path])
    (found,) = prove(index)
    assert (found.code, found.source) == ("copy-outside", "s")
    with pytest.raises(copies.CopyError):
        read(index, entry(index, "source", "s"))


def test_a_name_that_is_none(index):
    with pytest.raises(copies.CopyError, match="no file name"):
        copies.place(index, entry(index, "source", "gazette-2019")).path("a\0b")


def test_an_included_file_may_name_copies_of_its_base(write):
    top = write('[base]\ninclude = ["parts/*.toml"]\n', "base/facts.toml")
    part = write('[[source]]\nid = "s"\ntext = "../copies/s.txt"\n', "base/parts/a.toml")
    write("text", "base/copies/s.txt")
    assert codes(open_base([top])) == [("copy-unsealed", "")]
    assert codes(open_base([part])) == [("copy-outside", "")]  # on its own it is a base of its own
    assert codes(open_base([part, top])) == [("copy-outside", "")]


def test_a_file_included_from_elsewhere_has_its_copies_in_its_own_folder(write):
    top = write('[base]\ninclude = ["../shared/*.toml"]\n', "base/facts.toml")
    write('[[source]]\nid = "s"\ntext = "s.txt"\n[[source]]\nid = "t"\ntext = "../base/s.txt"\n', "shared/a.toml")
    for folder in ("shared", "base"):
        write("text", f"{folder}/s.txt")
    assert [(found.source, found.code) for found in prove(open_base([top]))] == [
        ("s", "copy-unsealed"),
        ("t", "copy-outside"),
    ]


def test_quotes_are_asked_for_by_source(base):
    index = base()
    assert cited(index, []) == {}
    found = cited(index, ["gazette", "other"])
    assert [quote.fact for quote in found["gazette"]] == ["promise", "free"]
    assert [(quote.fact, quote.nth) for quote in found["other"]] == [("free", 0)]


def test_a_copy_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    path = str(tmp_path / "copies" / "a.txt")
    copies.write(path, b"one")

    def interrupted(_handle):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        copies.write(path, b"two")
    assert os.listdir(tmp_path / "copies") == ["a.txt"]
    assert (tmp_path / "copies" / "a.txt").read_bytes() == b"one"


def test_a_link_in_the_place_of_a_copy_is_replaced_not_followed(tmp_path):
    (tmp_path / "precious").write_text("precious")
    (tmp_path / "a.txt").symlink_to(tmp_path / "precious")
    copies.write(str(tmp_path / "a.txt"), b"new")
    assert (tmp_path / "precious").read_text() == "precious"
    assert not (tmp_path / "a.txt").is_symlink()
