"""Questions, with rival answers side by side as far as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.edtf import parse
from tui.output.naming import counted
from tui.printing.lines import EMPTY, Line, Part, beside, flow, packed
from tui.printing.signs import STANDING_ROLES, STANDINGS
from tui.query.entries import titles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.printing.page import Page
    from tui.query.entries import Record
    from tui.query.results import Results

_NARROWEST, _WIDEST = 34, 60  # columns of an answer
_BETWEEN = " │ "


def questions(page: Page, results: Results, rows: Sequence[Record]) -> Iterator[Line]:
    """Yield each question with all of its answers."""
    names = page.shown(titles(results.index, "source", {name for row in rows for name in row["sources"]}))
    for number, found in enumerate(rows):
        for rival in found["rivals"]:
            rival["short"] = parse(rival["date"]).short if rival["date"] else "undated"
        row = page.shown(found)
        yield from [EMPTY] if number else []
        yield from flow([Part(row["text"], "title")], page.width)
        told = [Part(counted(len(row["rivals"]), "answer"), "muted"), Part(row["id"], "muted")]
        yield from packed(told, page.dot, page.width)
        yield from flow([Part(row["note"], "note")], page.width)
        yield from _rivals(page, row["rivals"], names)


def _rivals(page: Page, rivals: Sequence[Record], names: dict[str, str]) -> Iterator[Line]:
    """Yield the answers, as many in a row as there is room for, in rows as even as can be."""
    if not rivals:
        return
    most = max((page.width + len(_BETWEEN)) // (_NARROWEST + len(_BETWEEN)), 1)
    across = -(-len(rivals) // -(-len(rivals) // most))
    width = min((page.width - len(_BETWEEN) * (across - 1)) // across, max(_WIDEST, page.width // 3))
    for at in range(0, len(rivals), across):
        yield EMPTY
        answers = [list(_answer(page, rival, names, width)) for rival in rivals[at : at + across]]
        yield from beside(answers, [width] * len(answers), page.fit(_BETWEEN))


def _answer(page: Page, rival: Record, names: dict[str, str], width: int) -> Iterator[Line]:
    standing = rival["standing"]
    sign = page.part(f"{STANDINGS[standing]} {standing}", STANDING_ROLES[standing])
    date = Part(rival["short"], "date" if rival["date"] else "muted")
    yield from flow([date, Part("  "), sign], width)
    yield from flow([Part(rival["text"])], width)
    for name in rival["sources"]:
        yield from flow([Part(names[name], "muted")], width)
    yield from flow([Part(rival["id"], "muted")], width)
