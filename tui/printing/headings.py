"""Headings of any length: those too long for a line are wrapped, and the rule fills the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.printing.lines import Line, Part, flow, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.printing.page import Page


def heading(page: Page, words: str) -> Iterator[Line]:
    """Yield a heading of words fit to be shown."""
    *most, last = flow([Part(words, "title")], page.width)
    yield from most
    yield page.heading(plain(last))
