import time

import pytest

from tui.model.edtf import MAX_LENGTH, DateError, parse

SUCH_AS = "write a date such as 2018-05-01, 2018-05 or 2018"
MONTHS = "months go from 01 to 12, seasons and parts of a year from 21 to 41"

# text, column, reason
WRONG = [
    # days, months and hours that do not exist
    ("2001-02-29", 9, "February 2001 has 28 days"),
    ("1900-02-29", 9, "February 1900 has 28 days"),
    ("-0043-02-29", 10, "February 44 BCE has 28 days"),
    ("2018-04-31", 9, "April 2018 has 30 days"),
    ("2018-05-32", 9, "May 2018 has 31 days"),
    ("2018-05-00", 9, "there is no day 00: leave it out, or write XX for a day that is not known"),
    ("2018-00", 6, "there is no month 00: leave it out (2018) or write 2018-XX"),
    ("2018-13", 6, f"there is no month 13: {MONTHS}"),
    ("2018-42", 6, f"there is no month 42: {MONTHS}; for two years write 2018/2042"),
    ("2018-19", 6, f"there is no month 19: {MONTHS}; for two years write 2018/2019"),
    ("2018-13-05", 6, "there is no month 13: write 2018-05-13 if that is the day"),
    ("2018-21-30", 9, "21 is a season or part of a year, which has no days: leave -30 out"),
    ("196X-99", 6, f"there is no month 99: {MONTHS}"),
    ("1984-2X", 6, "no month from 01 to 12 fits 2X"),
    ("2001-02-3X", 9, "no day 02-3X exists in 2001"),
    ("XXX1-02-29", 9, "no day 02-29 exists in XXX1"),
    ("2004-XX-00", 9, "there is no day 00: leave it out, or write XX for a day that is not known"),
    ("-0000", 2, "there is no year -0000: 0000 is 1 BCE"),
    ("1985-04-12T25:00:00Z", 12, "there is no hour 25: hours go from 00 to 23"),
    (
        "1985-04-12T24:00:00",
        12,
        "there is no hour 24: hours go from 00 to 23; midnight is 00:00:00 of the next day",
    ),
    ("1985-04-12T23:60:00", 15, "there is no minute 60: minutes go from 00 to 59"),
    ("1985-04-12T23:20:61", 18, "there is no second 61: seconds go from 00 to 59"),
    ("1985-04-12T23:20:60Z", 18, "seconds go from 00 to 59"),
    ("1985-04-12T23:20:30+20", 20, "no zone is +20 from UTC"),
    ("1985-04-12T23:20:30-00:00", 20, "UTC is written Z"),
    # shapes
    ("198", 1, "a year has four digits: write 198X for the decade, 0198 for the year"),
    ("19", 1, "a year has four digits: write 19XX for the century, 0019 for the year"),
    ("7", 1, "a year has four digits: write 7XXX for the millennium, 0007 for the year"),
    ("12018", 1, "a year of more than four digits starts with Y: write Y12018"),
    ("19XXX", 1, "a year has four digits, X for each one left open: 198X"),
    ("20180501", 1, "EDTF has hyphens between year, month and day: write 2018-05-01"),
    ("201805", 1, "EDTF has hyphens between year, month and day: write 2018-05"),
    ("2018-123", 6, "a month has two digits"),
    ("2018-05-123", 9, "a day has two digits"),
    ("2018-", 6, f"the month is missing: {SUCH_AS}"),
    ("2018-05-", 9, f"the day is missing: {SUCH_AS}"),
    ("2018--05", 6, f"the month is missing: {SUCH_AS}"),
    ("-", 1, "leave the date out where it is not known"),
    ("2004-06-11-12", 12, f"after year, month and day comes nothing more: {SUCH_AS}"),
    ("2018-ab", 6, f"ab is no month: {SUCH_AS}"),
    ("a day in the life of a very long text", 1, f"a day in the life of a … is no year: {SUCH_AS}"),
    ("1985-04-12T23:20", 12, "EDTF writes a time with its seconds: T23:20:00"),
    ("1985-04-12T23:20:30.5", 12, "EDTF counts whole seconds: leave the fraction out"),
    (
        "1985-04-12T23h20",
        12,
        "a time is written T23:20:30, with two digits each for hours, minutes and seconds",
    ),
    ("1985-04-12T23:20:30+4", 20, "a zone is written Z, +04 or +04:30, and nothing follows it"),
    ("1985-04-12T23:20:30Z?", 21, "a time takes no ? ~ %: mark the day alone, without its time"),
    ("1985-04T23:20:30", 1, "a time needs a whole day before it, without X ? ~ %"),
    ("1985-04-XXT23:20:30", 1, "a time needs a whole day before it, without X ? ~ %"),
    # marks
    ("2004?~", 5, "write 2004%"),
    ("2004~?-06", 5, "write 2004%-06"),
    ("??2004", 2, "write ?2004"),
    ("2004-?~06", 6, "write 2004-%06"),
    ("2004~%", 1, "one mark stands at each side of the year at most: % is uncertain and approximate"),
    ("-?2004", 2, "the mark of a negative year stands before its minus: ?-0043"),
    ("(2004)-06~", 1, "EDTF has no round brackets: a mark stands behind its part, 2004-06~"),
    # long years and significant digits
    ("Y1984", 1, "Y is for years of more than four digits: write 1984"),
    ("Y-44", 1, "Y is for years of more than four digits: write -0044"),
    ("Y17E2", 1, "Y is for years of more than four digits: write 1700"),
    ("Y012018", 2, "a year after Y is written without leading zeros"),
    ("Y", 2, "after Y comes a year in figures: Y12018, Y-12018, Y17E7"),
    ("Y17E", 2, "after Y comes a year in figures: Y12018, Y-12018, Y17E7"),
    ("Y17E-7", 2, "a year after Y stands alone, without month, day or negative exponent: Y12018"),
    ("Y12018-05", 2, "a year after Y stands alone, without month, day or negative exponent: Y12018"),
    ("Y1201X", 2, "after Y no digit is left open: write how many are significant, Y170000000S2"),
    ("Y20000000001", 2, "years go from -20,000,000,000 to 20,000,000,000 here"),
    ("Y-1E999999999999", 2, "years go from -20,000,000,000 to 20,000,000,000 here"),
    ("Y2E10S1", 7, "years go from -20,000,000,000 to 20,000,000,000 here"),
    ("1950S5", 6, "this year has 4 digits: 1 to 4 of them can be significant"),
    ("1950S0", 6, "this year has 4 digits: 1 to 4 of them can be significant"),
    ("19S2", 1, "S follows a year of four digits, or one that starts with Y: 1950S2"),
    ("1950S2-05", 1, f"1950S2 is no year: {SUCH_AS}"),
    ("1950?S2", 1, "the mark stands behind the significant digits: 1950S2?"),
    # intervals
    ("2005/2004", 6, "the interval ends before it starts: write 2004/2005"),
    ("2004-06-02/2004-06-01", 12, "the interval ends before it starts: write 2004-06-01/2004-06-02"),
    ("2004/2005/2006", 10, "an interval has one /: 2004-06/2006-08"),
    ("../..", 3, "an interval needs a date at one end at least: 2018/.. or ../2018"),
    ("/", 1, "an interval needs a date at one end at least: 2018/.. or ../2018"),
    ("2004/2005-13", 11, f"there is no month 13: {MONTHS}"),
    ("2004-02-30/2005", 9, "February 2004 has 29 days"),
    ("2004/2005-02-29", 14, "February 2005 has 28 days"),
    ("2004-01-01T10:00:00/2005", 11, "an interval has no times of day: write its days"),
    ("unknown/2006", 1, "write /2006"),
    ("2004/open", 6, "write 2004/.."),
    ("2004/present", 6, "write 2004/.."),
    ("2018..2020", 5, "write 2018/2020"),
    ("2018..", 5, "write 2018/.."),
    ("..2018", 3, "write ../2018"),
    (
        "..2004-06-01/2004-06-20",
        1,
        "a .. stands alone at an end of an interval, or beside the dates of a set: ../1984, [1667..1672]",
    ),
    ("2004/05", 1, "write 2004-05 for the month, 2004/2005 for the years"),
    ("2018/19", 1, "an end of an interval has a year of four digits: write 2018/2019"),
    ("2018-2020", 1, "for the years 2018 to 2020 write 2018/2020"),
    ("2018\N{EN DASH}2020", 1, "write 2018/2020"),
    ("May 2018 to June 2019", 1, "write 2018-05/2019-06"),
    ("since 2018", 1, "write 2018/.."),
    # sets
    ("[1667,1668", 11, "a set that starts with [ ends with ]"),
    ("{1667]", 7, "a set that starts with { ends with }"),
    ("[", 2, "a set that starts with [ ends with ]"),
    ("[]", 2, "a set holds dates, with one comma between them: [1667,1668]"),
    ("[1667,,1668]", 7, "a set holds dates, with one comma between them: [1667,1668]"),
    ("[..]", 2, "a date stands on one side of .. at least: ..1984 or 1984.."),
    ("[1667..1672-03]", 2, "the dates on both sides of .. must be equally exact: 1667..1672"),
    ("[1672..1667]", 8, "the range ends before it starts: write 1667..1672"),
    ("[1667..,1672]", 2, "an open .. stands at the beginning or the end of a set only"),
    ("[1667,..1672]", 7, "an open .. stands at the beginning or the end of a set only"),
    ("[1667, 1668]", 7, "write [1667,1668]"),
    ("[1667,2018-02-30]", 15, "February 2018 has 28 days"),
    ("[2004/2005]", 2, "a set has ranges, not intervals: write 2004..2005"),
    ("[1985-04-12T23:20:30Z]", 12, "a set has no times of day: write its days"),
    # older drafts, small letters, spaces
    ("198u", 4, "write 198X"),
    ("198x", 4, "write 198X"),
    ("y17e7", 1, "write Y17E7"),
    ("1985-04-12t23:20:30z", 11, "write 1985-04-12T23:20:30Z"),
    ("1985-04-12 23:20:30", 11, "write 1985-04-12T23:20:30"),
    (" 2018-05", 1, "write 2018-05"),
    ("2018-05 ", 8, "write 2018-05"),
    ("\N{MINUS SIGN}0043", 1, "write -0043"),
    # words and figures
    ("", 1, "the date is empty: write one such as 2018-05, or leave it out"),
    ("  ", 1, "the date is empty: write one such as 2018-05, or leave it out"),
    ("unknown", 1, "leave the date out where it is not known"),
    ("n.d.", 1, "leave the date out where it is not known"),
    ("2018-5", 1, "write 2018-05"),
    ("2018-5-1", 1, "write 2018-05-01"),
    ("05/2018", 1, "write 2018-05"),
    ("2018/05/01", 1, "write 2018-05-01"),
    ("13/01/2025", 1, "write 2025-01-13"),
    ("04/01/2025", 1, "this can be two days: write 2025-01-04 or 2025-04-01"),
    ("01.05.18", 1, "write the year with four digits: 2018-05-01"),
    ("May 2018", 1, "write 2018-05"),
    ("7 August 2022", 1, "write 2022-08-07"),
    ("31 June 2018", 1, "June 2018 has 30 days"),
    ("May", 1, "which year? write May and a year, or 2018-05"),
    ("1980s", 1, "write 198X"),
    ("90s", 1, "which century? write 199X for the 1990s"),
    ("1900s", 1, "write 190X for the decade, 19XX for the century"),
    (
        "20th century",
        1,
        "write 19XX for 1900 to 1999, 1901/2000 for centuries that begin with a year 1",
    ),
    ("c. 1984", 1, "write 1984~"),
    ("44 BC", 1, "write -0043"),
    ("spring 2001", 1, "write 2001-21"),
    ("2018年", 5, "'年' has no place in a date"),
    ("٢٠١٨", 1, "'٢' has no place in a date"),
]


