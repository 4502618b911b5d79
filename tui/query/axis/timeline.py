"""What a timeline is drawn from: facts by lane, with what is certain of each; read once, drawn at any scale."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, cast

from tui.model.certain import spans
from tui.model.edtf import DateError, parse
from tui.query.axis.density import FAR, Counts
from tui.query.axis.lanes import COLUMNS, Lanes
from tui.query.axis.scale import fit
from tui.query.columns import RIVALS
from tui.query.entries import base
from tui.query.results import Results
from tui.store.order import SEQUENCE_BITS, UNDATED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.model.certain import Span
    from tui.query.axis.scale import Scale
    from tui.store.index import Index

    # Row number, first and last day (FAR for none), kind, importance, and what lanes go by.
    Bound = tuple[int, int, int, str, str, str]

KEPT = 200  # facts of a lane that are read for marks of their own; all are counted, in one line more are only that
LANES = 12  # lanes drawn unless more are asked for
_NEAR = 6  # today is brought into view where it lies within a sixth of the view's length


class Drawn:
    """One fact as it is drawn; `text` and `short` are raw, `bounds` as in Counts, `high` its importance."""

    __slots__ = ("bounds", "date", "high", "id", "kind", "rivals", "row", "short", "spans", "text")

    def __init__(self, row: Sequence[object], until: int) -> None:
        number, name, date, short, kind, text, importance, rivals = row
        self.row, self.id, self.date, self.short = int(str(number)), str(name), str(date), str(short)
        self.kind, self.text, self.high = str(kind), str(text), importance == "high"
        self.rivals = int(str(rivals))
        said = parse(self.date)
        self.bounds = -FAR if said.earliest is None else said.earliest, FAR if said.latest is None else said.latest
        self.spans: tuple[Span, ...] = spans(said, until)


class Lane:
    """One lane: its id ('' for facts without any), its title, the bounds of all its facts, and those with marks."""

    __slots__ = ("counts", "facts", "id", "title")

    def __init__(self, name: str, title: str, counts: Counts, facts: Sequence[Drawn]) -> None:
        self.id, self.title, self.counts, self.facts = name, title, counts, facts


def _view(dated: Sequence[Bound]) -> tuple[int, int] | None:
    """Return the days to show: states reach out of view rather than press all else into half of it."""
    if not dated:
        return None
    whole = _reach(dated)
    events, states = [fact for fact in dated if fact[3] != "state"], [fact for fact in dated if fact[3] == "state"]
    if events and states and whole:
        near = _reach(events)
        if near and 2 * (near[1] - near[0]) < whole[1] - whole[0]:
            seen = all(low <= near[1] and high >= near[0] for _, low, high, *_ in states)
            return near if seen else whole
    return whole


def _reach(facts: Sequence[Bound]) -> tuple[int, int] | None:
    """Return the first and the last day that any of some facts names."""
    days = {fact[1] for fact in facts} | {fact[2] for fact in facts}
    days -= {-FAR, FAR}
    return (min(days), max(days)) if days else None


class Timeline(NamedTuple):
    """Facts ready to be drawn.

    lanes    in their order; `more` of them are left out
    counts   the bounds of all dated facts, each once
    undated  how many have no date
    until    the day up to which the base claims to be current, None where it does not say
    today    the day to reckon from
    view     first and last day to show at first, None where nothing is dated
    """

    lanes: list[Lane]
    more: int
    counts: Counts
    undated: int
    until: int | None
    today: int
    view: tuple[int, int] | None

    def scale(self, width: int, first: int | None = None, last: int | None = None) -> Scale:
        """Return the scale that shows all in so many cells, or the days from `first` to `last` where they are given.

        Today, and the day up to which the base is current, come into view where they are near and cost no detail.
        """
        low, high = self.view or (self.today, self.today)
        step = fit(low, high, width).step
        for day in (self.until, self.today):
            near = day is not None and 0 < day - high <= (high - low) // _NEAR
            if near and day is not None and fit(low, day, width).step == step:
                high = day
        low = low if first is None else first
        high = high if last is None else last
        if low > high:
            # One side was given and lies beyond all facts: it alone is shown.
            low, high = (low, low) if last is None else (high, high)
        return fit(low, high, width)


def current(index: Index) -> int | None:
    """Return the last day up to which the base claims to be current, None where it does not say."""
    text = str(base(index).get("as_of") or "")
    try:
        return parse(text).latest if text else None
    except DateError:
        return None


def load(results: Results, by: str = "issue", *, most: int = LANES, kept: int = KEPT, brief: bool = False) -> Timeline:
    """Read the facts found into lanes: `most` lanes, with marks of their own for `kept` facts each.

    `brief` is for lanes of one line: where more than these are in a lane, they are counted and none is read.
    """
    found = list(_bounds(results, by))
    dated = [fact for fact in found if fact[0] < UNDATED << SEQUENCE_BITS]
    lanes = Lanes(results.index, by, {values for *_, values in dated})
    held: dict[str, list[Bound]] = {}
    for fact in dated:
        for name in lanes.of(fact[5]):
            held.setdefault(name, []).append(fact)
    names = lanes.ordered({name: len(facts) for name, facts in held.items()})
    until = current(results.index)
    return Timeline(
        _lanes(results, lanes.titles(names[:most]), held, kept, until, brief=brief),
        max(0, len(names) - most),
        _counts(dated),
        len(found) - len(dated),
        until,
        results.today,
        _view(dated),
    )


def _bounds(results: Results, by: str) -> Iterator[Bound]:
    """Return what is needed of every fact: its row number, bounds, kind, importance and what its lanes go by."""
    low = f"coalesce(fact.earliest, {-FAR})"
    high = f"coalesce(fact.latest, {FAR})"
    columns = f"fact.row, {low}, {high}, fact.kind, fact.importance, {COLUMNS[by]}"
    return cast("Iterator[Bound]", results.rows(columns))


def _lanes(  # noqa: PLR0913 - one step of load
    results: Results,
    titles: dict[str, str],
    held: dict[str, list[Bound]],
    kept: int,
    until: int | None,
    *,
    brief: bool,
) -> list[Lane]:
    """Return the lanes of these titles; a lane of facts without any has no title where it is the only one."""
    chosen = {
        name: [] if brief and len(held[name]) > kept else _chosen([(fact[0], fact[4]) for fact in held[name]], kept)
        for name in titles
    }
    drawn = _drawn(results, {row for rows in chosen.values() for row in rows}, until)
    return [
        Lane(name, title if name or len(titles) > 1 else "", _counts(held[name]), [drawn[row] for row in chosen[name]])
        for name, title in titles.items()
    ]


def _counts(facts: Sequence[Bound]) -> Counts:
    days = [fact[1] for fact in facts if fact[1] == fact[2]]
    return Counts(days, Counter([fact[1:3] for fact in facts if fact[1] != fact[2]]))


def _chosen(rows: Sequence[tuple[int, str]], kept: int) -> list[int]:
    """Return the facts that get marks: the important ones, then others spread evenly; in chronological order."""
    if len(rows) <= kept:
        return sorted(row for row, _ in rows)
    high = [row for row, importance in rows if importance == "high"][:kept]
    rest = [row for row, importance in rows if importance != "high"]
    room = kept - len(high)
    return sorted(high + [rest[at * len(rest) // room] for at in range(room)])


def _drawn(results: Results, rows: Iterable[int], until: int | None) -> dict[int, Drawn]:
    """Read the facts of some row numbers."""
    known = results.today if until is None else until
    columns = f"fact.row, fact.id, fact.date, fact.short, fact.kind, fact.text, fact.importance, {RIVALS}"
    found = Results.of_rows(results.index, sorted(rows), today=results.today).rows(columns)
    return {fact.row: fact for fact in (Drawn(row, known) for row in found)}
