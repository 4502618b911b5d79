import pytest

from tui.model.edtf import parse

# text, label, short
LABELS = [
    # exact dates
    ("2022-08-07", "7 August 2022", "7 Aug 2022"),
    ("2018-05", "May 2018", "May 2018"),
    ("1984", "1984", "1984"),
    ("0198", "198 CE", "198 CE"),
    ("0198-03-01", "1 March 198 CE", "1 Mar 198 CE"),
    ("0000", "1 BCE", "1 BCE"),
    ("-0043-03-15", "15 March 44 BCE", "15 Mar 44 BCE"),
    ("-0043", "44 BCE", "44 BCE"),
    ("-9999", "year 10,000 BCE", "10,000 BCE"),
    ("Y12018", "year 12,018", "12,018"),
    ("Y-170000002", "year 170,000,003 BCE", "170,000,003 BCE"),
    # times
    ("1985-04-12T23:20:00Z", "12 April 1985, 23:20 UTC", "12 Apr 1985 23:20"),
    ("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC", "12 Apr 1985 23:20"),
    ("1985-04-12T23:00:00", "12 April 1985, 23:00 local time", "12 Apr 1985 23:00"),
    ("1985-04-12T23:20:30-04", "12 April 1985, 23:20:30 UTC\N{MINUS SIGN}4", "12 Apr 1985 23:20"),
    ("1985-04-12T23:20:30+04:30", "12 April 1985, 23:20:30 UTC+4:30", "12 Apr 1985 23:20"),
    ("1985-04-12T23:20:30+04:00", "12 April 1985, 23:20:30 UTC+4", "12 Apr 1985 23:20"),
    # marks
    ("1984~", "about 1984", "~1984"),
    ("1984?", "1984 (uncertain)", "1984?"),
    ("1984%", "1984 (approximate and uncertain)", "~1984?"),
    ("Y12018~", "about the year 12,018", "~12,018"),
    ("2004-06-11~", "about 11 June 2004", "~11 Jun 2004"),
    ("2004-06~-11", "11 June 2004 (year and month approximate)", "~11 Jun 2004"),
    ("2004?-06-11", "11 June 2004 (year uncertain)", "11 Jun 2004?"),
    ("?2004-06-~11", "11 June 2004 (year uncertain, day approximate)", "~11 Jun 2004?"),
    ("2004-%06-11", "11 June 2004 (month approximate and uncertain)", "~11 Jun 2004?"),
    ("198X~", "about the 1980s", "~1980s"),
    # seasons and parts of a year, never months
    ("2001-21", "spring 2001", "spring 2001"),
    ("2001-24", "winter 2001", "winter 2001"),
    ("2001-27", "northern autumn 2001", "N autumn 2001"),
    ("2001-30", "southern summer 2001", "S summer 2001"),
    ("2001-34", "the second quarter of 2001", "Q2 2001"),
    ("2001-39", "the third quadrimester of 2001", "3rd third 2001"),
    ("2001-41", "the second half of 2001", "H2 2001"),
    ("196X-22", "summer in the 1960s", "summer 1960s"),
    ("196X-33", "the first quarter in the 1960s", "Q1 1960s"),
    ("XXXX-24", "winter of some year", "winter XXXX"),
    ("2001-21~", "about spring 2001", "~spring 2001"),
    ("-0043-21", "spring 44 BCE", "spring 44 BCE"),
    # years left open
    ("198X", "the 1980s", "1980s"),
    ("190X", "the decade 1900\N{EN DASH}1909", "1900\N{EN DASH}1909"),
    ("19XX", "the 1900s", "1900s"),
    ("10XX", "the 1000s", "1000s"),
    ("1XXX", "the years 1000\N{EN DASH}1999", "1000\N{EN DASH}1999"),
    ("XXXX", "some year", "some year"),
    ("-XXXX", "some year BCE", "some year BCE"),
    ("01XX", "the years 100\N{EN DASH}199 CE", "100\N{EN DASH}199 CE"),
    ("000X", "the decade 1 BCE\N{EN DASH}9 CE", "1 BCE\N{EN DASH}9 CE"),
    ("-004X", "the decade 50\N{EN DASH}41 BCE", "50\N{EN DASH}41 BCE"),
    ("19X4", "a year of the form 19X4", "19X4"),
    # months and days left open
    ("2004-XX", "some month in 2004", "some month 2004"),
    ("196X-XX", "some month in the 1960s", "some month 1960s"),
    ("1XXX-XX", "some month in the years 1000\N{EN DASH}1999", "some month 1XXX"),
    ("156X-12", "December in the 1560s", "Dec 1560s"),
    ("190X-12", "December in the decade 1900\N{EN DASH}1909", "Dec 190X"),
    ("XXXX-12", "December of some year", "Dec XXXX"),
    ("1984-1X", "October, November or December 1984", "Oct\N{EN DASH}Dec 1984"),
    ("1984-X1", "January or November 1984", "Jan/Nov 1984"),
    ("1984-X0", "October 1984", "Oct 1984"),
    ("1984-0X", "a month from January to September 1984", "Jan\N{EN DASH}Sep 1984"),
    ("1999-07-XX", "some day in July 1999", "some day Jul 1999"),
    ("1985-XX-XX", "some day in 1985", "some day 1985"),
    ("156X-12-25", "25 December in the 1560s", "25 Dec 1560s"),
    ("XXXX-12-XX", "some day in December of some year", "some day Dec XXXX"),
    ("XXXX-XX-XX", "some day of some year", "some day XXXX"),
    ("1984-05-3X", "30 or 31 May 1984", "30/31 May 1984"),
    ("1984-11-3X", "30 November 1984", "30 Nov 1984"),
    ("1984-05-1X", "a day from 10 to 19 May 1984", "10\N{EN DASH}19 May 1984"),
    ("2001-02-2X", "a day from 20 to 28 February 2001", "20\N{EN DASH}28 Feb 2001"),
    ("1984-05-X1", "1, 11, 21 or 31 May 1984", "some day May 1984"),
    ("1984-XX-02", "the 2nd of some month in 1984", "2 XX 1984"),
    ("1984-XX-X1", "the 1st, 11th, 21st or 31st of some month in 1984", "some day 1984"),
    ("-0043-XX-1X", "a day from the 10th to the 19th of some month in 44 BCE", "10\N{EN DASH}19 XX 44 BCE"),
    ("1984-1X-13", "the 13th of October, November or December 1984", "13 Oct\N{EN DASH}Dec 1984"),
    # significant digits
    ("1950S2", "about 1950 (two digits significant)", "~1950"),
    ("1950S1?", "about 1950 (one digit significant, uncertain)", "~1950?"),
    ("Y171010000S3", "about the year 171,010,000 (three digits significant)", "~171,010,000"),
    # intervals
    ("1964/2008", "1964 to 2008", "1964\N{EN DASH}2008"),
    ("2018/2018", "2018 to 2018", "2018"),
    ("2004-06/2006-08", "June 2004 to August 2006", "Jun 2004\N{EN DASH}Aug 2006"),
    ("2004-06-01/2004-06-20", "1 June 2004 to 20 June 2004", "1\N{EN DASH}20 Jun 2004"),
    ("2004-02-01/2004-03-08", "1 February 2004 to 8 March 2004", "1 Feb\N{EN DASH}8 Mar 2004"),
    ("2004-02-01/2005-02-08", "1 February 2004 to 8 February 2005", "Feb 2004\N{EN DASH}Feb 2005"),
    ("-0043-10-15/-0042-11-16", "15 October 44 BCE to 16 November 43 BCE", "44 BCE\N{EN DASH}43 BCE"),
    (
        "-832X/-630X?",
        "the decade 8330\N{EN DASH}8321 BCE to the decade 6310\N{EN DASH}6301 BCE (uncertain)",
        "8330\N{EN DASH}6301 BCE?",
    ),
    ("2001-21/2001-22", "spring 2001 to summer 2001", "2001"),
    ("2018/..", "from 2018 on", "2018\N{EN DASH}"),
    ("../2006-06", "until June 2006, start open", "\N{EN DASH}Jun 2006"),
    ("2004/", "2004 to an unknown end", "2004\N{EN DASH}?"),
    ("/1985", "until 1985, start unknown", "?\N{EN DASH}1985"),
    ("1984~/2004?", "about 1984 to 2004 (uncertain)", "~1984\N{EN DASH}2004?"),
    ("2004-06-01?/2004-06-20", "1 June 2004 (uncertain) to 20 June 2004", "1?\N{EN DASH}20 Jun 2004"),
    ("2004-06-XX/2004-07-03", "some day in June 2004 to 3 July 2004", "Jun\N{EN DASH}Jul 2004"),
    # sets
    ("[1667,1668,1670..1672]", "one of 1667, 1668, 1670 to 1672", "1667…1672"),
    ("{1667,1668,1670..1672}", "all of 1667, 1668, 1670 to 1672", "1667…1672"),
    ("[1667,1760-12]", "one of 1667, December 1760", "1667 or Dec 1760"),
    ("{1960,1961-12}", "all of 1960, December 1961", "1960 + Dec 1961"),
    ("[1667-01-02,1668-03-04]", "one of 2 January 1667, 4 March 1668", "Jan 1667…Mar 1668"),
    ("[019X,190X]", "one of the decade 190\N{EN DASH}199 CE, the decade 1900\N{EN DASH}1909", "190 CE\N{EN DASH}1909"),
    ("[1984]", "1984", "1984"),
    ("[1667..1670]", "one of 1667 to 1670", "1667…1670"),
    ("[..1984]", "before or in 1984", "≤1984"),
    ("[..1760-12-03]", "before or on 3 December 1760", "≤3 Dec 1760"),
    ("[1760-12..]", "in or after December 1760", "≥Dec 1760"),
    ("{..1984}", "all up to 1984", "≤1984"),
    ("{1984..}", "all from 1984 on", "≥1984"),
    ("[1760-01,1760-12..]", "one of January 1760, December 1760 or later", "≥Jan 1760"),
    ("[..1984,1990]", "one of 1984 or earlier, 1990", "≤1990"),
    ("[..1984,1990..]", "one of 1984 or earlier, 1990 or later", "≤1984…≥1990"),
]


@pytest.mark.parametrize(("text", "label", "short"), LABELS)
def test_words(text, label, short):
    date = parse(text)
    assert (date.label, date.short) == (label, short)
    assert (date.label, date.short) == (label, short)  # and again, from what was kept


@pytest.mark.parametrize(("text", "label", "short"), LABELS)
def test_short_fits_its_column(text, label, short):
    assert len(parse(text).short) <= 17


def test_days_in_words_are_ordinals():
    labels = [parse(f"1984-XX-{day:02d}").label.split()[1] for day in (1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 30)]
    assert labels == ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd", "30th"]
