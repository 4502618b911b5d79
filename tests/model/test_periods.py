import pytest

from tui.model.calendar import days_from_civil, iso
from tui.model.date import DateError
from tui.model.periods import parse_period, relative_words

TODAY = days_from_civil(2026, 11, 23)  # a Monday
NONE = ""
SUCH_AS = "write one such as 2018-05-01, 2018..2020, this-year or -30d"

PERIODS = [
    # EDTF
    ("2018", "2018-01-01", "2018-12-31"),
    ("2018-05-01", "2018-05-01", "2018-05-01"),
    ("198X", "1980-01-01", "1989-12-31"),
    ("1984~", "1984-01-01", "1984-12-31"),
    ("2018-21", "2018-03-01", "2018-05-31"),
    ("-0043", "-0043-01-01", "-0043-12-31"),
    ("2018/2020", "2018-01-01", "2020-12-31"),
    ("2018/..", "2018-01-01", NONE),
    ("2018/", "2018-01-01", NONE),
    ("../2018", NONE, "2018-12-31"),
    ("[1667,1670..1672]", "1667-01-01", "1672-12-31"),
    ("[..1984]", NONE, "1984-12-31"),
    ("{1984..}", "1984-01-01", NONE),
    ("  2018  ", "2018-01-01", "2018-12-31"),
    # ranges
    ("2018..2020", "2018-01-01", "2020-12-31"),
    ("2018-05..2018-06-15", "2018-05-01", "2018-06-15"),
    ("2018..", "2018-01-01", NONE),
    ("..2018", NONE, "2018-12-31"),
    ("2018 .. 2020", "2018-01-01", "2020-12-31"),
    ("198X..199X", "1980-01-01", "1999-12-31"),
    ("-0043..0014", "-0043-01-01", "0014-12-31"),
    ("2020..2020", "2020-01-01", "2020-12-31"),
    # words
    ("today", "2026-11-23", "2026-11-23"),
    ("yesterday", "2026-11-22", "2026-11-22"),
    ("tomorrow", "2026-11-24", "2026-11-24"),
    ("this-week", "2026-11-23", "2026-11-29"),
    ("last-week", "2026-11-16", "2026-11-22"),
    ("next-week", "2026-11-30", "2026-12-06"),
    ("this-month", "2026-11-01", "2026-11-30"),
    ("last-month", "2026-10-01", "2026-10-31"),
    ("next-month", "2026-12-01", "2026-12-31"),
    ("this-quarter", "2026-10-01", "2026-12-31"),
    ("last-quarter", "2026-07-01", "2026-09-30"),
    ("next-quarter", "2027-01-01", "2027-03-31"),
    ("this-year", "2026-01-01", "2026-12-31"),
    ("last-year", "2025-01-01", "2025-12-31"),
    ("next-year", "2027-01-01", "2027-12-31"),
    ("Last Month", "2026-10-01", "2026-10-31"),
    ("THIS_YEAR", "2026-01-01", "2026-12-31"),
    ("last-month..today", "2026-10-01", "2026-11-23"),
    ("..yesterday", NONE, "2026-11-22"),
    ("tomorrow..", "2026-11-24", NONE),
    # shifts
    ("-30d", "2026-10-24", "2026-11-23"),
    ("+2w", "2026-11-23", "2026-12-07"),
    ("-3m", "2026-08-23", "2026-11-23"),
    ("-1y", "2025-11-23", "2026-11-23"),
    ("-0d", "2026-11-23", "2026-11-23"),
    ("-30D", "2026-10-24", "2026-11-23"),
    ("..-30d", NONE, "2026-10-24"),
    ("-30d..", "2026-10-24", NONE),
    ("-3m..+1y", "2026-08-23", "2027-11-23"),
    ("2018..-1y", "2018-01-01", "2025-11-23"),
    # plain words and figures
    ("7 August 2022", "2022-08-07", "2022-08-07"),
    ("7th of August, 2022", "2022-08-07", "2022-08-07"),
    ("Aug 7 2022", "2022-08-07", "2022-08-07"),
    ("August 7, 2022", "2022-08-07", "2022-08-07"),
    ("2022 Aug 7", "2022-08-07", "2022-08-07"),
    ("Sept. 2022", "2022-09-01", "2022-09-30"),
    ("May 2018", "2018-05-01", "2018-05-31"),
    ("1990s", "1990-01-01", "1999-12-31"),
    ("the 1990s", "1990-01-01", "1999-12-31"),
    ("44 BC", "-0043-01-01", "-0043-12-31"),
    ("44BCE", "-0043-01-01", "-0043-12-31"),
    ("15 March 44 B.C.", "-0043-03-15", "-0043-03-15"),
    ("AD 79", "0079-01-01", "0079-12-31"),
    ("24 August 79 CE", "0079-08-24", "0079-08-24"),
    ("about 1984", "1984-01-01", "1984-12-31"),
    ("c. May 1984", "1984-05-01", "1984-05-31"),
    ("spring 2001", "2001-03-01", "2001-05-31"),
    ("Q3 2019", "2019-07-01", "2019-09-30"),
    ("2019 Q3", "2019-07-01", "2019-09-30"),
    ("13/01/2025", "2025-01-13", "2025-01-13"),
    ("01/13/2025", "2025-01-13", "2025-01-13"),
    ("04/04/2025", "2025-04-04", "2025-04-04"),
    ("2018/05/01", "2018-05-01", "2018-05-01"),
    ("2018-5-1", "2018-05-01", "2018-05-01"),
    ("31.12.2025", "2025-12-31", "2025-12-31"),
    ("05/2018", "2018-05-01", "2018-05-31"),
    ("2018\N{EN DASH}2020", "2018-01-01", "2020-12-31"),
    ("May 2018 to June 2019", "2018-05-01", "2019-06-30"),
    ("from 2018 to 2020", "2018-01-01", "2020-12-31"),
    ("since May 2018", "2018-05-01", NONE),
    ("until May 2018", NONE, "2018-05-31"),
    ("1 May 2018..7 June 2018", "2018-05-01", "2018-06-07"),
    ("2018..13/01/2025", "2018-01-01", "2025-01-13"),
]

