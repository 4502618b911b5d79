"""Asking: words and filters, facets, dates, the order, saved views."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING

from tui.app.actions import Refusal, showing
from tui.app.likeness import value
from tui.app.narrowing import narrowed
from tui.app.panes.chronology import FactRows
from tui.model.edtf import DateError
from tui.model.periods import parse_period
from tui.model.spoken import counted, sentence
from tui.query.nodes import Or
from tui.query.parse import parse
from tui.store.order import SEQUENCE_BITS, UNDATED

if TYPE_CHECKING:
    from typing import Any

    from tui.app.linewise.session import Session


def search(session: Session, rest: str) -> None:
    """Look for a query among all facts."""
    if not rest:
        raise Refusal("search what? words and field:value, as in search issue:aid coca*; clear takes a query away")
    session.ask(session.view._replace(query=rest, opened=False))


def narrow(session: Session, rest: str) -> None:
    """Look for a query among the facts found."""
    if not rest:
        raise Refusal("narrow to what? words and field:value, as in narrow kind:forecast")
    query = session.view.query
    more = f"({rest})" if isinstance(parse(rest), Or) else rest
    before = f"({query})" if query and isinstance(parse(query), Or) else query
    session.ask(session.view._replace(query=f"{before} {more}".strip(), opened=False))


def clear(session: Session, _rest: str) -> None:
    """Take the query away; first leave a row that is open."""
    if session.view.opened:
        session.go(session.view._replace(opened=False))
    elif session.view.query:
        session.go(session.view._replace(query="").at(session.key))
    else:
        raise Refusal("there is no query to clear: quit ends")


def like(session: Session, field: str, rest: str) -> None:
    """Narrow the query to what is like a fact."""
    key = session.found.rows.row(session.place(rest)).key
    query = narrowed(session.view.query, field, value(session.base, key, field))
    if query == session.view.query:
        raise Refusal(f"the query has this {field} already")
    session.ask(session.view._replace(query=query, opened=False).at(key))


def facets(session: Session, rest: str) -> None:
    """Tell what the facts found have in common, each value with a number that narrows the query to it."""
    from tui.app.panes import facets as pane  # noqa: PLC0415  (counted when asked for)

    base = session.base
    found = pane.rows(base, pane.counted(base.results(session.view)), rest)
    session.more, session.facets = None, [(record["field"], record["value"]) for record in found.records.values()]
    session.paper.tell(
        [f"{len(found):,} values among the facts found.", "A number narrows to one; without N leaves it out."]
    )
    for number, row in enumerate(found.rows, 1):
        field, _, _ = row.key.partition(":")
        count = row.cells[2].text
        session.paper.tell(
            [sentence(f"{number}. {field.capitalize()}", f"{row.cells[1].text}, {counted(int(count), 'fact')}")]
        )
    session.choices = [partial(_narrow_to, session, *facet) for facet in session.facets]


def _narrow_to(session: Session, field: str, name: str, *, without: bool = False) -> None:
    query = narrowed(session.view.query, field, name, without=without)
    session.ask(session.view._replace(query=query, opened=False))


def without(session: Session, rest: str) -> None:
    """Leave out of the query what has a number among the facets."""
    if not session.facets:
        raise Refusal("facets numbers what can be left out")
    if not (rest.isascii() and rest.isdigit() and 1 <= int(rest) <= len(session.facets)):
        raise Refusal(f"without takes a number of facets, from 1 to {len(session.facets)}")
    _narrow_to(session, *session.facets[int(rest) - 1], without=True)


def date(session: Session, rest: str) -> None:
    """Go to the first fact at or after a date."""
    rows = session.found.rows
    if not isinstance(rows, FactRows) or not rows.dated or session.view.sort:
        raise Refusal("only in the chronology, by date: chronology shows it, sort date sorts it")
    try:
        first, last = parse_period(rest or "?", session.base.today)
    except DateError as error:
        raise Refusal(f"date takes a date, such as 2018-05, May 2018, 1990s or today: {error.reason}") from None
    day = last if first is None else first
    numbers = list(rows.numbers[::-1] if session.view.reverse else rows.numbers)
    dated = bisect_left(numbers, UNDATED << SEQUENCE_BITS)
    if day is None or not dated:
        raise Refusal("no fact here has a date")
    at = min(bisect_left(numbers, day << SEQUENCE_BITS), dated - 1)
    if numbers[at] < day << SEQUENCE_BITS:
        session.say("no dated fact is as late: this is the last one")
    session.from_row(len(numbers) - 1 - at if session.view.reverse else at)


def sort(session: Session, rest: str) -> None:
    """Sort by a field, as --sort does, or by the next one."""
    screen: Any = session
    if session.view.pane != "chronology":
        raise Refusal("only the chronology is sorted")
    if rest:
        session.ask(session.view._replace(sort="" if rest == "date" else rest, opened=False))
    else:
        session.paper.hush = True  # the order is told with the list
        showing.sort(screen)
        session.paper.hush = False


def view(session: Session, rest: str) -> None:
    """Show a saved view by its name or key, or tell which there are."""
    views = list(session.base.entries("view").values())
    screen: Any = session
    if not views:
        raise Refusal('the base has no saved view: add [[view]] name = "…" query = "…"')
    found = [each for each in views if rest and rest in (each["name"], each["key"])]
    if rest and not found:
        raise Refusal(f"the base has no view '{rest}'; view lists them")
    if found:
        showing.query_of(screen, found[0]["query"])
        return
    shown = session.base.signs.shown
    for number, each in enumerate(views, 1):
        key = [f"Key: {shown(each['key'])}."] if each["key"] else []
        session.paper.tell(
            [
                f"View {number} of {len(views)}.",
                sentence("", shown(each["name"])),
                f"Query: {shown(each['query'])}.",
                *key,
            ]
        )
    session.choices = [partial(showing.query_of, screen, each["query"]) for each in views]
