"""The page a face draws on: what every text passes on its way in, and every line on its way out."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from rich.segment import Segment
from rich.style import Style

from tui.model.visible import visible
from tui.printing.bars import bar
from tui.printing.console import console, drawn_depth
from tui.printing.lines import Part, flow
from tui.printing.signs import encodable
from tui.printing.wrapping import cells
from tui.theme.depths import NONE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rich.console import Console, ConsoleOptions, RenderResult

    from tui.printing.lines import Line

_BATCH = 100


class Page:
    """A Console with a width, and the boundary at which data is made fit to be shown.

    `links`: addresses are put behind their words; else they are printed. `colourless`: signs alone tell.
    """

    def __init__(self, console: Console) -> None:
        self.console, self.width = console, console.width
        self.depth = drawn_depth(console)
        self.colourless = self.depth == NONE
        self.links = console.is_terminal and not self.colourless
        self.fit = encodable(console.encoding)
        self.blocks = self.fit("█") == "█"
        self.dot = self.part(" · ", "muted")
        self._styles: dict[str, Style] = {}

    @classmethod
    def of(cls, options: Mapping[str, object], *, to_file: bool = False) -> Page:
        """Return the page for a command's options. Raises ThemeError."""
        return cls(console(options, to_file=to_file))

    def shown(self, value: Any) -> Any:  # noqa: ANN401  (any JSON)
        """Make data fit to be shown, whole records at once: each text passes here, once, before it is laid out."""
        if isinstance(value, str):
            return self.fit(visible(value))
        if isinstance(value, dict):
            return {self.shown(key): self.shown(held) for key, held in value.items()}
        if isinstance(value, (list, tuple)):
            return [self.shown(held) for held in value]
        return value

    def part(self, text: str, role: str | Style = "", link: str = "") -> Part:
        """Return words of ours as a part, in signs the encoding has."""
        return Part(self.fit(text), role, link if self.links and link.startswith(("http://", "https://")) else "")

    def bar(self, value: float, most: float, width: int, role: str = "bar") -> Part:
        """Return a bar, its length in proportion."""
        return Part(bar(value, most, width, blocks=self.blocks), role)

    def heading(self, words: str, width: int = 0, role: str = "title") -> Line:
        """Return a heading with a rule that fills the line."""
        head = self.part(words, role)
        rest = (width or self.width) - cells(head.text) - 1
        return [head, self.part(f" {'─' * rest}", "border")] if rest > 1 else [head]

    def text(self, words: str, width: int = 0, role: str = "") -> list[Line]:
        """Return words of ours, wrapped."""
        return flow([self.part(words, role)], width or self.width)

    def style(self, part: Part) -> Style | None:
        """Return how a part is drawn; None for plainly."""
        role = part.role
        if isinstance(role, str):
            if role and role not in self._styles:
                self._styles[role] = self.console.get_style(role)
            style = self._styles[role] if role else Style.null()
        else:
            style = role
        return style + Style(link=part.link) if part.link else (style or None)

    def on(self, role: str, ground: str) -> Style:
        """Return a role's style on the ground of another role, such as `axis-band`."""
        return Style(bgcolor=self.console.get_style(ground).bgcolor) + self.console.get_style(role)

    def printed(self, lines: Iterable[Line]) -> Iterator[str]:
        """Yield the lines as they are written; memory does not grow with their number."""
        lines = iter(lines)
        while batch := list(islice(lines, _BATCH)):
            with self.console.capture() as captured:
                self.console.print(Drawing(self, batch), crop=False)
            yield from captured.get().splitlines(keepends=True)


class Drawing:
    """Lines as a Rich renderable."""

    def __init__(self, page: Page, lines: Iterable[Line]) -> None:
        self.page, self.lines = page, lines

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the segments of each line, without blanks at its end."""
        for line in self.lines:
            yield from (Segment(part.text, self.page.style(part)) for part in _trimmed(line))
            yield Segment.line()


def _trimmed(line: Line) -> Line:
    """Return a line without the blanks at its end, but for those on a ground of their own."""
    while line and isinstance(line[-1].role, str) and not line[-1].text.strip(" "):
        line = line[:-1]
    if not line or not isinstance(line[-1].role, str):
        return line
    last = line[-1]
    return [*line[:-1], last._replace(text=last.text.rstrip(" "))] if last.text.endswith(" ") else line
