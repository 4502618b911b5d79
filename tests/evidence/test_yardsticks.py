"""What likelihoods mean, as a table of the two yardsticks and of figures."""

from itertools import pairwise

import pytest

from tui.evidence.yardsticks import TERMS, middle, span
from tui.model.words import YARDSTICKS

SPANS = [
    ("likely", "icd203", (0.55, 0.8)),
    ("likely", "phia", (0.55, 0.75)),
    ("Likely", "phia", (0.55, 0.75)),
    ("probably", "icd203", (0.55, 0.8)),
    ("PROBABLE", "phia", (0.55, 0.75)),
    ("remote", "icd203", (0.01, 0.05)),
    ("remote", "phia", None),
    ("remote chance", "phia", (0.0, 0.05)),
    ("almost  certainly", "icd203", (0.95, 0.99)),
    ("almost certainly", "phia", (0.95, 1.0)),
    ("roughly even chance", "icd203", (0.45, 0.55)),
    ("roughly even chance", "phia", None),
    ("realistic possibility", "phia", (0.4, 0.5)),
    ("realistic possibility", "icd203", None),
    ("highly improbable", "icd203", (0.05, 0.2)),
    ("quite likely", "icd203", None),
    ("may", "phia", None),
    ("0.7", "phia", (0.7, 0.7)),
    ("0", "phia", (0.0, 0.0)),
    ("1", "icd203", (1.0, 1.0)),
    ("0.6..0.8", "icd203", (0.6, 0.8)),
    ("1e-05", "phia", (0.00001, 0.00001)),
    ("1.5", "phia", None),
    ("-0.1", "phia", None),
    ("nan", "phia", None),
    ("0.6..", "phia", None),
    ("..0.6", "phia", None),
    ("70 %", "phia", None),
    ("", "phia", None),
]


@pytest.mark.parametrize(("likelihood", "yardstick", "expected"), SPANS)
def test_span(likelihood, yardstick, expected):
    assert span(likelihood, yardstick) == expected


def test_there_is_a_table_for_every_yardstick_a_base_may_name():
    assert set(TERMS) == set(YARDSTICKS)


@pytest.mark.parametrize("yardstick", TERMS)
def test_terms_go_up_and_overlap_nowhere(yardstick):
    terms = TERMS[yardstick]
    assert all(0 <= term.low < term.high <= 1 for term in terms)
    assert all(below.high <= above.low for below, above in pairwise(terms))
    words = [word for term in terms for word in (term.word, *term.also)]
    assert len(words) == len(set(words))


def test_the_middle_of_a_range_is_a_round_figure():
    assert middle(0.6, 0.8) == 0.7
    assert middle(0.1, 0.2) == 0.15
