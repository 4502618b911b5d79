import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.evidence.wording import IN, KEPT, OUT, same_words, words


@pytest.mark.parametrize(
    ("before", "after", "runs"),
    [
        ("a bridge", "a bridge", [(KEPT, "a bridge")]),
        ("a stone bridge", "a steel bridge", [(KEPT, "a"), (OUT, "stone"), (IN, "steel"), (KEPT, "bridge")]),
        ("", "a bridge", [(IN, "a bridge")]),
        ("a bridge", "", [(OUT, "a bridge")]),
        ("a  bridge", "a bridge ", [(KEPT, "a bridge")]),
        ("x " * 2000, "y", [(OUT, ("x " * 2000).strip()), (IN, "y")]),
    ],
)
def test_words(before, after, runs):
    assert words(before, after) == runs


SENTENCES = st.lists(st.sampled_from(["a", "bridge", "of", "stone", "1.5", "…"]), max_size=12).map(" ".join)


@settings(max_examples=60)
@given(SENTENCES, SENTENCES)
def test_the_runs_are_both_texts(before, after):
    runs = words(before, after)
    assert " ".join(run.text for run in runs if run.part != IN) == before
    assert " ".join(run.text for run in runs if run.part != OUT) == after


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("A bridge, at last.", "A bridge at  last", True),
        ("the Council's plan", "the Council’s plan", True),
        ("well-known", "well known", True),
        ("1.5 million", "15 million", False),
        ("-3", "3", False),
        ("5 %", "5", False),
        ("$5", "€5", False),
        ("2018–2020", "2018, 2020", False),
        ("a bridge", "a Bridge", False),
        ("a bridge.", "a bridge?", False),
        ("now here", "nowhere", False),
        ("", "", True),
        ("", "x", False),
    ],
)
def test_same_words(before, after, same):
    assert same_words(before, after) is same
    assert same_words(after, before) is same
