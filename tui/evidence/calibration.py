"""Whether forecasts came true as often as they said: by the likelihoods their sources gave, never by a hedge.

A verdict counts 1 for `yes`, 0 for `no` and a half for `partly`; `void` says nothing of the forecaster, and
what is open or overdue has no verdict yet. A term or a range is reckoned with its middle. The Brier score
(G. W. Brier, Monthly Weather Review 78, 1950, for two outcomes) is the mean of (forecast - verdict) squared:
0 is perfect, 0.25 is what saying fifty-fifty every time earns.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui.evidence.yardsticks import TERMS, middle, span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ENOUGH = 10  # verdicts below which a mean says more of chance than of the forecaster
WORTH = {"yes": 1.0, "partly": 0.5, "no": 0.0}


class Bin(NamedTuple):
    """Forecasts of about one likelihood: the term ('' between two), its range, outcomes, and the middles reckoned with.

    `reckoned` holds (middle, verdict) of those with a verdict that counts.
    """

    term: str
    low: float
    high: float
    outcomes: Counter[str]
    reckoned: tuple[tuple[float, str], ...] = ()

    @property
    def came_true(self) -> float:
        """How many came true, halves for those that did partly."""
        return sum((WORTH[verdict] for _, verdict in self.reckoned), 0.0)

    @property
    def share(self) -> float | None:
        """The share that came true; None where none has a verdict."""
        return self.came_true / len(self.reckoned) if self.reckoned else None

    @property
    def brier(self) -> float | None:
        """The Brier score; None where there are too few."""
        return score(self.reckoned)


class Calibration(NamedTuple):
    """A bin for each term of the yardstick, and between terms where something lies there; what could not be placed.

    `unplaced` counts the outcomes of forecasts whose likelihood is no term of the yardstick, `silent` those
    of forecasts whose source gives none.
    """

    bins: tuple[Bin, ...]
    unplaced: Counter[str]
    silent: Counter[str]

    @property
    def brier(self) -> float | None:
        """The Brier score of all forecasts placed; None where there are too few."""
        return score([pair for bin_ in self.bins for pair in bin_.reckoned])


def score(reckoned: Sequence[tuple[float, str]]) -> float | None:
    """Return the Brier score of (forecast, verdict) pairs; None for fewer than ENOUGH."""
    if len(reckoned) < ENOUGH:
        return None
    return sum((forecast - WORTH[verdict]) ** 2 for forecast, verdict in reckoned) / len(reckoned)


def calibrate(forecasts: Iterable[tuple[str, str]], yardstick: str) -> Calibration:
    """Sort forecasts, each its likelihood ('' for none) and its outcome, into the yardstick's bins."""
    held: dict[tuple[str, float, float], list[tuple[float, str]]] = {
        (term.word, term.low, term.high): [] for term in TERMS[yardstick]
    }
    unplaced, silent = Counter[str](), Counter[str]()
    for likelihood, outcome in forecasts:
        found = span(likelihood, yardstick)
        if found is not None:
            held.setdefault(_place(middle(*found), yardstick), []).append((middle(*found), outcome))
        else:
            (unplaced if likelihood else silent)[outcome] += 1
    ordered = sorted(held.items(), key=lambda item: item[0][1:])
    return Calibration(tuple(_bin(*key, pairs) for key, pairs in ordered), unplaced, silent)


def _place(figure: float, yardstick: str) -> tuple[str, float, float]:
    """Return the term a figure falls in, the higher one on a border, or the gap around it."""
    terms = TERMS[yardstick]
    for term in reversed(terms):
        if term.low <= figure <= term.high:
            return term.word, term.low, term.high
    below = max((term.high for term in terms if term.high < figure), default=0.0)
    above = min((term.low for term in terms if term.low > figure), default=1.0)
    return "", below, above


def _bin(term: str, low: float, high: float, pairs: Sequence[tuple[float, str]]) -> Bin:
    reckoned = tuple(pair for pair in pairs if pair[1] in WORTH)
    return Bin(term, low, high, Counter(outcome for _, outcome in pairs), reckoned)
