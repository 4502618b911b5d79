"""Relations that do not do what their names say.

`contradicts`, `supports` and `qualifies` need no counterpart: the other direction is derived. One-way are those that
lead where nothing can follow from them.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.checks.check import Check, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.checks.records import Records

_PAIRS = (
    "SELECT DISTINCT fact.file, fact.line, fact.id, relation.kind, other.id, fact.short, other.short FROM relation"
    " JOIN fact ON fact.id = relation.fact JOIN fact AS other ON other.id = relation.target"
)


def _pairs(condition: str, message: str, fix: str, records: Records) -> Iterator[Finding]:
    """Find relations between two facts by a condition; `message` may name {key}, {other} and both dates."""
    for file, line, name, key, other, date, others in records.db.execute(f"{_PAIRS} WHERE {condition}"):
        said = message.format(key=key, other=other, date=date or "undated", others=others or "undated")
        yield Finding(said, {"file": file, "line": line, "id": name}, key, fix)


def _mixed(records: Records) -> Iterator[Finding]:
    rows = records.db.execute(
        "SELECT DISTINCT fact.file, fact.line, fact.id, one.target FROM relation AS one JOIN relation AS two"
        " ON two.fact = one.fact AND two.target = one.target JOIN fact ON fact.id = one.fact"
        " WHERE one.kind = 'supports' AND two.kind = 'contradicts'"
    )
    for file, line, name, target in rows:
        entry = {"file": file, "line": line, "id": name}
        fix = "keep one of the two; what bears out a part only qualifies"
        yield Finding(f"supports '{target}' and contradicts it too", entry, "contradicts", fix)


def _lone(records: Records) -> Iterator[Finding]:
    answers = dict(
        records.db.execute(
            "SELECT target, min(fact) FROM relation WHERE kind = 'answers' GROUP BY 1 HAVING count(DISTINCT fact) = 1"
        )
    )
    for question in records.entries("question"):
        if question["id"] in answers:
            message = f"has one answer, '{answers[question['id']]}'"
            yield Finding(message, question, "id", "look for a rival, or take the question out")


_TWO = (
    '[[source]]\nid = "gazette"\n\n[[fact]]\nid = "opened"\ndate = "2021-04-01"\ntext = "The bridge opens."\n'
    'source = "gazette"\n\n[[fact]]\nid = "delay"\ndate = "2020-11-15"\ntext = "The opening is put off."\n'
    'source = "gazette"\n'
)

CHECKS = (
    Check(
        "resolves-no-forecast", "`resolves` names a fact that is no forecast", "warning",
        "Only forecasts have an outcome: the verdict is shown nowhere.",
        "Make the other fact a forecast, or write `updates` or `contradicts`.",
        f'{_TWO}resolves = {{ opened = "no" }}\n',
        of_base=partial(
            _pairs, "relation.kind = 'resolves' AND other.kind <> 'forecast'",
            "resolves '{other}', which is no forecast", "make that one a forecast, or write updates or contradicts",
        ),
    ),
    Check(
        "updates-newer", "`updates` names a fact of a later date", "warning",
        "The newer fact brings the older one up to date: the relation stands the wrong way round, or a date is wrong.",
        "Move `updates` to the newer fact.",
        f'{_TWO}updates = ["opened"]\n',
        of_base=partial(
            _pairs, "relation.kind = 'updates' AND fact.latest < other.earliest",
            "is of {date} and updates '{other}', which is of {others}", "write updates in that one",
        ),
    ),
    Check(
        "after-other-day", "`after` names a fact of another day", "warning",
        "It orders facts within one day and has no effect here: their dates order them.",
        "Take it out, or correct a date.",
        f'{_TWO}after = "opened"\n',
        of_base=partial(
            _pairs, "relation.kind = 'after' AND fact.row >> 20 <> other.row >> 20",
            "is of {date} and stands after '{other}', which is of {others}", "take after out, or correct a date",
        ),
    ),
    Check(
        "relates-to-itself", "a fact relates to itself", "warning",
        "Nothing bears itself out, nor speaks against itself.",
        "Name the fact that was meant.",
        f'{_TWO}supports = ["delay"]\n',
        of_base=partial(
            _pairs, "relation.kind NOT IN ('answers', 'after') AND relation.fact = relation.target",
            "{key} itself", "name the fact that was meant",
        ),
    ),
    Check(
        "supports-and-contradicts", "a fact supports and contradicts the same fact", "warning",
        "It makes the other both better borne out and disputed.",
        "Keep one; what bears out a part only is `qualifies`.",
        f'{_TWO}supports = ["opened"]\ncontradicts = ["opened"]\n',
        of_base=_mixed,
    ),
    Check(
        "lone-answer", "a question has one answer", "info",
        "Questions are there to set rival answers side by side.",
        "Look for a rival; where there is none, the fact alone says it.",
        '[[question]]\nid = "q-cost"\ntext = "What did the bridge cost?"\n\n[[source]]\nid = "gazette"\n\n[[fact]]\n'
        'id = "cost-3"\ntext = "The bridge cost 3 million crowns."\nsource = "gazette"\nanswers = ["q-cost"]\n',
        whole=True, of_base=_lone,
    ),
)  # fmt: skip
