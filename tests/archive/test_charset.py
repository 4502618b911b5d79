"""Bytes as text: what is announced, what the page says, what the bytes say."""

import codecs

import pytest

from tui.archive.charset import codec, decode

TEXT = "Bogotá – “sí”"
META = '<meta charset="{}">'


@pytest.mark.parametrize(
    ("data", "announced"),
    [
        (TEXT.encode(), ""),
        (TEXT.encode(), "utf-8"),
        (TEXT.encode(), "no-such-charset"),
        (TEXT.encode(), "iso-8859-1"),  # as many servers say of every page
        (TEXT.encode(), "windows-1251"),
        (TEXT.encode("cp1252"), ""),
        (TEXT.encode("cp1252"), "iso-8859-1"),  # which has no “, but browsers read it so
        (TEXT.encode("cp1252"), "us-ascii"),
        (TEXT.encode("cp1252"), "rot13"),  # codecs that are no charsets
        (TEXT.encode("cp1252"), "unicode_escape"),
        (codecs.BOM_UTF8 + TEXT.encode(), "iso-8859-1"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-8"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), ""),
        (TEXT.encode("utf-16-le"), "utf-16"),
        (TEXT.encode("utf-16-be"), "utf-16be"),
    ],
)
def test_announced(data, announced):
    assert decode(data, announced) == TEXT


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("перестройка", "windows-1251"),
        ("перестройка", "KOI8-R"),
        ("改革開放", "big5"),
        ("改革开放", "gb2312"),
        ("改革開放", "Shift_JIS"),
        ("改革開放", "euc-jp"),
        ("개혁", "euc-kr"),
        ("ğüş", "iso-8859-9"),
        ("łódź", "iso-8859-2"),
    ],
)
def test_charsets_of_the_world(text, label):
    data = text.encode(codecs.lookup(label).name)
    assert decode(data, label) == text
    page = META.format(label).encode() + data
    assert decode(page, markup=True).endswith(text)
    assert not decode(page).endswith(text)  # plain text says nothing of itself


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1251">',
        "<META CHARSET=windows-1251>",
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        "<meta name='x'><meta\ncharset = 'windows-1251' />",
        '<?xml version="1.0" encoding="windows-1251"?><html>',
    ],
)
def test_by_the_page_itself(head):
    assert decode(f"{head}слово".encode("cp1251"), markup=True) == f"{head}слово"


def test_what_http_says_goes_before_what_the_page_says():
    page = META.format("koi8-r") + "слово"
    assert decode(page.encode("cp1251"), "windows-1251", markup=True) == page


def test_a_page_that_says_utf_16_and_can_be_read_is_not():
    page = META.format("utf-16") + TEXT
    assert decode(page.encode(), markup=True) == page


def test_what_cannot_be_read_is_marked_and_nothing_fails():
    for announced in ("utf-8", "utf-16", "shift_jis", "gb2312", "iso-2022-jp", "euc-kr", "big5"):
        assert "�" in decode(b"abc \xff\xfd\x80 \x81", announced), announced


@pytest.mark.parametrize("label", ["", "zlib", "hex", "base64", "idna", "punycode", "utf-7", "rot13", "x\0y", "é"])
def test_no_charset(label):
    assert codec(label) == ""
