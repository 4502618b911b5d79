"""iCalendar: an event a fact, its days or its hour the date, its categories issues, its address the source.

What our own export put beside an event comes back as it was, unless somebody changed summary or days since: then these
count. An event that repeats is read once; what is not read is listed by count.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from icalendar import Calendar, Event

from tui.exchange.exporters import ical
from tui.exchange.importers.ical_dates import dated, days
from tui.exchange.importers.ical_parts import Part, parts
from tui.exchange.incoming import Incoming
from tui.exchange.naming import Naming, address
from tui.exchange.restored import entries, fact, record
from tui.model.fields import TABLES
from tui.store.files import InputError

if TYPE_CHECKING:
    from tui.exchange.incoming import Given

    Record = dict[str, Any]

_OWN = "X-DATELINE-"
# Read, or of no meaning for a fact; any other property is told.
_KNOWN = {
    "UID", "SUMMARY", "DESCRIPTION", "URL", "CATEGORIES", "CLASS", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE",
    "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP", "X-DATELINE-FACT",
}  # fmt: skip


def read(given: Given) -> Incoming:
    """Read the events, each by itself: a broken one costs itself. Raises InputError where there is no calendar."""
    incoming = Incoming(given.path)
    text = given.text()
    if not re.search(r"(?im)^BEGIN:VCALENDAR", text):
        raise InputError(f"{given.path}: is no iCalendar: it has no BEGIN:VCALENDAR")
    unread: Counter[str] = Counter()
    found = list(parts(text))
    zones = "".join(part.text for part in found if part.kind == "VTIMEZONE")
    _head(incoming, next(part.text for part in found if not part.kind), zones)
    naming = Naming(incoming)
    for part in found:
        if part.kind == "VEVENT":
            _event(naming, part, unread)
        elif part.kind not in ("", "VTIMEZONE"):
            unread[part.kind] += 1
    for name, count in sorted(unread.items()):
        incoming.miss(1, f"{name} is not read ({count} times)" if count > 1 else f"{name} is not read", lost=False)
    return incoming


def _head(incoming: Incoming, own: str, zones: str) -> None:
    """Read the calendar's own properties; the time zones it defines are known from here on."""
    head = _component(Calendar, f"BEGIN:VCALENDAR\n{own}{zones}END:VCALENDAR\n")
    if head is None:
        incoming.miss(1, "the calendar's own properties cannot be read", lost=False)
        return
    held = {kind: [record(str(value)) for value in _values(head, f"{_OWN}{kind}")] for kind in TABLES}
    restored = entries(incoming, held)
    title = str(head.get("X-WR-CALNAME") or "")
    if title and not restored:
        incoming.add("base", {"title": title})


def _event(naming: Naming, part: Part, unread: Counter[str]) -> None:
    incoming = naming.incoming
    event = _component(Event, part.text)
    if event is None:
        incoming.miss(part.line, "this event cannot be read")
        return
    for name, wrong in event.errors:
        incoming.miss(part.line, f"{name or 'a line'} of this event cannot be read: {wrong}", lost=False)
    unread.update(name for name in event if name not in _KNOWN)
    unread.update(part_.name for part_ in event.subcomponents)
    for rule in ("RRULE", "RDATE"):
        if rule in event:
            incoming.miss(part.line, f"{rule} is not read: only the first date is taken", lost=False)
    kept = fact(str(event.get("X-DATELINE-FACT") or ""))
    if kept and ical.refuses("fact", kept):
        kept = {}
    text = str(event.get("SUMMARY") or "").strip()
    if kept and text == ical.summary(kept).strip() and days(event) == ical.days(kept["date"]):
        incoming.add("fact", kept, part.line)
    elif not text:
        incoming.miss(part.line, "this event has no summary")
    else:
        incoming.add("fact", {**_fact(naming, event, part.line), **_changed(kept, event, text)}, part.line)


def _changed(kept: Record, event: Event, text: str) -> Record:
    """Return what is left of a fact that was exported, its text or days changed since."""
    if not kept:
        return {}
    same_days = days(event) == ical.days(kept["date"])
    left = {key: value for key, value in kept.items() if key != "text" and (same_days or key not in ("date", "when"))}
    label = ical.summary({**kept, "text": ""})
    return {**left, "text": text.removeprefix(label)} if same_days else {**left, "text": text}


def _fact(naming: Naming, event: Event, line: int) -> Record:
    """Return the fact an event of another program is."""
    found: Record = {"text": str(event["SUMMARY"]).strip(), **dated(naming.incoming, event, line)}
    found["id"] = naming.free("fact", str(event.get("UID") or "").removesuffix("@dateline"))
    if note := str(event.get("DESCRIPTION") or "").strip():
        found["note"] = note
    if str(event.get("CLASS") or "PUBLIC").upper() != "PUBLIC":
        found["confidential"] = True
    found["issues"] = [naming.entry("issue", "title", name, line) for name in _categories(event)]
    if url := address(str(event.get("URL") or "")):
        found["cites"] = [{"source": naming.entry("source", "url", url, line)}]
    return found


def _categories(event: Event) -> list[str]:
    found = [str(name).strip() for value in _values(event, "CATEGORIES") for name in value.cats]
    return list(dict.fromkeys(filter(None, found)))


def _component(kind: Any, text: str) -> Any:  # noqa: ANN401  (the library's component)
    """Return a component that is read from text; None where the library cannot."""
    try:
        return kind.from_ical(text)
    except (ValueError, TypeError, KeyError, IndexError, OverflowError):
        return None


def _values(component: Any, name: str) -> list[Any]:  # noqa: ANN401  (the library's component)
    held = component.get(name, [])
    return held if isinstance(held, list) else [held]
