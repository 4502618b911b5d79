"""Forecasts by who made them, by hedge, or by likelihood, with how many came out how."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.evidence.calibration import Bin, calibrate
from tui.model.words import OUTCOMES
from tui.query.breakdowns import FACTS, SUM
from tui.query.breakdowns.forecasts import NONE, forecasts
from tui.query.breakdowns.forecasts import ledger as counted
from tui.query.entries import base

if TYPE_CHECKING:
    from tui.query.entries import Record
    from tui.query.results import Results

BY = ("speaker", "hedge", "likelihood")
OTHER, GAP = "(no term)", "(between)"
FIELDS = ("id", "forecasts", *OUTCOMES)
CALIBRATED = ("id", "low", "high", "forecasts", *OUTCOMES, "judged", "true", "share", "brier")


def fields(by: str) -> tuple[str, ...]:
    """Return the names of a row's values."""
    return CALIBRATED if by == "likelihood" else FIELDS


def ledger(results: Results, by: str) -> list[Record]:
    """Return a row for each speaker or hedge, those of most forecasts first, or for each likelihood; then `(sum)`.

    Below the sum of speakers `(facts)` counts each forecast once: two may make one together.
    """
    found = forecasts(results)
    if by == "likelihood":
        return _calibrated(results, found)
    rows = [_row(name, outcomes) for name, outcomes in counted(found, by).items()]
    rows.sort(key=lambda row: (row["id"] == NONE, -row["forecasts"], row["id"]))
    total = {"id": SUM, **{key: sum(row[key] for row in rows) for key in FIELDS[1:]}}
    return [*rows, total, *([_row(FACTS, Counter(fact["outcome"] for fact in found))] if by == "speaker" else [])]


def _calibrated(results: Results, found: list[Record]) -> list[Record]:
    """Return the terms of the base's yardstick, all of them, then what is none of them, then what has none.

    `judged` have a verdict of yes, partly or no; `true` counts a half for partly; `share` is the one by the
    other. `brier` stands where ten or more are judged.
    """
    calibration = calibrate(
        ((fact["likelihood"], fact["outcome"]) for fact in found), str(base(results.index)["yardstick"])
    )
    rows = [{**_row(bin_.term or GAP, bin_.outcomes), **_judged(bin_)} for bin_ in calibration.bins]
    rows += [
        {**_row(name, outcomes), **_judged(None)}
        for name, outcomes in ((OTHER, calibration.unplaced), (NONE, calibration.silent))
        if outcomes
    ]
    sums = {key: sum(row[key] or 0 for row in rows) for key in (*FIELDS[1:], "judged", "true")}
    total = {**_row(SUM, calibration.silent), **_judged(None), **sums}
    total["share"] = _rounded(total["true"] / total["judged"] if total["judged"] else None)
    return [*rows, {**total, "brier": _rounded(calibration.brier)}]


def _row(name: str, outcomes: Counter[str]) -> Record:
    return {"id": name, "forecasts": outcomes.total(), **{word: outcomes[word] for word in OUTCOMES}}


def _judged(bin_: Bin | None) -> Record:
    if bin_ is None:
        return dict.fromkeys(("low", "high", "judged", "true", "share", "brier"))
    return {
        "low": bin_.low,
        "high": bin_.high,
        "judged": len(bin_.reckoned),
        "true": bin_.came_true,
        "share": _rounded(bin_.share),
        "brier": _rounded(bin_.brier),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
