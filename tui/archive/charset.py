"""Bytes of a page as text, by what it announces and what its bytes say.

The order is the WHATWG's (byte order mark, HTTP, the page itself, a guess), with one difference: a page in
valid UTF-8 that is announced as Latin is UTF-8, for no quote is ever found in "BogotÃ¡".
"""

from __future__ import annotations

import codecs
import re

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META = re.compile(rb"<meta\s[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})", re.IGNORECASE)
_PROLOGUE = 4096  # bytes in which a page says what it is written in
_LATIN = "cp1252"
# What browsers read under a name they widen; Python's codecs that are no charsets are not among the known.
_WIDER = {
    "ascii": _LATIN,
    "iso8859-1": _LATIN,
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-16-le",
}
_KNOWN = frozenset(
    [*_WIDER.values(), *_WIDER, "utf-8", "utf-16-be", "euc_jp", "iso2022_jp", "mac-roman", "koi8-r", "koi8-u", "cp866"]
    + [f"cp{number}" for number in range(1250, 1259)]
    + [f"iso8859-{number}" for number in range(1, 17)]
)


def decode(data: bytes, announced: str = "", *, markup: bool = False) -> str:
    """Return bytes as text, what cannot be read as U+FFFD; `markup` looks for the charset in the page too."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    name = codec(announced) or (_declared(data) if markup else "")
    if not name or name == "utf-8" or _is_latin(name):
        try:
            return data.decode()
        except UnicodeDecodeError:
            name = name or _LATIN
    return data.decode(name, "replace")


def codec(label: str) -> str:
    """Return Python's name of a charset; '' for none and for one that is not known."""
    try:
        name = codecs.lookup(label).name if label else ""
    except (LookupError, ValueError):
        return ""
    return _WIDER.get(name, name) if name in _KNOWN else ""


def _declared(data: bytes) -> str:
    """Return what a page says of itself; one that can be read so far is not in UTF-16, whatever it says."""
    found = _META.search(data, 0, _PROLOGUE) or _XML.match(data, 0, _PROLOGUE)
    name = codec(found[1].decode("ascii", "replace")) if found else ""
    return "utf-8" if name.startswith("utf-16") else name


def _is_latin(name: str) -> bool:
    return name.startswith(("cp125", "iso8859", "mac-", "koi8", "cp866", "cp874"))
