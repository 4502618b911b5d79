"""Marks: solid where certain, shaded where only possible, and how they end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.calendar import days_from_civil
from tui.model.certain import spans
from tui.model.edtf import parse
from tui.query.axis.canvas import Row, text_of
from tui.query.axis.glyphs import ASCII, UNICODE
from tui.query.axis.marks import draw, runs
from tui.query.axis.scale import Scale
from tui.query.axis.steps import STEPS, Step

UNTIL = days_from_civil(2020, 6, 30)


def view(step, first, width):
    return Scale(step, step.index(days_from_civil(*first)), width)


MONTHS = view(Step(1), (2018, 1, 1), 36)  # three years
YEARS = view(Step(12), (2010, 1, 1), 20)
DECADES = view(Step(120), (1900, 1, 1), 20)
DAYS = view(Step(1, monthly=False), (2018, 5, 1), 31)


def drawn(text, scale, kind="event", glyphs=UNICODE):
    row = Row(scale.width)
    for found in runs(spans(parse(text), UNTIL), scale):
        draw(row, found, kind, glyphs)
    return text_of(row.line()).rstrip()


@pytest.mark.parametrize(
    ("text", "scale", "expected"),
    [
        ("2018-03-15", MONTHS, "  •"),
        ("2018-03", MONTHS, "  •"),  # surely in this column
        ("2018", MONTHS, "░░░░░░░░░░░░"),
        ("2018", YEARS, "        •"),
        ("2018-05-03", DAYS, "  •"),
        ("2018-05", DAYS, "░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░"),
        # the fringe months are shaded, what lies between is certain
        ("2018-02/2019-01", MONTHS, " ░██████████░"),
        ("2018-02-03/2019-01-20", MONTHS, " ████████████"),
        ("2018-02/2018-02", MONTHS, " •"),
        ("2018/2019", MONTHS, "░░░░░░░░░░░░░░░░░░░░░░░░"),
        ("2018/2020", MONTHS, "░░░░░░░░░░░░████████████░░░░░░░░░░░░"),
        ("2012/2014", YEARS, "  ░█░"),
        # out of view
        ("2017", MONTHS, ""),
        ("2021-01-01", MONTHS, ""),
        ("2017-11/2018-02", MONTHS, "…░"),
        ("2017-11-01/2018-02-28", MONTHS, "…█"),
        ("2020-06-01/2021-06-30", MONTHS, " " * 29 + "██████…"),
        ("2010-01-01/2030-01-01", MONTHS, "…" + "█" * 34 + "…"),
        # open, and certain as far as things are known
        ("2018-05/..", MONTHS, "    ░█████████████████████████┈┈┈┈┈▶"),
        ("../2018-05", MONTHS, "◀┈┈┈░"),
        ("../2018-05-31", MONTHS, "◀┈┈┈█"),
        ("2005/..", MONTHS, "…█████████████████████████████┈┈┈┈┈▶"),
        # unknown
        ("2018-05/", MONTHS, "    ░┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈?"),
        ("2018-05-03/", MONTHS, "    █┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈?"),
        ("/2018-05", MONTHS, "?┈┈┈░"),
        ("1990/", MONTHS, "…┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈?"),
        ("2050/", MONTHS, ""),
        # one of several, and all of several
        ("[2018-03,2018-06]", MONTHS, "  ░  ░"),
        ("{2018-03,2018-06}", MONTHS, "  •  •"),
        ("[2018-03,2018-06]", YEARS, "        •"),
        ("[1950,1990]", DECADES, "     ░   ░"),
        ("[1950,1955]", DECADES, "     •"),
        ("[2018..]", MONTHS, "░░░░░░░░░░░░┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈▶"),
        # a decade and a season at their own width
        ("199X", DECADES, "         •"),
        ("201X", YEARS, "░░░░░░░░░░"),
        ("2018-21", MONTHS, "  ░░░"),
    ],
)
def test_what_is_drawn(text, scale, expected):
    assert drawn(text, scale) == expected


def test_a_state_is_a_band():
    assert drawn("2018/2020", MONTHS, "state") == "┄┄┄┄┄┄┄┄┄┄┄┄━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄"
    assert drawn("2018/2020", MONTHS, "state", ASCII) == "------------============------------"


def test_a_single_column_is_the_sign_of_the_kind():
    signs = {kind: drawn("2018-03", MONTHS, kind).strip() for kind in UNICODE.kinds}
    assert signs == UNICODE.kinds


def test_doubt_moves_no_mark():
    for mark in "?~%":
        assert drawn(f"2018-02{mark}/2019-01", MONTHS) == drawn("2018-02/2019-01", MONTHS)


def test_a_day_fills_all_its_columns():
    scale = Scale(STEPS[3], STEPS[3].index(days_from_civil(2018, 5, 1)), 9)
    assert drawn("2018-05-02", scale) == "   ███"


year = st.integers(1950, 2080).map(str)
month = st.builds("{}-{:02d}".format, year, st.integers(1, 12))
day = st.builds("{}-{:02d}".format, month, st.integers(1, 28))
simple = st.one_of(year, month, day)
bounded = st.tuples(simple, simple).filter(lambda pair: parse(pair[0]).earliest <= parse(pair[1]).latest)
dates = st.one_of(
    simple,
    bounded.map("/".join),
    simple.map("{}/..".format),
    simple.map("../{}".format),
    simple.map("{}/".format),
    simple.map("/{}".format),
    st.lists(simple, min_size=1, max_size=4).map(lambda members: f"[{','.join(members)}]"),
    st.lists(simple, min_size=1, max_size=4).map(lambda members: f"{{{','.join(members)}}}"),
)


@st.composite
def scales(draw):
    step = draw(st.sampled_from(STEPS[:35]))
    around = days_from_civil(draw(st.integers(1900, 2100)), 1, 1)
    return Scale(step, step.index(around), draw(st.integers(1, 120)))


@given(dates, scales())
def test_solid_lies_within_the_core_and_the_core_within_the_whole_and_that_in_view(text, scale):
    for found in runs(spans(parse(text), UNTIL), scale):
        assert 0 <= found.whole[0] < found.whole[1] <= scale.width
        for inner, outer in ((found.core, found.whole), (found.solid, found.whole)):
            assert inner[0] == inner[1] or outer[0] <= inner[0] < inner[1] <= outer[1]
        if found.solid[0] < found.solid[1]:
            assert found.core[0] <= found.solid[0]
            assert found.solid[1] <= found.core[1]


@given(dates, scales())
def test_a_fact_shows_exactly_where_it_may_have_been(text, scale):
    date = parse(text)
    columns = {column for found in runs(spans(date, UNTIL), scale) for column in range(found.whole[0], found.whole[1])}
    for column in range(scale.width):
        first, last = scale.days(column)
        may = any(
            (span.earliest is None or span.earliest <= last) and (span.latest is None or span.latest >= first)
            for span in spans(date, UNTIL)
        )
        assert (column in columns) == may


@given(bounded, scales())
def test_a_solid_column_is_mostly_certain(pair, scale):
    (span,) = spans(parse("/".join(pair)), UNTIL)
    for found in runs((span,), scale):
        if found.point or span.sure is None:
            continue
        for column in range(*found.solid):
            first, last = scale.days(column)
            sure = min(span.sure[1], last) - max(span.sure[0], first) + 1
            may = min(span.last, last) - max(span.first, first) + 1
            assert 2 * sure >= may
