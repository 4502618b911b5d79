"""The days an event of a calendar takes, and the date they are."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from icalendar import Component

    from tui.exchange.incoming import Incoming


def dated(incoming: Incoming, event: Component, line: int) -> dict[str, str]:
    """Return the date of an event as EDTF: its day, its days, or its first moment."""
    found = days(event)
    if found is None:
        incoming.miss(line, "this event has no date that can be read", lost=False)
        return {"when": str(event.get("DTSTART") or "")}
    start, last = _time(event, "DTSTART"), found[1] - timedelta(days=1)
    if found[0] != last:
        if isinstance(start, datetime):
            incoming.miss(line, "the time of day is not kept: an interval has days only", lost=False)
        return {"date": f"{found[0].isoformat()}/{last.isoformat()}"}
    if not isinstance(start, datetime):
        return {"date": found[0].isoformat()}
    if "DTEND" in event or "DURATION" in event:
        incoming.miss(line, "the hour it ends is not kept: a date with a time is a moment", lost=False)
    return {"date": _moment(start)}


def _moment(start: datetime) -> str:
    """Return a moment with its distance from UTC, which EDTF says in whole minutes; the zone's name has no place."""
    shift = start.utcoffset()
    if shift is None or shift.total_seconds() % 60:
        start = start.replace(tzinfo=None)
    return start.replace(microsecond=0).isoformat().replace("+00:00", "Z")


def days(event: Component) -> tuple[date, date] | None:
    """Return the first day of an event and the day after its last."""
    start, end, length = (_time(event, name) for name in ("DTSTART", "DTEND", "DURATION"))
    if not isinstance(start, date):
        return None
    if end is None and isinstance(length, timedelta):
        end = start + length
    first = _day(start)
    if not isinstance(end, date):
        return first, first + timedelta(days=1)
    midnight = not isinstance(end, datetime) or not (end.hour or end.minute or end.second)
    after = _day(end) + timedelta(days=0 if midnight else 1)
    return first, max(after, first + timedelta(days=1))


def _time(event: Component, name: str) -> Any:  # noqa: ANN401  (a day, a moment or a length)
    """Return what a property of an event holds; None where it is not there or broken."""
    try:
        return event.decoded(name, None)
    except (ValueError, TypeError):
        return None


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
