"""The sums of the ledger of forecasts: by speaker, by hedge, or by likelihood against what came true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.evidence.calibration import ENOUGH
from tui.model.words import OUTCOMES
from tui.printing.figures import Figures, count, figures, share
from tui.printing.lines import EMPTY, Line, Part
from tui.printing.signs import OUTCOME_ROLES
from tui.query.breakdowns import FEET, SUM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.printing.page import Page
    from tui.query.entries import Record

_WORDS = {
    "(sum)": "in all",
    "(facts)": "each once",
    "(none)": "none given",
    "(no term)": "no term of the yardstick",
    "(between)": "between two",
}


def ledger(page: Page, rows: Sequence[Record], by: str) -> Iterator[Line]:
    """Yield a row for each speaker, hedge or likelihood."""
    rows = page.shown(rows)
    calibrated = by == "likelihood"
    heads = [
        by,
        *(["means"] if calibrated else []),
        "forecasts",
        *OUTCOMES,
        *(["came true", "Brier"] if calibrated else []),
    ]
    drawn = [_row(page, row, calibrated=calibrated) for row in rows if row["id"] not in FEET]
    feet = [_row(page, row, calibrated=calibrated) for row in _feet(rows)]
    yield from figures(page, heads, drawn, feet)
    if calibrated:
        yield EMPTY
        yield from page.text("partly counts as half, void not at all; " + _scored(rows), role="muted")


def _feet(rows: Sequence[Record]) -> Iterator[Record]:
    """Yield the rows below, the second only where it differs from the first."""
    feet = [row for row in rows if row["id"] in FEET]
    for number, row in enumerate(feet):
        if not number or any(row[key] != feet[0][key] for key in ("forecasts", *OUTCOMES)):
            yield row


def _scored(rows: Sequence[Record]) -> str:
    """Say where Brier scores stand, and that of all: its column is left out where no row above has one."""
    (total,) = (row for row in rows if row["id"] == SUM)
    told = f"a Brier score stands where {ENOUGH} forecasts are judged or more"
    return told if total["brier"] is None else f"{told}; that of all {total['judged']} is {total['brier']:.3f}"


def _row(page: Page, row: Record, *, calibrated: bool) -> Figures:
    own = row["id"] in _WORDS
    label = [page.part(_WORDS[row["id"]], "muted") if own else Part(row["id"])]
    counts = [count(page, row["forecasts"]), *(count(page, row[word], OUTCOME_ROLES[word]) for word in OUTCOMES)]
    if not calibrated:
        return Figures(label, counts)
    brier = Part("" if row["brier"] is None else f"{row['brier']:.3f}")
    return Figures(label, [_range(page, row["low"], row["high"]), *counts, share(page, row["share"]), brier])


def _range(page: Page, low: float | None, high: float | None) -> Part:
    if low is None or high is None:
        return Part("")
    return page.part(f"{low * 100:.0f}–{high * 100:.0f} %", "muted")