WRONG = [
    ("", 1, f"there is no date: {SUCH_AS}"),
    ("   ", 4, f"there is no date: {SUCH_AS}"),
    ("..", 1, "a date stands on one side of .. at least: 2018.. or ..2018"),
    ("2020..2018", 7, "the period ends before it starts: write 2018..2020"),
    ("2018...2020", 7, "a range has one pair of dots: 2018..2020"),
    ("2018..2019..2020", 7, "a range has one pair of dots: 2018..2020"),
    ("2018-02-30..2019", 9, "February 2018 has 28 days"),
    ("2018..2019-02-30", 15, "February 2019 has 28 days"),
    ("2018.. 2019-02-30", 16, "February 2019 has 28 days"),
    ("since 2018..2020", 1, "a side of a range is one date: 2018..2020"),
    ("04/01/2025", 1, "this can be two days: write 2025-01-04 or 2025-04-01"),
    ("2018..04/01/2025", 7, "this can be two days: write 2025-01-04 or 2025-04-01"),
    ("2018/05", 1, "write 2018-05 for the month, 2018/2005 for the years"),
    ("2018-2020", 1, "for the years 2018 to 2020 write 2018/2020"),
    ("2000s", 1, "write 200X for the decade, 20XX for the century"),
    ("90s", 1, "which century? write 199X for the 1990s"),
    ("5 May 18", 1, "write the year with four digits, or with CE or BCE behind it"),
    ("May", 1, "which year? write May and a year, or 2018-05"),
    ("31 June 2018", 1, "June 2018 has 30 days"),
    ("198", 1, "a year has four digits: write 198X for the decade, 0198 for the year"),
    ("198x", 4, "write 198X"),
    ("lastmonth", 1, "this is no date: did you mean last-month?"),
    ("todya", 1, "this is no date: did you mean today?"),
    ("whenever", 1, f"this is no date: {SUCH_AS}"),
    ("-30", 4, "a shift needs a unit: -30d for days, or w, m, y"),
    ("30d", 1, "a shift needs a sign: -30d for the time until today, +30d from today on"),
    ("-9999999d", 2, "a shift has at most 6 digits: -30d"),
]


def told(number):
    return NONE if number is None else iso(number)


@pytest.mark.parametrize(("text", "first", "last"), PERIODS)
def test_period(text, first, last):
    bounds = parse_period(text, TODAY)
    assert (told(bounds[0]), told(bounds[1])) == (first, last)


@pytest.mark.parametrize(("text", "column", "reason"), WRONG)
def test_what_is_wrong_and_how_to_write_it(text, column, reason):
    with pytest.raises(DateError) as caught:
        parse_period(text, TODAY)
    assert (caught.value.reason, caught.value.column) == (reason, column)


@pytest.mark.parametrize(
    ("today", "text", "first", "last"),
    [
        ((2026, 3, 31), "-1m", "2026-02-28", "2026-03-31"),
        ((2028, 2, 29), "-1y", "2027-02-28", "2028-02-29"),
        ((2026, 1, 15), "-1m", "2025-12-15", "2026-01-15"),
        ((2026, 1, 15), "last-month", "2025-12-01", "2025-12-31"),
        ((2026, 1, 15), "last-quarter", "2025-10-01", "2025-12-31"),
        ((2026, 12, 31), "next-month", "2027-01-01", "2027-01-31"),
        ((2026, 11, 29), "this-week", "2026-11-23", "2026-11-29"),
        ((2026, 1, 1), "this-week", "2025-12-29", "2026-01-04"),
        ((1, 1, 1), "last-year", "0000-01-01", "0000-12-31"),
    ],
)
def test_edges_of_the_calendar(today, text, first, last):
    bounds = parse_period(text, days_from_civil(*today))
    assert (told(bounds[0]), told(bounds[1])) == (first, last)


def test_every_word_is_a_period_around_today():
    words = relative_words()
    assert len(words) == 15
    for word in words:
        first, last = parse_period(word, TODAY)
        if word.startswith("this-") or word == "today":
            assert first <= TODAY <= last
        elif word.startswith("last-") or word == "yesterday":
            assert first <= last < TODAY
        else:
            assert TODAY < first <= last
