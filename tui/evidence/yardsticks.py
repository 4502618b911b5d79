"""Yardsticks: what a word of likelihood means in figures, where whoever wrote it keeps to one."""

from __future__ import annotations

from typing import NamedTuple

from tui.model.folding import fold


class Term(NamedTuple):
    """A word of a yardstick, other words for the same, and the range it stands for, from 0 to 1."""

    word: str
    low: float
    high: float
    also: tuple[str, ...] = ()


# Office of the Director of National Intelligence, Intelligence Community Directive 203, "Analytic Standards"
# (2 January 2015), D.6.e(2)(a). Neighbours share their border; neither 0 nor 1 is reached.
ICD203 = (
    Term("almost no chance", 0.01, 0.05, ("remote",)),
    Term("very unlikely", 0.05, 0.2, ("highly improbable",)),
    Term("unlikely", 0.2, 0.45, ("improbable", "improbably")),
    Term("roughly even chance", 0.45, 0.55, ("roughly even odds",)),
    Term("likely", 0.55, 0.8, ("probable", "probably")),
    Term("very likely", 0.8, 0.95, ("highly probable",)),
    Term("almost certain", 0.95, 0.99, ("almost certainly", "nearly certain")),
)

# Professional Head of Intelligence Assessment, HM Government, "PHIA Probability Yardstick". Gaps between the
# terms are meant: they keep estimates from claiming an exactness they have not.
PHIA = (
    Term("remote chance", 0.0, 0.05),
    Term("highly unlikely", 0.1, 0.2),
    Term("unlikely", 0.25, 0.35),
    Term("realistic possibility", 0.4, 0.5),
    Term("likely", 0.55, 0.75, ("probable", "probably")),
    Term("highly likely", 0.8, 0.9),
    Term("almost certain", 0.95, 1.0, ("almost certainly",)),
)

TERMS: dict[str, tuple[Term, ...]] = {"icd203": ICD203, "phia": PHIA}


def span(likelihood: str, yardstick: str) -> tuple[float, float] | None:
    """Return the range a `likelihood` stands for: a term of the yardstick, a number, or `low..high`.

    None for a word the yardstick does not have: another yardstick may mean something else by it.
    """
    word = fold(likelihood)
    for term in TERMS[yardstick]:
        if word == term.word or word in term.also:
            return term.low, term.high
    low, dots, high = likelihood.partition("..")
    ends = _number(low), _number(high if dots else low)
    return (ends[0], ends[1]) if ends[0] is not None and ends[1] is not None else None


def middle(low: float, high: float) -> float:
    """Return the one figure a range is reckoned with; rounded, so that 0.6 to 0.8 is 0.7 and nothing near it."""
    return round((low + high) / 2, 9)


def _number(text: str) -> float | None:
    try:
        found = float(text)
    except ValueError:
        return None
    return found if 0 <= found <= 1 else None
