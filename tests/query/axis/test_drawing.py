"""Whole drawings: no line too wide, every fact somewhere, ASCII where it must be."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.model.calendar import days_from_civil
from tui.query.axis.block import block
from tui.query.axis.canvas import text_of
from tui.query.axis.drawing import chart, overview
from tui.query.axis.glyphs import ASCII, UNICODE
from tui.query.axis.header import Days
from tui.query.axis.scale import Scale
from tui.query.axis.steps import STEPS
from tui.query.axis.timeline import load
from tui.query.axis.widths import cells
from tui.query.results import Results
from tui.store.index import open_base

TODAY = days_from_civil(2021, 6, 30)
KINDS = ("event", "state", "statement", "forecast", "assessment")


def base(write, facts):
    text = "".join(
        f'[[fact]]\nid = "f{number}"\ndate = "{date}"\nkind = "{kind}"\ntext = "{words}"\n'
        for number, (date, kind, words) in enumerate(facts)
    )
    return open_base([write(text)])


def drawn(timeline, scale, glyphs=UNICODE, rows=24):
    return [text_of(line) for line in chart(timeline, scale, glyphs, Days(timeline.today, timeline.until), rows)]


year = st.integers(1700, 2100).map(str)
month = st.builds("{}-{:02d}".format, year, st.integers(1, 12))
day = st.builds("{}-{:02d}".format, month, st.integers(1, 28))
simple = st.one_of(year, month, day)
dates = st.one_of(
    simple,
    st.tuples(year, year).filter(lambda pair: pair[0] <= pair[1]).map("/".join),
    simple.map("{}/..".format),
    simple.map("/{}".format),
    st.tuples(simple, simple).map(lambda pair: f"[{pair[0]},{pair[1]}]"),
)
words = st.sampled_from(
    ["Short.", "A fact of some length, which may need a line of its own.", "波哥大 é " * 20, "👩🏽‍🚀 x"]
)
facts = st.lists(st.tuples(dates, st.sampled_from(KINDS), words), min_size=1, max_size=12)
few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@few
@given(facts, st.integers(1, 130), st.integers(1, 30), st.booleans())
def test_lines_are_as_wide_as_the_scale(write, facts, width, rows, plain):
    found = load(Results(base(write, facts), "", today=TODAY), "kind")
    glyphs = ASCII if plain else UNICODE
    for line in drawn(found, found.scale(width), glyphs, rows):
        assert cells(line) == width
        assert line.isascii() or not plain
    brief = overview(found, found.scale(width), glyphs, Days(TODAY), names=12)
    assert {cells(text_of(line)) for line in brief} == {width + 13}


@few
@given(facts, st.integers(40, 130), st.integers(1, 30))
def test_every_fact_is_drawn_or_counted(write, facts, width, rows):
    numbered = [(date, kind, f"z{number}z {words}") for number, (date, kind, words) in enumerate(facts)]
    found = load(Results(base(write, numbered), "", today=TODAY), "none")
    scale = found.scale(width)
    (lane,) = found.lanes
    lines = [text_of(row.line()) for row in block(lane, scale, UNICODE, rows)]
    text = "\n".join(lines)
    shown = {number for number in range(len(facts)) if f"z{number}z" in text}
    left = re.findall(r"\+ ([0-9]+) more", text)
    assert len(shown) + sum(map(int, left)) == lane.counts.within(scale.first, scale.last)
    assert len(lines) <= rows + 1


@few
@given(facts, st.integers(0, len(STEPS) - 60), st.integers(1600, 2200))
def test_any_view_can_be_drawn(write, facts, step, around):
    found = load(Results(base(write, facts), "", today=TODAY), "kind")
    scale = Scale(STEPS[step], STEPS[step].index(days_from_civil(around, 1, 1)), 60)
    days = Days(TODAY, found.until, scale.first + 3, (scale.first - 5, scale.first + 400))
    for lines in (chart(found, scale, UNICODE, days), overview(found, scale, UNICODE, days, names=0)):
        assert {cells(text_of(line)) for line in lines} == {60}


def small(index, query="", by="issue"):
    return load(Results(index, query, today=TODAY), by)


def test_the_small_base_in_eighty_columns(index):
    found = small(index)
    assert (
        [line.rstrip() for line in drawn(found, found.scale(80))]
        == """\
2017    2018        2019        2020        2021        2022        2023
  Jul   Jan   Jul   Jan   Jul   Jan   Jul   Jan   Jul   Jan   Jul   Jan   Jul
▁▁▁▁▁▁▁▁▁▁▁▁▅▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▅▁▁▁▁█▅▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁
──┼──┬──┼──┬──┼──┬──┼──┬──┼──┬──┼──┬──┼──┬──┼──┬─┃┼──┬──┼──┬──┼──┬──┼──┬──┼──┬──

The bridge 7
        ┊   “ 3 May 2018  Inés Ortega promises a bridge within two years.
        ┊           ┊           ░░░░░░░░░░░░ 2020       ┊           ┊
                                  » The bridge will open in 2020.
        ┊           ┊           ┊         • 15 Nov 2020 ┊           ┊
                                         • The opening is put off to the spring.
        ┊           ┊           ┊           ░░░░░░░░░░░░ 2021       ┊
                           ≈ one of 2 answers: The bridge cost 3 million crowns.
        ┊           ┊           ┊           ┊  • 1 Apr 2021         ┊
                                • The bridge opens; the first cart is a baker’s.
        ┊           ┊           ┊           ┊   ≈ May 2021          ┊
                           ≈ one of 2 answers: The bridge cost 5 million crowns.
        ┊ » 2022  Crossing may cost a toll of 2 crowns. ░░░░░░░░░░░░┊