@pytest.mark.parametrize(("text", "column", "reason"), WRONG)
def test_what_is_wrong_and_how_to_write_it(text, column, reason):
    with pytest.raises(DateError) as caught:
        parse(text)
    assert (caught.value.reason, caught.value.column) == (reason, column)
    assert str(caught.value) == reason


@pytest.mark.parametrize(("text", "column", "reason"), WRONG)
def test_what_a_reason_proposes_is_a_date(text, column, reason):
    head, found, proposal = reason.rpartition("write ")
    if found and " " not in proposal and "T" not in reason and text[:1] != "[":
        assert parse(proposal), head


@pytest.mark.parametrize(
    "text",
    ["1" * 10**6, "[" * 10**6, "2018-" * 200_000, "Y" + "9" * 10**6, " " * 10**6, "[" + "2018," * 200_000 + "2018]"],
    ids=["digits", "brackets", "hyphens", "long year", "spaces", "set"],
)
def test_a_megabyte_is_refused_at_once(text):
    begun = time.perf_counter()
    with pytest.raises(DateError, match="at most 2000 characters") as caught:
        parse(text)
    assert caught.value.column == MAX_LENGTH + 1
    assert time.perf_counter() - begun < 0.2


def test_a_long_set_is_a_date():
    text = f"[{','.join(f'{year:04d}' for year in range(1000, 1399))}]"
    assert len(text) <= MAX_LENGTH
    assert parse(text).precision == "set"
