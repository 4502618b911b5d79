"""Calibration: what each likelihood came to, and a Brier score only where there are enough."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.evidence.calibration import ENOUGH, calibrate, score
from tui.evidence.yardsticks import TERMS
from tui.model.words import OUTCOMES, YARDSTICKS


def bins(forecasts, yardstick="phia"):
    return {(bin_.term or (bin_.low, bin_.high)): bin_ for bin_ in calibrate(forecasts, yardstick).bins}


PLACES = [
    ("0.6", "phia", "likely"),
    ("0.6..0.8", "phia", "likely"),
    ("0.76", "phia", (0.75, 0.8)),
    ("0.52", "phia", (0.5, 0.55)),
    ("0.5", "phia", "realistic possibility"),
    ("0", "phia", "remote chance"),
    ("1", "phia", "almost certain"),
    ("0.05", "icd203", "very unlikely"),
    ("0.0499", "icd203", "almost no chance"),
    ("0.8", "icd203", "very likely"),
    ("0.001", "icd203", (0.0, 0.01)),
    ("1", "icd203", (0.99, 1.0)),
]


@pytest.mark.parametrize(("likelihood", "yardstick", "place"), PLACES)
def test_figures_fall_into_the_terms_or_the_gap_around_them(likelihood, yardstick, place):
    found = bins([(likelihood, "yes")], yardstick)
    assert [name for name, bin_ in found.items() if bin_.outcomes] == [place]


def test_every_term_is_there_in_order_even_without_a_forecast():
    for yardstick in YARDSTICKS:
        assert [bin_.term for bin_ in calibrate([], yardstick).bins] == [term.word for term in TERMS[yardstick]]


def test_partly_counts_half_void_not_at_all_and_open_not_yet():
    verdicts = ["yes", "yes", "no", "partly", "void", "open", "overdue"]
    likely = bins([("likely", verdict) for verdict in verdicts])["likely"]
    assert (len(likely.reckoned), likely.came_true, likely.share) == (4, 2.5, 0.625)
    assert likely.outcomes == {"yes": 2, "no": 1, "partly": 1, "void": 1, "open": 1, "overdue": 1}


def test_a_share_needs_a_verdict():
    assert bins([("likely", "open")])["likely"].share is None


def test_what_is_no_term_and_what_has_none_are_counted_apart():
    found = calibrate([("all but sure", "yes"), ("", "no"), ("", "open"), ("likely", "yes")], "phia")
    assert (found.unplaced, found.silent) == ({"yes": 1}, {"no": 1, "open": 1})
    assert sum(bin_.outcomes.total() for bin_ in found.bins) == 1


SCORES = [
    ([(0.65, "yes")] * (ENOUGH - 1), None),
    ([(1.0, "yes")] * ENOUGH, 0.0),
    ([(0.0, "yes")] * ENOUGH, 1.0),
    ([(0.5, "yes"), (0.5, "no")] * ENOUGH, 0.25),
    ([(0.5, "partly")] * ENOUGH, 0.0),
    ([(0.8, "yes")] * 8 + [(0.8, "no")] * 2, 0.16),
    ([], None),
]


@pytest.mark.parametrize(("pairs", "expected"), SCORES)
def test_brier(pairs, expected):
    assert score(pairs) == (None if expected is None else pytest.approx(expected))


def test_the_score_of_all_takes_the_bins_together():
    forecasts = [("likely", "yes")] * 5 + [("unlikely", "no")] * 5
    found = calibrate(forecasts, "phia")
    assert found.brier == pytest.approx((5 * 0.35**2 + 5 * 0.3**2) / 10)
    assert [bin_.brier for bin_ in found.bins] == [None] * len(found.bins)


_LIKELIHOODS = st.one_of(
    st.sampled_from(["", "likely", "remote", "remote chance", "unheard of", "0.2..0.4"]),
    st.floats(0, 1).map(lambda value: f"{value:g}"),
)


@given(st.lists(st.tuples(_LIKELIHOODS, st.sampled_from(OUTCOMES))), st.sampled_from(YARDSTICKS))
def test_no_forecast_is_lost_or_counted_twice(forecasts, yardstick):
    found = calibrate(forecasts, yardstick)
    placed = sum((bin_.outcomes for bin_ in found.bins), start=found.unplaced + found.silent)
    assert placed.total() == len(forecasts)
    assert all(bin_.low <= figure <= bin_.high for bin_ in found.bins for figure, _ in bin_.reckoned)
    assert found.brier is None or 0 <= found.brier <= 1
