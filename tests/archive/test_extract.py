"""The text of a page, as a saved copy holds it."""

import time

import pytest

from tui.archive import extract
from tui.archive.download import Page
from tui.archive.errors import DownloadError
from tui.archive.extract import main_text, readable, text_of, tidy
from tui.archive.page_text import paragraphs

ARTICLE = """<?xml version="1.0" encoding="iso-8859-1"?>
<html><head><title>A bridge</title><script>var x = "not this";</script></head><body>
<nav><a href="/">Home</a><a href="/x">Subscribe now</a></nav>
<article><h1>A bridge at last</h1>
<p>The mayor said on Friday that Aldermoor would have <b>a bridge</b> over the river
   within <a href="/two">two years</a>, whatever it cost.</p>
<p>Critics doubt it.<br>They have heard that before, they say, from every mayor of the last fifty years.</p>
<ul><li>The ferry runs until then.</li><li>It costs a crown.</li></ul>
<blockquote>“Größe ist nicht alles”, wrote the Gazette.</blockquote>
</article><footer>All rights reserved</footer></body></html>"""


def page(data, type_="text/plain", charset=""):
    return Page("http://a.example/", type_, charset, data if isinstance(data, bytes) else data.encode())


def test_plain_text_keeps_its_paragraphs():
    text = "\ufeffOne \r\nline.\r\n\r\n \r\n\r\n\tTwo.\x00\x1b[2J\x85Three.\u2029Four.\n\n"
    assert text_of(page(text)) == "One\nline.\n\n\tTwo.[2J\nThree.\n\nFour.\n"


def test_tidying_twice_changes_nothing():
    once = tidy("a \x0b\n\r\r\n\n b\u2029\u2029c\t\n")
    assert tidy(once) == once == "a\n\n b\n\nc\n"


@pytest.mark.parametrize("text", ["", " \n ", "\x00", "—"])
def test_nothing_to_read(text):
    with pytest.raises(DownloadError, match="no text is found"):
        text_of(page(text))


def test_the_charset_of_a_page_is_found(monkeypatch):
    monkeypatch.setattr(extract, "main_text", lambda html, _seconds: html)
    html = '<meta charset="windows-1251"><p>слово'
    assert text_of(page(html.encode("cp1251"), "text/html")) == html + "\n"
    assert text_of(page("слово".encode("koi8-r"), "application/xhtml+xml", "koi8-r")) == "слово\n"


def test_blocks_are_paragraphs_and_lines_stay():
    xml = (
        "<doc><main><head>A &amp; B</head><p>one <hi>two</hi>\n  three<lb/>four</p> <list><item>five<list><item>six"
        "</item></list>seven</item></list><table><row><cell>8</cell><cell>9</cell></row></table><quote><p>ten</p></quote>"
        "<p> <lb/> </p></main></doc>"
    )
    assert paragraphs(xml) == "A & B\n\none two three\nfour\n\nfive\n\nsix\n\nseven\n\n8 9\n\nten"


def test_without_trafilatura_only_plain_text_is_readable(monkeypatch):
    monkeypatch.setattr(extract, "find_spec", lambda _name: None)
    assert readable() == ("text/plain",)


def test_a_reader_that_fails_is_told(monkeypatch):
    monkeypatch.setattr(extract, "_READER", "tui.archive.no_such_module")
    with pytest.raises(DownloadError, match="its text cannot be found"):
        main_text("<p>x")


def test_a_reader_that_takes_too_long_is_ended(monkeypatch, tmp_path):
    (tmp_path / "slow_reader.py").write_text("import time; time.sleep(30)")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(extract, "_READER", "slow_reader")
    started = time.monotonic()
    with pytest.raises(DownloadError, match=r"within 0\.3 s"):
        main_text("<p>x", 0.3)
    assert time.monotonic() - started < 2


def test_the_reader_imports_nothing_from_the_folder_it_is_called_in(monkeypatch, tmp_path):
    (tmp_path / "honest_reader.py").write_text("import sys; print(sys.stdin.read()); import planted_module")
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "planted_module.py").write_text("print('planted')")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setattr(extract, "_READER", "honest_reader")
    with pytest.raises(DownloadError, match="its text cannot be found"):
        main_text("<p>x")


def test_the_main_text_of_a_page():
    pytest.importorskip("trafilatura")
    assert readable() == ("text/html", "application/xhtml+xml", "text/plain")
    assert text_of(page(ARTICLE, "text/html")) == (
        "A bridge at last\n\n"
        "The mayor said on Friday that Aldermoor would have a bridge over the river within two years,"
        " whatever it cost.\n\n"
        "Critics doubt it.\nThey have heard that before, they say, from every mayor of the last fifty years.\n\n"
        "The ferry runs until then.\n\nIt costs a crown.\n\n"
        "“Größe ist nicht alles”, wrote the Gazette.\n"
    )


def test_a_page_without_text():
    pytest.importorskip("trafilatura")
    with pytest.raises(DownloadError, match="perhaps a script puts it there"):
        text_of(page("<html><body><div id=root></div><script>render()</script></body></html>", "text/html"))
