"""A timeline as rows for other programs: a row for each stretch of a fact's date in each of its lanes."""

from __future__ import annotations

from tui.model.calendar import iso
from tui.model.certain import spans
from tui.model.edtf import parse
from tui.query.axis.lanes import COLUMNS, Lanes
from tui.query.axis.timeline import current
from tui.query.columns import column
from tui.store.order import SEQUENCE_BITS, UNDATED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.certain import Span
    from tui.query.entries import Record
    from tui.query.results import Results

FIELDS = ("lane", "id", "start", "end", "certain_start", "certain_end", "text", "rivals")


def rows(results: Results, by: str, first: int | None = None, last: int | None = None) -> list[Record]:
    """Return the stretches that may reach into the days from first to last, lane by lane in chronological order.

    start, end                 the first and the last day it may cover, None where that has no bound
    certain_start, certain_end what is certain of it, None where nothing is; an open end lasts to `as_of`
    start_is, end_is           known, open or unknown
    """
    until, others = current(results.index), column("rivals", results.today)
    columns = f"fact.row, fact.id, fact.date, fact.kind, fact.text, {others}, {COLUMNS[by]}"
    found = [row for row in results.rows(columns) if _dated(row)]
    lanes = Lanes(results.index, by, {str(row[-1]) for row in found})
    held: dict[str, list[Record]] = {}
    for row in found:
        _, name, date, kind, text, rivals, values = (str(value or "") for value in row)
        told = {"id": name, "date": date, "kind": kind, "text": text, "rivals": rivals.split(",") if rivals else []}
        said = [
            _stretch(span) | told
            for span in spans(parse(date), results.today if until is None else until)
            if _reaches(span, first, last)
        ]
        for lane in lanes.of(values):
            held.setdefault(lane, []).extend({"lane": lane, **record} for record in said)
    return [record for lane in lanes.ordered({lane: len(said) for lane, said in held.items()}) for record in held[lane]]


def _dated(row: Sequence[object]) -> bool:
    return int(str(row[0])) < UNDATED << SEQUENCE_BITS


def _reaches(span: Span, first: int | None, last: int | None) -> bool:
    early = first is not None and span.latest is not None and span.latest < first
    late = last is not None and span.earliest is not None and span.earliest > last
    return not early and not late


def _stretch(span: Span) -> Record:
    start, end = span.sure or (None, None)
    return {
        "start": _iso(span.earliest),
        "end": _iso(span.latest),
        "certain_start": _iso(start),
        "certain_end": _iso(end),
        "start_is": span.left,
        "end_is": span.right,
    }


def _iso(day: int | None) -> str | None:
    return None if day is None else iso(day)
