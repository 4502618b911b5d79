"""What a source is called, whether or not it has a title: one answer for every face."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.edtf import parse

if TYPE_CHECKING:
    from tui.model.entries import Source


def called(source: Source) -> str:
    """Return a source's title; without one whose it is, where it stands and of when: `AFP, La Nación, 3 June 2025`.

    Its id tells one without a date from others that stand in the same place.
    """
    if source.title:
        return source.title
    told = [*map(in_order, source.author), source.container or source.publisher or host(source.url)]
    named = [part for part in told if part]
    return ", ".join([*named, parse(source.date).label if source.date else source.id]) if named else source.id


def host(url: str) -> str:
    """Return the host of an address, without `www.`; '' where it has none."""
    return url.partition("://")[2].partition("/")[0].rpartition("@")[2].removeprefix("www.")


def sort(type_: str) -> str:
    """Return a CSL type in words: `newspaper article` for `article-newspaper`."""
    return " ".join(reversed(type_.split("-"))).replace("_", " ").replace("webpage", "web page")


def in_order(author: str) -> str:
    """Turn `Family, Given` round."""
    family, comma, given = author.partition(", ")
    return f"{given} {family}" if comma else author
