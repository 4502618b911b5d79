"""Facets: what the facts found have in common, each value with how many of them have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.document import Document
from tui.app.panes.figures import bar, number
from tui.app.roles import standing_role
from tui.app.rows import Column, Row, Rows
from tui.app.text import Span
from tui.query.columns import outcome
from tui.query.facets import counts

if TYPE_CHECKING:
    from collections import Counter

    from tui.app.base import Base
    from tui.query.results import Results

    Counts = dict[str, Counter[str]]

FIELDS = ("issue", "kind", "standing", "outcome", "actor", "source", "tag", "hedge")
_BAR = 8
COLUMNS = (
    Column("Field", 8),
    Column("Value", 0, 16),
    Column("Facts", 6, align="right"),
    Column("", _BAR, rank=1),
)


def counted(results: Results) -> Counts:
    """Return how many of the facts found have each value of FIELDS; an outcome is that of the day."""
    from collections import Counter  # noqa: PLC0415

    found = counts(results)
    found["outcome"] = Counter(str(verdict) for (verdict,) in results.rows(outcome(results.today)) if verdict)
    return {field: found[field] for field in FIELDS if found.get(field)}


def rows(base: Base, found: Counts, words: str) -> Rows:
    """Return the values that have all words in their field, id or name, by field, those of most facts first."""
    wanted = words.casefold().split()
    kept = [
        (field, value, count)
        for field in found
        for value, count in sorted(found[field].items(), key=lambda item: (-item[1], item[0]))
        if count and all(word in f"{field}:{value} {_name(base, field, value)}".casefold() for word in wanted)
    ]
    most = {field: max(count for of, _, count in kept if of == field) for field in {field for field, _, _ in kept}}
    shown: list[Row] = []
    for field, value, count in kept:
        again = bool(shown) and shown[-1].key.partition(":")[0] == field
        shown.append(_row(base, (field, value), count, most[field], again=again))
    records = {f"{field}:{value}": {"field": field, "value": value} for field, value, _ in kept}
    return Rows(COLUMNS, shown, records, _nothing(base, words))


def _row(base: Base, facet: tuple[str, str], count: int, most: int, *, again: bool) -> Row:
    field, value = facet
    role = {"kind": f"kind-{value}", "standing": standing_role(value), "outcome": f"outcome-{value}"}.get(field, "text")
    return Row(
        f"{field}:{value}",
        (
            Span("" if again else field, "muted"),
            Span(base.signs.shown(_name(base, field, value)), role),
            number(count),
            bar(base, count, most, _BAR),
        ),
    )


def _name(base: Base, field: str, value: str) -> str:
    return base.called(field, value) if field in ("issue", "actor", "source") else value


def _nothing(base: Base, words: str) -> Document:
    document = Document(base.signs)
    document.line(document.span(f"No value here is called '{words}'." if words else "Nothing found.", "muted"))
    return document
