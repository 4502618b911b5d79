"""iCalendar: what calendars get, read by the icalendar library, and what comes in from theirs."""

import re

import pytest
from icalendar import Calendar

from tests.exchange.conftest import FULL
from tests.exchange.test_timelines import write as written_to
from tui.exchange.exporters import ical
from tui.exchange.importers.ical import read
from tui.exchange.incoming import Given

EVENT = "BEGIN:VCALENDAR\nVERSION:2.0\n{zone}BEGIN:VEVENT\nSUMMARY:A\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n"
ZONE = (
    "BEGIN:VTIMEZONE\nTZID:Mine\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0330\nTZOFFSETTO:+0330\n"
    "END:STANDARD\nEND:VTIMEZONE\n"
)


@pytest.fixture
def came(write):
    def take(lines, zone="", whole=EVENT):
        incoming = read(Given(write(whole.format(lines=lines, zone=zone), "in.ics")))
        facts = [item.values for item in incoming.items if item.kind == "fact"]
        return facts, [(problem.line, problem.message) for problem in incoming.problems], incoming

    return take


def test_calendars_read_it(tmp_path):
    out = written_to("ical", FULL, tmp_path).read_bytes()
    events = Calendar.from_ical(out).walk("VEVENT")
    assert [str(event["UID"]) for event in events][:3] == ["cotherid@dateline", "cfactid@dateline", "cthirdid@dateline"]
    shown = [(str(event["SUMMARY"]), str(event.decoded("DTSTART")), str(event.decoded("DTEND"))) for event in events]
    assert shown[1] == ("CfactText.", "1914-04-04", "1914-04-05")
    assert shown[2] == ("about 1920: CthirdText.", "1920-01-01", "1921-01-01")
    assert str(events[1]["URL"]).endswith("#:~:text=CcitePrefix-,CciteQuote,-CciteSuffix")
    assert [str(name) for name in events[1]["CATEGORIES"].cats] == ["CissueTitle"]
    assert "“CciteQuote” (CsourceGiven CsourceFamily, CsourceTitle" in events[1]["DESCRIPTION"]
    assert [str(event.get("CLASS")) for event in events[3:]] == ["CONFIDENTIAL", "None"]
    assert {str(event.decoded("DTSTAMP").date()) for event in events} == {"1911-01-01"}
    assert max(len(line) for line in out.split(b"\r\n")) <= 75
    assert b"\n" not in out.replace(b"\r\n", b"")


@pytest.mark.parametrize(
    ("date", "why"),
    [
        ("", "fact without a date"),
        ("[1667,1668]", "fact dated by a set"),
        ("2018/..", "fact whose date has no end"),
        ("../2018", "fact whose date has no beginning"),
        ("0000", "fact before the year 1 or after 9999"),
        ("9999", "fact before the year 1 or after 9999"),
        ("Y12018", "fact before the year 1 or after 9999"),
        ("0001", ""),
        ("9998", ""),
    ],
)
def test_dates_that_calendars_have_no_days_for(date, why):
    assert ical.refuses("fact", {"date": date}) == why


@pytest.mark.parametrize(
    ("date", "exact"),
    [
        ("2018-05-01", True),
        ("2018-05-01/2018-06-03", True),
        ("2018-05", False),
        ("2018-05-01?", False),
        ("2018-05-XX", False),
        ("2018-05-01/2018-06", False),
        ("1985-04-12T23:20:30Z", False),
    ],
)
def test_only_days_are_exact(date, exact):
    assert (ical.narrows("fact", {"date": date}) == []) is exact


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        ("DTSTART;VALUE=DATE:20180501", "2018-05-01"),
        ("DTSTART;VALUE=DATE:20180501\nDTEND;VALUE=DATE:20180502", "2018-05-01"),
        ("DTSTART;VALUE=DATE:20180501\nDTEND;VALUE=DATE:20180504", "2018-05-01/2018-05-03"),
        ("DTSTART;VALUE=DATE:20180501\nDURATION:P1W", "2018-05-01/2018-05-07"),
        ("DTSTART:20180501T100000", "2018-05-01T10:00:00"),
        ("DTSTART:20180501T100000Z", "2018-05-01T10:00:00Z"),
        ("DTSTART;TZID=America/Bogota:20180501T100000", "2018-05-01T10:00:00-05:00"),
        ("DTSTART;TZID=Mine:20180501T100000", "2018-05-01T10:00:00+03:30"),
        ("DTSTART;TZID=Nowhere/Atall:20180501T100000", "2018-05-01T10:00:00"),
        ("DTSTART;TZID=Europe/Paris:18800501T100000", "1880-05-01T10:00:00"),
        ("DTSTART:20180501T100000\nDTEND:20180503T000000", "2018-05-01/2018-05-02"),
    ],
)
def test_dates_come_in(came, lines, date):
    facts, _, _ = came(lines, ZONE)
    assert [fact["date"] for fact in facts] == [date]


def test_what_others_say_comes_in(came):
    facts, told, incoming = came(
        "UID:a@b.c\nDTSTART:20180501\nDESCRIPTION:One\\, two\\nthree\nCATEGORIES:Aid\\, US,Trade\n"
        "URL:https://example.org/a\nCLASS:PRIVATE\nRRULE:FREQ=DAILY\nLOCATION:Here\n"
        "BEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM"
    )
    assert facts[0]["note"] == "One, two\nthree"
    assert facts[0]["issues"] == ["aid-us", "trade"]
    assert facts[0]["confidential"]
    assert [item.values for item in incoming.items if item.kind == "source"] == [
        {"id": "example-org-a", "url": "https://example.org/a"}
    ]
    assert told == [
        (3, "RRULE is not read: only the first date is taken"),
        (1, "LOCATION is not read"),
        (1, "VALARM is not read"),
    ]


def test_a_broken_event_costs_itself(came):
    whole = (
        "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Mine\r\nBEGIN:VEVENT\r\nSUMMARY:Not ended\r\nDTSTART:20180501\r\n"
        "begin:vevent\r\nSUMMARY:Day\r\n  folded\r\nDTSTART:20181301\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nDTSTART:20180501\r\nEND:VEVENT\r\nBEGIN:VTODO\r\nSUMMARY:x\r\nEND:VTODO\r\nBEGIN:VEVENT\r\nSUMMARY:Last\r\nDTSTART:20180503\r\n"
    )
    facts, told, incoming = came("", whole=whole)
    assert [(fact["text"], fact.get("date"), fact.get("when")) for fact in facts] == [
        ("Not ended", "2018-05-01", None),
        ("Day folded", None, "20181301"),
        ("Last", "2018-05-03", None),
    ]
    assert [(line, re.sub(":.*", "", words)) for line, words in told] == [
        (6, "DTSTART of this event cannot be read"),
        (6, "this event has no date that can be read"),
        (11, "this event has no summary"),
        (1, "VTODO is not read"),
    ]
    assert incoming.items[0].values == {"title": "Mine"}


def test_what_is_no_calendar_is_refused(dateline, write):
    path = write("BEGIN:VCARD\n", "x.ics")
    code, _, said = dateline("import", path)
    assert (code, said) == (3, f"dateline: {path}: is no iCalendar: it has no BEGIN:VCALENDAR\n")
