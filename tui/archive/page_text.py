"""`python -m tui.archive.page_text`: HTML on standard input, its main text on standard output, both UTF-8."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING
from xml.etree.ElementTree import XMLParser

if TYPE_CHECKING:
    from collections.abc import Mapping

_MEMORY = 2 << 30
# What trafilatura calls the elements that stand apart; all others run on within a line.
_BLOCKS = frozenset(("main", "comments", "p", "head", "list", "item", "quote", "table", "row", "div"))


class Blocks:
    """Gathers the text of trafilatura's XML: a block a paragraph, a line break where one is marked."""

    def __init__(self) -> None:
        self.blocks: list[str] = []
        self._words: list[str] = []

    def start(self, tag: str, _attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        if tag in _BLOCKS:
            self._finish()
        elif tag == "lb":
            self._words.append("\x00")

    def end(self, tag: str) -> None:
        """End an element."""
        if tag in _BLOCKS:
            self._finish()
        elif tag == "cell":
            self._words.append(" ")

    def data(self, text: str) -> None:
        """Take text over."""
        self._words.append(text)

    def close(self) -> str:
        """Return the text."""
        self._finish()
        return "\n\n".join(self.blocks)

    def _finish(self) -> None:
        lines = (" ".join(line.split()) for line in "".join(self._words).split("\x00"))
        block = "\n".join(lines).strip()
        self._words.clear()
        if block:
            self.blocks.append(block)


def paragraphs(xml: str) -> str:
    """Return the text of trafilatura's XML, paragraphs parted by blank lines."""
    parser = XMLParser(target=Blocks())  # noqa: S314  (written by trafilatura: no entities, no declarations)
    parser.feed(xml)
    return str(parser.close())


def page_text(html: str) -> str:
    """Return the main text of a page, '' where there is none; in doubt more of it, for a quote may stand there."""
    from trafilatura import extract  # noqa: PLC0415  (an extra, half a second)

    found = extract(html, output_format="xml", favor_recall=True, include_comments=False)
    return paragraphs(found) if found else ""


def _bound_memory() -> None:
    """Let a page that swells end this process, not the machine; on Windows there is no such bound."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    _bound_memory()
    html = sys.stdin.buffer.read().decode("utf-8", "replace")
    sys.stdout.buffer.write(page_text(html).encode("utf-8", "replace"))
