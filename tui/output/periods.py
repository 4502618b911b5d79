"""A timeline told: the facts by period, and the gaps between them in words."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tui.evidence.rivals import rivalry
from tui.model.date_words import year_span, year_words
from tui.model.spoken import counted, sentence
from tui.model.visible import visible
from tui.output.overview import date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Record = Mapping[str, object]

_YEARS = (1, 10, 100, 1000)  # of a period
_PERIODS = 40  # that are not too many to listen to


class Held(NamedTuple):
    """A fact on the timeline: its years, None where it has no bound there, its row, and the lanes it lies in."""

    first: int | None
    last: int | None
    row: Record
    lanes: list[str]


def facts(rows: Iterable[Record]) -> list[Held]:
    """Return each fact of a timeline's rows once, from its first stretch to its last, in order of time."""
    found: dict[str, Held] = {}
    for row in rows:
        name, first, last = str(row["id"]), _year(row["start"]), _year(row["end"])
        held = found.get(name)
        if held is None:
            found[name] = Held(first, last, row, [str(row["lane"])])
            continue
        if row["lane"] not in held.lanes:
            held.lanes.append(str(row["lane"]))
        found[name] = held._replace(
            first=None if first is None or held.first is None else min(first, held.first),
            last=None if last is None or held.last is None else max(last, held.last),
        )
    return sorted(found.values(), key=lambda held: (held.first is not None, held.first or 0, str(held.row["start"])))


def told(held: list[Held], by: str, undated: int) -> Iterator[list[str]]:
    """Yield each period with its facts, and what lies empty between two, each to be packed into lines."""
    step = _step(held)
    reached: int | None = None
    for start, group in groupby(held, key=lambda one: None if one.first is None else one.first // step * step):
        period = list(group)
        if start is not None and reached is not None and period[0].first is not None:
            yield from _gap(reached, period[0].first, step)
        yield [f"{_named(start, step)}: {counted(len(period), 'fact')}."]
        for one in period:
            yield _fact(one, by)
        ends = [one.last if one.last is not None else one.first for one in period]
        reached = max((year for year in (*ends, reached) if year is not None), default=None)
    if undated:
        yield [f"{counted(undated, 'fact')} without a date not told here."]


def _fact(one: Held, by: str) -> list[str]:
    row = one.row
    lanes = [sentence(by.capitalize(), visible(", ".join(one.lanes)))] if by != "none" and any(one.lanes) else []
    return [
        sentence("Date", date(str(row["date"]))), sentence("", visible(str(row["text"]))),
        _rivalry(row),
        sentence("Kind", str(row["kind"])), *lanes, sentence("Id", visible(str(row["id"]))),
    ]  # fmt: skip


def _rivalry(row: Record) -> str:
    rivals = row.get("rivals")
    mark = rivalry(len(rivals)) if isinstance(rivals, list) else ""
    return sentence("", mark.capitalize()) if mark else ""


def _gap(reached: int, following: int, step: int) -> Iterator[list[str]]:
    """Yield what is said of whole years without a fact, nothing where there are too few to tell."""
    missing = following - reached - 1
    if missing >= step:
        span = year_words(reached + 1) if missing == 1 else year_span(reached + 1, following - 1)
        yield [f"Gap: {counted(missing, 'year')} without a fact, {span}."]


def _step(held: list[Held]) -> int:
    """Return how many years a period has, so that there are not too many of them."""
    years = [one.first for one in held if one.first is not None]
    return next((step for step in _YEARS if len({year // step for year in years}) <= _PERIODS), _YEARS[-1])


def _named(start: int | None, step: int) -> str:
    if start is None:
        return "Without a beginning"
    return year_words(start) if step == 1 else year_span(start, start + step - 1)


def _year(day: object) -> int | None:
    """Return the year of an ISO day, which may be before the year 0 or behind 9999."""
    return int(str(day).rsplit("-", 2)[0]) if day else None
