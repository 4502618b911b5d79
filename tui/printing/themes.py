"""Themes, each with a swatch on its own ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style

from tui.model.words import KINDS as KIND_WORDS
from tui.printing.lines import EMPTY, Line, Part, flow, hung, padded
from tui.printing.signs import KINDS, OUTCOME_ROLES, OUTCOMES, STANDING_ROLES, STANDINGS, kind_role
from tui.theme import at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.printing.page import Page
    from tui.query.entries import Record
    from tui.theme import Theme

_WORDS = (("title", " Title "), ("text", "text "), ("muted", "muted "), ("date", "May 2018 "), ("link", "link"))
_SIGNS = (
    *((kind_role(kind), KINDS[kind]) for kind in KIND_WORDS),
    *((STANDING_ROLES[word], sign) for word, sign in STANDINGS.items()),
    *((OUTCOME_ROLES[word], sign) for word, sign in OUTCOMES.items()),
)
_SWATCH = 34


def themes(page: Page, rows: Sequence[Record], found: Iterable[Theme]) -> Iterator[Line]:
    """Yield each theme's name and title, the one in use marked; where colours show, with a swatch."""
    rows = page.shown(rows)
    name = max((len(row["name"]) for row in rows), default=0) + 4
    for row, theme in zip(rows, found, strict=True):
        mark = page.part("* " if row["used"] else "  ", "accent")
        about = [Part(row["title"]), page.part(f"  {row['ground']}", "muted")]
        if not row["shipped"]:
            about.append(Part(f"  {row['path']}", "muted"))
        body = flow(about, page.width - name)
        if not page.colourless:
            body += [*_swatch(page, at(theme, page.depth)), EMPTY]
        yield from hung([mark, Part(row["name"], "title")], body, name)


def _swatch(page: Page, theme: Theme) -> Iterator[Line]:
    """Yield words and signs in a theme's roles, on its background, and its selected row."""
    ground = theme.roles["background"].bg
    blank = Style.parse(f"on {ground}") if ground else Style.null()

    def part(role: str, text: str) -> Part:
        spec = theme.roles[role].spec
        return page.part(text, blank + Style.parse(spec) if spec else blank)

    def filled(line: Line) -> Line:
        return [*line[:-1], line[-1]._replace(role=blank)] if line[-1].role == "" else line

    yield filled(padded([part(role, text) for role, text in _WORDS], _SWATCH))
    signs = [part(role, f" {sign}") for role, sign in _SIGNS]
    yield filled(padded(signs, _SWATCH))
    yield [part("cursor", f"{' the selected row':{_SWATCH}}")]
