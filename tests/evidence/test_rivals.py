"""Rivals: every other answer to the same question."""

from hypothesis import given
from hypothesis import strategies as st

from tui.evidence.rivals import MOST, one_of, rivalry, rivals
from tui.model.fact import Fact


def found(**answers):
    return rivals([Fact(name, "x", answers=tuple(questions.split())) for name, questions in answers.items()])


def test_those_that_answer_one_question_are_rivals_of_each_other():
    assert found(a="q", b="", c="q", d="r", e="q") == {"a": ("c", "e"), "c": ("a", "e"), "e": ("a", "c")}


def test_over_several_questions_each_is_named_once_in_the_order_of_the_facts():
    assert found(a="r", b="q r", c="q r") == {"a": ("b", "c"), "b": ("a", "c"), "c": ("a", "b")}


def test_a_question_named_twice_makes_no_rival_of_oneself():
    assert found(a="q q") == {}


def test_of_very_many_answers_the_first_are_named():
    many = rivals([Fact(str(number), "x", answers=("q",)) for number in range(1000)])
    assert all(MOST <= len(others) <= MOST + 1 for others in many.values())
    assert many["5"][:6] == ("0", "1", "2", "3", "4", "6")


@given(st.lists(st.lists(st.sampled_from("qrs"), max_size=3), max_size=8))
def test_rivalry_is_mutual(answers):
    facts = [Fact(str(number), "x", answers=tuple(questions)) for number, questions in enumerate(answers)]
    all_rivals = rivals(facts)
    for fact in facts:
        for other in facts:
            shared = fact.id != other.id and bool(set(fact.answers) & set(other.answers))
            assert (other.id in all_rivals.get(fact.id, ())) == shared


def test_the_short_mark_stands_before_an_answer():
    assert [one_of(count) for count in (0, 1, MOST - 1)] == ["", "one of 2: ", f"one of {MOST}: "]
    assert one_of(MOST) == "one of many: "


def test_the_mark_counts_no_further_than_rivals_are_named():
    assert [rivalry(count) for count in (0, 1, MOST - 1)] == ["", "one of 2 answers", f"one of {MOST} answers"]
    assert rivalry(MOST) == rivalry(MOST + 1) == f"one of more than {MOST} answers"
