"""Rivals: facts that answer the same question, none of which is shown as if it were the only one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.model.fact import Fact

MOST = 100  # that are named: with each naming all others, a record would grow with the square of the answers


def rivals(facts: Iterable[Fact]) -> dict[str, tuple[str, ...]]:
    """Return for each fact that answers a question others answer too the ids of these, in the facts' order.

    Of a question with more than MOST answers the first are named; the query `answers:` finds all.
    """
    answering = [fact for fact in facts if fact.answers]
    answers: dict[str, list[str]] = {}
    for fact in answering:
        for question in dict.fromkeys(fact.answers):
            answers.setdefault(question, []).append(fact.id)
    order = {fact.id: number for number, fact in enumerate(answering)}
    found = {}
    for fact in answering:
        others = {other for question in fact.answers for other in answers[question][: MOST + 1]} - {fact.id}
        if others:
            found[fact.id] = tuple(sorted(others, key=order.__getitem__))
    return found


def rivalry(rivals: int) -> str:
    """Return the mark of a fact that is one of several answers to a question; '' where it has no rivals."""
    if rivals >= MOST:
        return f"one of more than {MOST} answers"
    return f"one of {rivals + 1} answers" if rivals else ""


def one_of(rivals: int) -> str:
    """Return the mark for where there is little room, to stand before the answer; '' where it has no rivals."""
    count = "many" if rivals >= MOST else f"{rivals + 1}"
    return f"one of {count}: " if rivals else ""
