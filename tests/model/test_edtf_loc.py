"""Every example of the Library of Congress EDTF specification of 4 February 2019, in its order."""

import pytest

from tui.model.calendar import civil_from_days
from tui.model.edtf import parse

NONE = ""

# text, first day, last day, start, end, precision, marks (u uncertain, a approximate)
LEVEL_0 = [
    ("1985-04-12", "1985-04-12", "1985-04-12", "known", "known", "day", ""),
    ("1985-04", "1985-04-01", "1985-04-30", "known", "known", "month", ""),
    ("1985", "1985-01-01", "1985-12-31", "known", "known", "year", ""),
    ("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", "known", "known", "time", ""),
    ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", "known", "known", "time", ""),
    ("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", "known", "known", "time", ""),
    ("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", "known", "known", "time", ""),
    ("1964/2008", "1964-01-01", "2008-12-31", "known", "known", "interval", ""),
    ("2004-06/2006-08", "2004-06-01", "2006-08-31", "known", "known", "interval", ""),
    ("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", "known", "known", "interval", ""),
    ("2004-02-01/2005-02", "2004-02-01", "2005-02-28", "known", "known", "interval", ""),
    ("2004-02-01/2005", "2004-02-01", "2005-12-31", "known", "known", "interval", ""),
    ("2005/2006-02", "2005-01-01", "2006-02-28", "known", "known", "interval", ""),
]
LEVEL_1 = [
    ("Y170000002", "170000002-01-01", "170000002-12-31", "known", "known", "year", ""),
    ("Y-170000002", "-170000002-01-01", "-170000002-12-31", "known", "known", "year", ""),
    ("2001-21", "2001-03-01", "2001-05-31", "known", "known", "season", ""),
    ("1984?", "1984-01-01", "1984-12-31", "known", "known", "year", "u"),
    ("2004-06~", "2004-06-01", "2004-06-30", "known", "known", "month", "a"),
    ("2004-06-11%", "2004-06-11", "2004-06-11", "known", "known", "day", "ua"),
    ("201X", "2010-01-01", "2019-12-31", "known", "known", "decade", ""),
    ("20XX", "2000-01-01", "2099-12-31", "known", "known", "century", ""),
    ("2004-XX", "2004-01-01", "2004-12-31", "known", "known", "month", ""),
    ("1985-04-XX", "1985-04-01", "1985-04-30", "known", "known", "day", ""),
    ("1985-XX-XX", "1985-01-01", "1985-12-31", "known", "known", "day", ""),
    ("1985-04-12/..", "1985-04-12", NONE, "known", "open", "interval", ""),
    ("1985-04/..", "1985-04-01", NONE, "known", "open", "interval", ""),
    ("1985/..", "1985-01-01", NONE, "known", "open", "interval", ""),
    ("../1985-04-12", NONE, "1985-04-12", "open", "known", "interval", ""),
    ("../1985-04", NONE, "1985-04-30", "open", "known", "interval", ""),
    ("../1985", NONE, "1985-12-31", "open", "known", "interval", ""),
    ("1985-04-12/", "1985-04-12", NONE, "known", "unknown", "interval", ""),
    ("1985-04/", "1985-04-01", NONE, "known", "unknown", "interval", ""),
    ("1985/", "1985-01-01", NONE, "known", "unknown", "interval", ""),
    ("/1985-04-12", NONE, "1985-04-12", "unknown", "known", "interval", ""),
    ("/1985-04", NONE, "1985-04-30", "unknown", "known", "interval", ""),
    ("/1985", NONE, "1985-12-31", "unknown", "known", "interval", ""),
    ("-1985", "-1985-01-01", "-1985-12-31", "known", "known", "year", ""),
]
LEVEL_2 = [
    ("Y-17E7", "-170000000-01-01", "-170000000-12-31", "known", "known", "year", ""),
    ("1950S2", "1900-01-01", "1999-12-31", "known", "known", "century", ""),
    ("Y171010000S3", "171000000-01-01", "171999999-12-31", "known", "known", "millennium", ""),
    ("Y3388E2S3", "338000-01-01", "338999-12-31", "known", "known", "millennium", ""),
    ("2001-34", "2001-04-01", "2001-06-30", "known", "known", "season", ""),
    ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", "known", "known", "set", ""),
    ("[..1760-12-03]", NONE, "1760-12-03", "open", "known", "set", ""),
    ("[1760-12..]", "1760-12-01", NONE, "known", "open", "set", ""),
    ("[1760-01,1760-02,1760-12..]", "1760-01-01", NONE, "known", "open", "set", ""),
    ("[1667,1760-12]", "1667-01-01", "1760-12-31", "known", "known", "set", ""),
    ("[..1984]", NONE, "1984-12-31", "open", "known", "set", ""),
    ("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31", "known", "known", "set", ""),
    ("{1960,1961-12}", "1960-01-01", "1961-12-31", "known", "known", "set", ""),
    ("{..1984}", NONE, "1984-12-31", "open", "known", "set", ""),
    # The specification gives 2004-06-11% here once more.
    ("2004-06~-11", "2004-06-11", "2004-06-11", "known", "known", "day", "a"),
    ("2004?-06-11", "2004-06-11", "2004-06-11", "known", "known", "day", "u"),
    ("?2004-06-~11", "2004-06-11", "2004-06-11", "known", "known", "day", "ua"),
    ("2004-%06-11", "2004-06-11", "2004-06-11", "known", "known", "day", "ua"),
    ("156X-12-25", "1560-12-25", "1569-12-25", "known", "known", "day", ""),
    ("15XX-12-25", "1500-12-25", "1599-12-25", "known", "known", "day", ""),
    ("XXXX-12-XX", "0-12-01", "9999-12-31", "known", "known", "day", ""),
    ("1XXX-XX", "1000-01-01", "1999-12-31", "known", "known", "month", ""),
    ("1XXX-12", "1000-12-01", "1999-12-31", "known", "known", "month", ""),
    ("1984-1X", "1984-10-01", "1984-12-31", "known", "known", "month", ""),
    ("2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20", "known", "known", "interval", "a"),
    ("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", "known", "known", "interval", ""),
]
# The table of sub-year groupings; the specification gives no months, `edtf_bounds` says which are meant.
GROUPINGS = [
    (21, "2001-03-01", "2001-05-31"),
    (22, "2001-06-01", "2001-08-31"),
    (23, "2001-09-01", "2001-11-30"),
    (24, "2001-12-01", "2002-02-28"),
    (25, "2001-03-01", "2001-05-31"),
    (26, "2001-06-01", "2001-08-31"),
    (27, "2001-09-01", "2001-11-30"),
    (28, "2001-12-01", "2002-02-28"),
    (29, "2001-09-01", "2001-11-30"),
    (30, "2001-12-01", "2002-02-28"),
    (31, "2001-03-01", "2001-05-31"),
    (32, "2001-06-01", "2001-08-31"),
    (33, "2001-01-01", "2001-03-31"),
    (34, "2001-04-01", "2001-06-30"),
    (35, "2001-07-01", "2001-09-30"),
    (36, "2001-10-01", "2001-12-31"),
    (37, "2001-01-01", "2001-04-30"),
    (38, "2001-05-01", "2001-08-31"),
    (39, "2001-09-01", "2001-12-31"),
    (40, "2001-01-01", "2001-06-30"),
    (41, "2001-07-01", "2001-12-31"),
]
# What the specification allows without an example of its own.
BEYOND = [
    ("0000", "0-01-01", "0-12-31", "known", "known", "year", ""),
    ("-0043-03-15", "-43-03-15", "-43-03-15", "known", "known", "day", ""),
    ("-0004-02-29", "-4-02-29", "-4-02-29", "known", "known", "day", ""),
    ("-1985-04-12T23:20:30Z", "-1985-04-12", "-1985-04-12", "known", "known", "time", ""),
    ("1972-06-30T23:59:60Z", "1972-06-30", "1972-06-30", "known", "known", "time", ""),
    ("1972-07-01T05:29:60+05:30", "1972-07-01", "1972-07-01", "known", "known", "time", ""),
    ("Y12018~", "12018-01-01", "12018-12-31", "known", "known", "year", "a"),
    ("-1950S2", "-1999-01-01", "-1900-12-31", "known", "known", "century", ""),
    ("0198S2", "190-01-01", "199-12-31", "known", "known", "decade", ""),
    ("1950S4", "1950-01-01", "1950-12-31", "known", "known", "year", ""),
    ("Y-20E8S1?", "-2999999999-01-01", "-2000000000-12-31", "known", "known", "millennium", "u"),
    ("1XXX", "1000-01-01", "1999-12-31", "known", "known", "millennium", ""),
    ("19X4", "1904-01-01", "1994-12-31", "known", "known", "century", ""),
    ("-156X-12-25", "-1569-12-25", "-1560-12-25", "known", "known", "day", ""),
    ("-000X", "-9-01-01", "-1-12-31", "known", "known", "decade", ""),
    ("196X-21", "1960-03-01", "1969-05-31", "known", "known", "season", ""),
    ("196X-02-29", "1960-02-29", "1968-02-29", "known", "known", "day", ""),
    ("2001-XX-31", "2001-01-31", "2001-12-31", "known", "known", "day", ""),
    ("2001-02-2X", "2001-02-20", "2001-02-28", "known", "known", "day", ""),
    ("2004-?06?", "2004-06-01", "2004-06-30", "known", "known", "month", "u"),
    ("?-0043-~03", "-43-03-01", "-43-03-31", "known", "known", "month", "ua"),
    ("2001-21~/2002-22?", "2001-03-01", "2002-08-31", "known", "known", "interval", "ua"),
    ("2004/2004-01", "2004-01-01", "2004-01-31", "known", "known", "interval", ""),
    ("2004-06-15/2004-06", "2004-06-15", "2004-06-30", "known", "known", "interval", ""),
    ("Y-17E7/..", "-170000000-01-01", NONE, "known", "open", "interval", ""),
    ("[1984]", "1984-01-01", "1984-12-31", "known", "known", "set", ""),
    ("[1760-12,1667?]", "1667-01-01", "1760-12-31", "known", "known", "set", "u"),
    ("{1987-01-04..1988-01-05}", "1987-01-04", "1988-01-05", "known", "known", "set", ""),
    ("[..1983-12-31,1984-10-10..1984-11-01,1984-11-05..]", NONE, NONE, "open", "open", "set", ""),
]


