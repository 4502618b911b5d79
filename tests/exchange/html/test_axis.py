import re
from itertools import pairwise

import pytest

from tests.exchange.html.conftest import Reader
from tui.exchange.html.marks import mark, packed, share
from tui.model.certain import spans
from tui.model.edtf import parse
from tui.query.axis.marks import runs
from tui.query.axis.scale import fit

SCALE = fit(parse("2015").earliest, parse("2024").latest, 480)
UNTIL = parse("2021-06-30").latest


def drawn(date):
    return "".join(mark(run, SCALE.width, 0) for run in runs(spans(parse(date), UNTIL), SCALE))


@pytest.mark.parametrize(
    ("date", "shapes"),
    [
        ("2018-05-03", "circle.certain"),
        ("2018", "rect.possible"),
        ("2018/2020", "rect.possible rect.certain"),
        ("2018-05-03/2020-02-01", "rect.possible rect.certain"),
        ("2018-05-03/..", "line.tail rect.possible rect.certain path.end open"),
        ("../2018-05-03", "line.tail rect.possible rect.certain path.end open"),
        ("2018/", "line.tail rect.possible text.end"),
        ("[2018,2020]", "rect.possible rect.possible"),
        ("2001/2020", "rect.possible rect.certain path.end cut"),
        ("2001", ""),
    ],
)
def test_certain_is_solid_possible_is_hatched_and_open_has_an_arrow(date, shapes):
    found = Reader(drawn(date))
    assert " ".join(f"{tag}.{a['class']}" for tag, a in found.elements if "class" in a) == shapes


def test_what_is_certain_lies_within_what_is_possible():
    found = Reader(drawn("2018-05/2020-02"))
    (possible,), (certain,) = found.all("rect", class_="possible"), found.all("rect", class_="certain")
    start, stop = (float(possible[key].rstrip("%")) for key in ("x", "width"))
    low, high = (float(certain[key].rstrip("%")) for key in ("x", "width"))
    assert start <= low
    assert low + high <= start + stop + 0.01
    assert possible["x"] == share(SCALE.cell(parse("2018-05-01").earliest), SCALE.width)


def test_marks_of_a_row_do_not_touch():
    dates = ["2018", "2018-05-03", "2018-05-04", "2019-01-01/2021", "2016-01-01", "2023-01-01/.."]
    rows = packed([(date, runs(spans(parse(date), UNTIL), SCALE)) for date in dates])
    for row in rows:
        ends = sorted((min(run.whole[0] for run in at), max(run.whole[1] for run in at)) for _, at in row)
        assert all(stop <= start for (_, stop), (start, _) in pairwise(ends))
    assert sorted(date for row in rows for date, _ in row) == sorted(dates)


def base(dates):
    return "".join(f'[[fact]]\nid = "f{n}"\ndate = "{date}"\ntext = "F."\n' for n, date in enumerate(dates))


def test_every_fact_has_a_mark_that_leads_to_it(page):
    found = Reader(page(base(["2018", "2018-05-03", "2019/.."])))
    assert sorted(a["href"] for a in found.all("a", tabindex="-1")) == ["#fact-f0", "#fact-f1", "#fact-f2"]


def test_more_facts_than_can_be_told_apart_are_columns(page):
    found = Reader(page(base(["2018-05-03"] * 50 + ["2019"] * 3 + ["2020"])))
    assert found.all("a", tabindex="-1") == []
    heights = [float(a["height"]) for a in found.all("rect", class_="certain")]
    assert heights == [60.0]
    assert {float(a["height"]) for a in found.all("rect", class_="possible")} == {3.0, 1.0}


def test_what_is_not_drawn_is_told(read):
    undated = '[[fact]]\nid = "a"\ntext = "A."\n[[fact]]\nid = "b"\ntext = "B."\n'
    assert "Not drawn: 2 undated facts." in read(undated + base(["2018"])).within("p")
    lanes = "".join(f'[[issue]]\nid = "i{n}"\ntitle = "I"\n' for n in range(14))
    facts = "".join(f'[[fact]]\nid = "f{n}"\ndate = "2018"\ntext = "F."\nissues = ["i{n}"]\n' for n in range(14))
    assert "Not drawn: 2 more issues." in read(lanes + facts).within("p")


def test_without_a_date_nothing_is_drawn(page):
    assert "<svg" not in page('[[fact]]\nid = "a"\ntext = "A."\n')


@pytest.mark.parametrize(
    ("dates", "headings"),
    [
        (["2018-05-03", "2018-06", "2019-01-01"], ["May 2018", "June 2018", "January 2019"]),
        (["1998", "2018-06", "2019-01-01"], ["1998", "2018", "2019"]),
        (["1901", "2018-06", "2019-01-01"], ["1900 to 1904", "2015 to 2019"]),
        (["-0043-03-15", "2018", "1850~"], ["50 BCE to 1 BCE", "1850 to 1899", "2000 to 2049"]),
        (["2018", "2018-05", ""], ["2018", "Undated"]),
        (["2018-05/2019", "2018-21"], ["2018"]),
        (["201X", "2010-05-01", "2012", "[2014..2016]"], ["2010 to 2019", "2010", "2012", "2014"]),
    ],
)
def test_periods_are_named_by_what_they_hold(page, dates, headings):
    text = base(dates).replace('date = ""\n', "")
    assert re.findall(r'<h3 id="period-[^>]*>(.*?)</h3>', page(text)) == headings


def test_in_another_order_there_are_no_periods(written, write, going):
    from tui.exchange.html.chronology import headings
    from tui.query.results import Results

    out = going("html", write(base(["2018", "2019"])))
    for sort, named in (("", True), ("date", True), ("-date", True), ("id", False), ("due", False)):
        assert bool(headings(Results(out.results.index, "", today=0, sort=sort))) == named


@pytest.mark.parametrize(
    "dates", [["2019-12-20", "2026"], ["2021-03-01", "2021-03-20"], ["1800", "1999-12-30"], ["2020"]]
)
def test_labels_of_time_do_not_touch(page, dates):
    found = page(base(dates))
    for width, signs in (("wide", 110), ("narrow", 38)):
        group = re.search(f'<g class="{width}">(.*?)</g>', found, re.DOTALL)[1]
        for row in ("34", "16"):
            labels = re.findall(f'<text class="time[^>]* x="([\\d.e-]+)%" y="{row}" dx="3">([^<]*)<', group)
            places = [float(x) * signs / 100 for x, _ in labels] + [signs]
            assert all(
                after - place >= len(label) for (_, label), (place, after) in zip(labels, pairwise(places), strict=True)
            )
        assert "<text" in group