The ferry 2
…━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄ ~1890–2020 ┊           ┊
  ━ A ferry crosses the Alder.
       1 Apr 2021  The ferry stops [for good]. • ┃      ┊           ┊
""".splitlines()
    )


def test_the_small_base_in_ascii(index):
    found = small(index, by="kind")
    assert (
        [line.rstrip() for line in drawn(found, found.scale(60), ASCII)]
        == """\
2018      2019        2020        2021        2022
    Jul   Jan   Jul   Jan   Jul   Jan   Jul   Jan   Jul
..=.............................=....#=...................
-+--+--+--+--+--+--+--+--+--+--+--+--+-|+--+--+--+--+--+--+-

event 3
          .           .         * 15 Nov 2020 .           .
                     * The opening is put off to the spring.
          .           .           .  * 1 Apr 2021         .
            * The ferry stops [for good].
            * The bridge opens; the first cart is a baker's.

state 1
{=====================------------ ~1890-2020 .           .
  = A ferry crosses the Alder.

statement 1
  " 3 May 2018        .           .    |      .           .
    " Ines Ortega promises a bridge within two years.

forecast 2
          .           :::::::::::: 2020       .           .
                        > The bridge will open in 2020.
> 2022  Crossing may cost a toll of 2 crowns. ::::::::::::.

assessment 2
          .           .           :::::::::::: 2021       .
       ~ one of 2 answers: The bridge cost 3 million crowns.
          .           .           .   ~ May 2021          .
       ~ one of 2 answers: The bridge cost 5 million crowns.
""".splitlines()
    )


def test_lanes_in_one_row_each(index):
    found = small(index)
    lines = overview(found, found.scale(60), UNICODE, Days(TODAY, found.until), names=12)
    assert (
        [text_of(line).rstrip() for line in lines]
        == """\
             2018      2019        2020        2021        2022
                 Jul   Jan   Jul   Jan   Jul   Jan   Jul   Jan   Jul
             ▁▁▅▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▅▁▁▁▁█▅▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁
             ─┬──┼──┬──┼──┬──┼──┬──┼──┬──┼──┬──┼──┬─┃┼──┬──┼──┬──┼──┬──┼─
The bridge     ●       ┊           ░░░░░░░░░░●░░░░●●░░░░░░░░░░░░░░░░░░░┊
The ferry    …━━━━━━━━━━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┊  ● ┃      ┊           ┊
""".splitlines()
    )


def test_the_rows_of_a_lane_are_limited_and_the_rest_counted(index):
    found = small(index, by="none")
    lines = drawn(found, found.scale(80), rows=3)
    assert "".join(lines).count("+ 7 more") == 1


def test_states_are_bands_below_other_marks(index):
    found = small(index, "issue:ferry")
    rows = list(overview(found, found.scale(60), UNICODE, Days(TODAY, found.until), names=0))
    grounds = {ground for _, _, ground in rows[-1]}
    assert grounds == {"", "axis-band"}
    assert ("●", "axis-certain", "axis-band") in rows[-1]


def test_what_may_last_for_ever_hides_no_band(write):
    found = load(
        Results(base(write, [("2018-06/2019-06", "state", "x"), ("2018/", "event", "y")]), "", today=TODAY), "none"
    )
    *_, lane = (text_of(line) for line in overview(found, found.scale(40), UNICODE, Days(), names=0))
    assert "━" * 8 in lane
    assert lane.endswith("?")


def test_a_selection_and_a_cursor_show_in_the_head(index):
    found = small(index)
    scale = found.scale(60)
    span = days_from_civil(2019, 1, 1), days_from_civil(2019, 12, 31)
    lines = list(overview(found, scale, UNICODE, Days(TODAY, None, TODAY, span), names=0))
    selected = [sum(len(text) for text, _, ground in line if ground == "cursor") for line in lines]
    start, stop = scale.cells(*span)
    assert max(selected) == stop - start + 1  # and the cursor
    assert any("▲" in text_of(line) for line in lines)


def test_many_facts_of_a_lane_are_a_density(write):
    facts = [(f"2020-{number % 12 + 1:02}-{number % 28 + 1:02}", "event", "x") for number in range(300)]
    found = load(Results(base(write, facts), "", today=TODAY), "kind")
    *_, lane = (text_of(line) for line in overview(found, found.scale(60), UNICODE, Days(), names=0))
    assert set(lane) <= set("▁▂▃▄▅▆▇█┊ ")
    assert "●" not in lane


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_signs_are_one_cell_each(glyphs):
    for field, sign in glyphs._asdict().items():
        if isinstance(sign, str) and field != "ellipsis":
            assert {cells(one) for one in sign} == {1}
    assert len(glyphs.levels) == 8


def test_what_could_move_the_terminal_is_seen_instead(write):
    index = base(write, [("2020-05-03", "event", "right \\u202e to left")])
    found = small(index, by="kind")
    text = "".join(drawn(found, found.scale(80)))
    assert "\u202e" not in text
    assert "<U+202E>" in text


def test_lanes_can_be_scrolled(write):
    found = load(Results(base(write, [("2018", kind, "x") for kind in KINDS]), "", today=TODAY), "kind")
    whole = [text_of(line) for line in overview(found, found.scale(60), UNICODE, Days(TODAY), names=12)]
    part = [text_of(line) for line in overview(found, found.scale(60), UNICODE, Days(TODAY), names=12, rows=2, top=1)]
    head = len(whole) - len(KINDS)
    assert part == [*whole[:head], *whole[head + 1 : head + 3]]
