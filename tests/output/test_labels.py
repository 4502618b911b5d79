"""Rows as labelled sentences."""

from tui.output.labels import labelled
from tui.output.periods import facts, told

ROWS = [
    {"id": "a", "label": "May 2018", "text": "One.", "facts": 0, "tags": ["x", "y"], "due": "2019-01", "alone": 0},
    {"id": "b", "label": "", "text": "Two\x1b[31m", "facts": 3, "tags": [], "due": "soon", "alone": 2},
]


def test_each_row_begins_with_its_place_and_leaves_out_what_it_has_not():
    fields = ("label", "text", "facts", "alone", "tags", "due", "id")
    assert list(labelled("Fact", ROWS, fields, 200)) == [
        "Fact 1 of 2. Date: May 2018. One. Facts: 0. Tags: x, y. Due: January 2019. Id: a.",
        "Fact 2 of 2. Date: undated. Two␛[31m. Facts: 3. On it alone: 2. Due: soon. Id: b.",
    ]


def stretch(name, start, end, date, lane="bridge"):
    return {"id": name, "lane": lane, "start": start, "end": end, "date": date, "text": name, "kind": "event"}


def test_periods_hold_each_fact_once_and_gaps_are_told_in_words():
    rows = [
        stretch("open", None, "2001-12-31", "../2001"),
        stretch("a", "2003-05-01", "2003-05-01", "2003-05-01"),
        stretch("a", "2003-05-01", "2003-05-01", "2003-05-01", "ferry"),
        stretch("long", "2003-01-01", "2006-12-31", "2003/2006"),
        stretch("b", "2010-01-01", "2010-12-31", "2010"),
        stretch("c", "2012-01-01", "2012-12-31", "2012"),
    ]
    lines = [" ".join(filter(None, said)) for said in told(facts(rows), "issue", 2)]
    assert lines[0] == "Without a beginning: 1 fact."
    assert [line for line in lines if line.startswith(("Gap", "2"))] == [
        "Gap: 1 year without a fact, 2002.",
        "2003: 2 facts.",
        "Gap: 3 years without a fact, 2007–2009.",
        "2010: 1 fact.",
        "Gap: 1 year without a fact, 2011.",
        "2012: 1 fact.",
        "2 facts without a date not told here.",
    ]
    assert "Date: 1 May 2003. a. Kind: event. Issue: bridge, ferry. Id: a." in lines


def test_long_times_have_long_periods():
    rows = [stretch(f"f{year}", f"{year}-01-01", f"{year}-12-31", str(year)) for year in range(1000, 2000, 5)]
    heads = [said[0] for said in told(facts(rows), "none", 0) if said[0].endswith("facts.")]
    assert len(heads) == 10
    assert heads[0] == "1000–1099: 20 facts."
