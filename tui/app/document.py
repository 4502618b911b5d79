"""What stands in the detail: blocks of text with labels and links, laid out at any width."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from tui.app.hits import NONE
from tui.app.text import Line, Span, width, wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tui.app.hits import Hits
    from tui.app.signs import Signs

LABEL = 13  # cells of the column of labels
NARROW = 44  # below so many cells a label stands over its text
INDENT = 2
COLUMN = 28  # columns narrower than that stand one under the other


class Link(NamedTuple):
    """Where a link leads: the kind of entry, or `url`, and its id or address."""

    kind: str
    target: str


class Block(NamedTuple):
    """Spans that are wrapped together, behind a label or indented; or columns of blocks.

    `head` stands before them, over them where there is little room.
    """

    spans: tuple[Span, ...]
    label: str = ""
    indent: int = 0
    hanging: int = 0
    columns: tuple[tuple[Block, ...], ...] = ()
    head: tuple[Span, ...] = ()


class Document:
    """A text in the making. Whatever is given to it as words passes the boundary to the screen here, once."""

    def __init__(self, signs: Signs, key: str = "") -> None:
        self.signs, self.key = signs, key
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.offer = ""  # a query to ask in the place of the one that finds nothing

    def span(self, text: str, role: str = "text") -> Span:
        """Return words in a role."""
        return Span(self.signs.shown(text), role)

    def link(self, text: str, kind: str, target: str, role: str = "link") -> Span:
        """Return words that lead somewhere."""
        self.links.append(Link(kind, target))
        return Span(self.signs.shown(text), role, len(self.links) - 1)

    def line(self, *spans: Span, indent: int = 0, hanging: int = 0) -> None:
        """Add a paragraph; `hanging` indents its further lines."""
        self.blocks.append(Block(spans, indent=indent, hanging=hanging))

    def field(self, label: str, *spans: Span) -> None:
        """Add text behind a label, where there is text; an empty label continues the field above."""
        if any(span.text for span in spans):
            self.blocks.append(Block(spans, label or " "))

    def entry(self, key: Span, name: Span, about: Span) -> None:
        """Add a line of a glossary: a key or sign, its name, what it means."""
        head = (key._replace(text=f"{key.text:<{LABEL}} "), name._replace(text=f"{name.text:<{LABEL + 3}} "))
        self.blocks.append(Block((about,), hanging=INDENT, head=head))

    def heading(self, text: str) -> None:
        """Add a heading, with room above it."""
        self.gap()
        self.line(self.span(text, "title"))

    def gap(self) -> None:
        """Add an empty line, never two and none at the top."""
        if self.blocks and self.blocks[-1] != Block(()):
            self.blocks.append(Block(()))

    def side_by_side(self, parts: Iterable[Callable[[], None]]) -> None:
        """Add what each part adds as a column; one under the other where there is no room for columns."""
        outer, columns = self.blocks, []
        for part in parts:
            self.blocks = []
            part()
            columns.append(tuple(self.blocks))
        self.blocks = [*outer, Block((), columns=tuple(columns))]

    def laid_out(self, cells: int, hits: Hits = NONE) -> list[Line]:
        """Return the lines of the document at a width, words searched for in the role of hits."""
        lines: list[Line] = []
        for block in self.blocks:
            lines += self._columns(block, cells, hits) if block.columns else _lines(block, cells, hits)
        return lines

    def _columns(self, block: Block, cells: int, hits: Hits) -> Iterator[Line]:
        """Yield the lines of columns, as wide as each other."""
        beside = Span(self.signs.beside, "border")
        each = (cells - width([beside]) * (len(block.columns) - 1)) // len(block.columns)
        if each < COLUMN:
            for column in block.columns:
                yield from (line for part in column for line in _lines(part, cells, hits))
                yield ()
            return
        drawn = [[line for part in column for line in _lines(part, each, hits)] for column in block.columns]
        for lines in zip_longest(*drawn, fillvalue=()):
            line: list[Span] = []
            for part in lines:
                line += [beside] if line else []
                line += [*part, Span(" " * (each - width(part)))]
            yield tuple(line)

    def joined(self, spans: list[Span], sign: str, role: str = "muted") -> tuple[Span, ...]:
        """Return spans with a sign of the interface between each two."""
        found: list[Span] = []
        for span in spans:
            found += [Span(sign, role), span] if found else [span]
        return tuple(found)


def _lines(block: Block, cells: int, hits: Hits) -> list[Line]:
    if not block.spans:
        return [()]
    if block.head and cells < NARROW:
        return _lines(Block(block.head), cells, hits) + _lines(Block(block.spans, indent=INDENT), cells, hits)
    spans = hits.marked((*block.head, *block.spans))
    if not block.label:
        first = wrap(spans, cells - block.indent - block.hanging)
        return [_indented(line, block.indent + (block.hanging if at else 0)) for at, line in enumerate(first)]
    label = Span(block.label.strip(), "muted")
    if cells < NARROW:
        head = [(label,)] if label.text else []
        return [*head, *(_indented(line, INDENT) for line in wrap(spans, cells - INDENT))]
    text = wrap(spans, cells - LABEL)
    gap = Span(" " * (LABEL - width([label])))
    return [(label, gap, *text[0]), *(_indented(line, LABEL) for line in text[1:])]


def _indented(line: Line, cells: int) -> Line:
    return (Span(" " * cells), *line) if cells > 0 else line
