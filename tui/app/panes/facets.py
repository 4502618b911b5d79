"""Facets: what the facts found have in common, each value with how many have it and how many more it would bring."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui.app.document import Document
from tui.app.panes.figures import bar, number
from tui.app.roles import standing_role
from tui.app.rows import Column, Row, Rows
from tui.app.text import Span
from tui.query.columns import outcome
from tui.query.facets import counts
from tui.query.rewrite import asked, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.base import Base
    from tui.query.results import Results

FIELDS = ("issue", "kind", "standing", "outcome", "actor", "source", "tag", "hedge")
_BAR = 8
COLUMNS = (
    Column("Field", 8),
    Column("Value", 0, 16),
    Column("Facts", 6, align="right"),
    Column("Either", 7, align="right", rank=2),
    Column("", _BAR, rank=1),
)


class Counts(NamedTuple):
    """How many facts are found, how many have each value, and how many more each would bring as one of several.

    `more` has the fields the query asks for: kind:event gives way to kind:event,forecast.
    """

    total: int
    having: dict[str, Counter[str]]
    more: dict[str, Counter[str]]

    def effects(self, field: str, value: str) -> tuple[int, int, int]:
        """Return how many facts there are with the value added, as one of several, and without it."""
        here = self.having.get(field, Counter())[value]
        either = self.total + self.more[field][value] if field in self.more else here
        return here, either, self.total - here


NONE = Counts(0, {}, {})


def counted(results: Results, ask: Callable[[str], Results] | None = None) -> Counts:
    """Return how many facts have each value of FIELDS, and how many more, where `ask` answers another query."""
    having = _having(results)
    more = {}
    for field in FIELDS:
        term = asked(results.node, field)
        if term is not None and ask is not None:
            wider = _having(ask(text(results.query, results.node, [term])))
            more[field] = wider.get(field, Counter()) - having.get(field, Counter())
    return Counts(results.total, having, more)


def _having(results: Results) -> dict[str, Counter[str]]:
    """Count values; an outcome is that of the day."""
    found = counts(results)
    found["outcome"] = Counter(str(verdict) for (verdict,) in results.rows(outcome(results.today)) if verdict)
    return {field: found[field] for field in FIELDS if found.get(field)}


def rows(base: Base, found: Counts, words: str) -> Rows:
    """Return the values that have all words in their field, id or name, by field, those of most facts first."""
    wanted = words.casefold().split()
    kept = [
        (field, value)
        for field in FIELDS
        for value in _values(found, field)
        if all(word in f"{field}:{value} {name(base, field, value)}".casefold() for word in wanted)
    ]
    most = {field: max(found.having.get(field, Counter()).values(), default=1) for field in FIELDS}
    shown: list[Row] = []
    for facet in kept:
        again = bool(shown) and shown[-1].key.partition(":")[0] == facet[0]
        shown.append(_row(base, facet, found, most[facet[0]], again=again))
    records = {f"{field}:{value}": {"field": field, "value": value} for field, value in kept}
    return Rows(COLUMNS, shown, records, _nothing(base, words))


def _values(found: Counts, field: str) -> list[str]:
    having, more = (counts.get(field, Counter()) for counts in (found.having, found.more))
    return sorted(having | more, key=lambda value: (-having[value], -more[value], value))


def _row(base: Base, facet: tuple[str, str], found: Counts, most: int, *, again: bool) -> Row:
    field, value = facet
    count, more = found.having.get(field, Counter())[value], found.more.get(field, Counter())[value]
    return Row(
        f"{field}:{value}",
        (
            Span("" if again else field, "muted"),
            Span(base.signs.shown(name(base, field, value)), role(field, value)),
            number(count),
            Span(f"+{more:,}" if more else "", "muted"),
            bar(base, count, most, _BAR) if count else Span(""),
        ),
        faint=not count,
    )


def role(field: str, value: str) -> str:
    """Return the role a value is shown in."""
    return {"kind": f"kind-{value}", "standing": standing_role(value), "outcome": f"outcome-{value}"}.get(field, "text")


def name(base: Base, field: str, value: str) -> str:
    """Return what a value is called."""
    return base.called(field, value) if field in ("issue", "actor", "source") else value


def _nothing(base: Base, words: str) -> Document:
    document = Document(base.signs)
    document.line(document.span(f"No value here is called '{words}'." if words else "Nothing found.", "muted"))
    return document
