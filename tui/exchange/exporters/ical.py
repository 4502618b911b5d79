"""iCalendar (RFC 5545): an all-day event a fact, which takes nobody's time.

A fact dated by the day, or from day to day, is that event. Any other that has a first and a last day is an event over
all days it may fall on, and its summary begins with the date in words: `May 2018: …`. Properties X-DATELINE-… hold what
calendars have no place for. No clock is asked: DTSTAMP, which events must have, is the day the base claims to be
current, else 1970-01-01.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from tui.exchange.carried import carried, cited, tables
from tui.exchange.spans import refusal
from tui.exchange.whole import EVERYTHING
from tui.model.calendar import civil_from_days, days_from_civil
from tui.model.edtf import parse
from tui.store.records import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from icalendar import Event, vText

    from tui.exchange.outgoing import Outgoing

    Record = dict[str, Any]

CARRIES = EVERYTHING
_FIRST, _LAST = 1, days_from_civil(9999, 12, 30)  # DTEND is the day after; iCalendar's years have four digits
_DAY = len("2018-05-01")
_END = "END:VCALENDAR\r\n"


def refuses(kind: str, record: Record) -> str:
    """Refuse facts that have no first or no last day, or whose years a calendar does not know."""
    if kind != "fact":
        return ""
    reason = refusal(record["date"])
    if reason:
        return reason
    found = parse(record["date"])
    if found.earliest is None or found.latest is None:
        return "fact whose date has no end"
    inside = found.earliest >= _FIRST and found.latest <= _LAST
    return "" if inside else "fact before the year 1 or after 9999"


def narrows(kind: str, record: Record) -> list[str]:
    """Tell dates that a calendar shows as all the days they may fall on."""
    return ["date less exact than a day"] if kind == "fact" and not exact(record["date"]) else []


def lines(going: Outgoing) -> Iterator[str]:
    """Yield the calendar, an event at a time."""
    yield _text(_head(going)).removesuffix(_END)
    stamp, titles, sources = _stamp(going.head), _titles(going), going.by_id("source")
    for record in going.facts():
        yield _text(_event(record, stamp, titles, sources))
    yield _END


def exact(text: str) -> bool:
    """Whether a date names its days and is sure of them."""
    found = parse(text)
    days = all(len(end) == _DAY and end[:4].isdigit() for end in text.split("/"))
    return days and "X" not in text and not (found.uncertain or found.approximate)


def summary(record: Record) -> str:
    """Return the text of a fact, behind its date in words where the event's days do not say it."""
    return record["text"] if exact(record["date"]) else f"{parse(record['date']).label}: {record['text']}"


def days(text: str) -> tuple[date, date]:
    """Return the first day of a date's event and the day after its last."""
    found = parse(text)
    first, last = found.earliest or _FIRST, found.latest or _FIRST
    return date(*civil_from_days(first)), date(*civil_from_days(last + 1))


def _head(going: Outgoing) -> Any:  # noqa: ANN401  (the library's component)
    from icalendar import Calendar  # noqa: PLC0415 - an extra, and 70 ms

    head = Calendar()
    head.add("prodid", "-//Dateline//Dateline//EN")
    head.add("version", "2.0")
    if title := going.head.get("title"):
        head.add("x-wr-calname", _own(title))
    for kind, records in tables(going).items():
        for record in records:
            head.add(f"x-dateline-{kind}", _own(dumps(record)))
    for loss in going.told():
        head.add("x-dateline-loss", _own(loss))
    return head


def _event(record: Record, stamp: datetime, titles: dict[str, str], sources: dict[str, Record]) -> Event:
    from icalendar import Event  # noqa: PLC0415 - as above

    event = Event()
    event.add("uid", f"{record['id']}@dateline")
    event.add("dtstamp", stamp)
    first, after = days(record["date"])
    event.add("dtstart", first)
    event.add("dtend", after)
    event.add("summary", summary(record))
    told = [cited(cite, sources.get(cite["source"], {"title": cite["source"]})) for cite in record["cites"]]
    event.add("description", description(record, [words for words, _ in told]))
    if link := next((address for _, address in told if address), ""):
        event.add("url", link)
    if record["issues"]:
        event.add("categories", [titles.get(name, name) for name in record["issues"]])
    if record["confidential"]:
        event.add("class", "CONFIDENTIAL")
    event.add("transp", "TRANSPARENT")
    event.add("x-dateline-fact", _own(dumps(carried("fact", record, CARRIES))))
    return event


def description(record: Record, citations: list[str]) -> str:
    """Return what a reader of the calendar is told: what was said and where, how sure, and the note."""
    said = [", ".join(filter(None, [record["kind"], record["hedge"], record["likelihood"]]))]
    for cite, words in zip(record["cites"], citations, strict=True):
        quote = f"“{cite['quote']}” " if cite.get("quote") else ""
        said.append(f"{quote}({words})" if words else quote)
    return "\n".join([*said, *filter(None, [record["note"]])])


def _titles(going: Outgoing) -> dict[str, str]:
    return {record["id"]: record["title"] for record in going.entries("issue")}


def _stamp(head: Record) -> datetime:
    until = parse(head["as_of"]).earliest if head.get("as_of") else None
    day = civil_from_days(until) if until is not None and _FIRST <= until <= _LAST else (1970, 1, 1)
    return datetime(*day, tzinfo=UTC)


def _own(text: str) -> vText:
    """Return the value of a property of ours; its type is told, or readers leave its escapes as they are."""
    from icalendar import vText  # noqa: PLC0415 - as above

    return vText(text, params={"VALUE": "TEXT"})


def _text(component: Any) -> str:  # noqa: ANN401  (the library's component)
    return str(component.to_ical(sorted=False).decode())
