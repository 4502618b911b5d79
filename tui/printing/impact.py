"""What would fall if a source fell: by what happens, each with its standing before and after."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tui.evidence.rivals import rivalry
from tui.model.edtf import parse
from tui.printing.headings import heading
from tui.printing.lines import EMPTY, Line, Part, flow, hung, packed
from tui.printing.signs import OUTCOME_ROLES, OUTCOMES, STANDING_ROLES, STANDINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.printing.page import Page
    from tui.query.entries import Record

_WORDS = {
    "unsourced": "left without any source",
    "unsettled": "forecasts whose verdict is told by no source any more",
    "weaker": "told by fewer origins",
    "undisputed": "no longer disputed: what contradicts them has no source left",
    "uncited": "without a citation of their own; others hold their standing up",
}
_INDENT = 2


def impact(page: Page, rows: Sequence[Record]) -> Iterator[Line]:
    """Yield the facts under a heading for each effect."""
    dates = {row["date"]: parse(row["date"]).short for row in rows if row["date"]}
    for number, (effect, group) in enumerate(groupby(rows, key=lambda row: row["effect"])):
        found = [{**row, "date": dates.get(row["date"], "undated")} for row in group]
        yield from [EMPTY] if number else []
        yield from heading(page, f"{_WORDS[effect]} ({len(found):,})")
        for row in found:
            yield from _fall(page, page.shown(row))


def _fall(page: Page, row: Record) -> Iterator[Line]:
    rivals = page.part(rivalry(len(row["rivals"])), "warning")
    told = [*_change(page, row), rivals, Part(row["date"], "date"), Part(row["id"], "muted")]
    lines = [*flow([Part(row["text"])], page.width - _INDENT), *packed(told, page.dot, page.width - _INDENT)]
    sign, role = _sign(row["after"])
    yield from hung([page.part(sign, role)], lines, _INDENT)


def _change(page: Page, row: Record) -> list[Part]:
    before, after = row["before"], row["after"]
    if before == after:
        return [page.part(f"{before}, as before", _sign(before)[1])]
    return [page.part(f"{before} → {after}", _sign(after)[1])]


def _sign(word: str) -> tuple[str, str]:
    """Return the sign and the role of a standing, or of an outcome."""
    if word in STANDINGS:
        return STANDINGS[word], STANDING_ROLES[word]
    return OUTCOMES[word], OUTCOME_ROLES[word]