def told(number):
    if number is None:
        return NONE
    year, month, day = civil_from_days(number)
    return f"{year}-{month:02d}-{day:02d}"


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "start", "end", "precision", "marks"), LEVEL_0 + LEVEL_1 + LEVEL_2 + BEYOND
)
def test_specification(text, earliest, latest, start, end, precision, marks):  # noqa: PLR0913, PLR0917
    date = parse(text)
    assert (date.text, told(date.earliest), told(date.latest)) == (text, earliest, latest)
    assert (date.start, date.end, date.precision) == (start, end, precision)
    assert (date.uncertain, date.approximate) == ("u" in marks, "a" in marks)


@pytest.mark.parametrize(("code", "earliest", "latest"), GROUPINGS)
def test_parts_of_a_year(code, earliest, latest):
    date = parse(f"2001-{code}")
    assert (told(date.earliest), told(date.latest), date.precision) == (earliest, latest, "season")


def test_every_example_is_here():
    texts = [row[0] for row in LEVEL_0 + LEVEL_1 + LEVEL_2]
    assert len(texts) == len(set(texts)) == 63
    assert [code for code, _, _ in GROUPINGS] == list(range(21, 42))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("1985", "1985-01-01"),
        ("../1985", "1985-12-31"),
        ("/1985", "1985-12-31"),
        ("1985/..", "1985-01-01"),
        ("1985/", "1985-01-01"),
        ("[1760-12,1667]", "1667-01-01"),
        ("[..1760,1984]", "1984-12-31"),
        ("[1760,1667..]", "1667-01-01"),
        ("[..1760,1984..]", "1760-12-31"),
    ],
)
def test_place_in_a_chronology(text, key):
    assert told(parse(text).sort_key) == key
