import pytest

from tui.app.signs import ASCII
from tui.app.timespan import NONE
from tui.app.widgets.axis import BRIEF, LARGE, OFF, Axis
from tui.model.calendar import days_from_civil, iso


def said(pilot):
    return [note.message for note in pilot.app._notifications][-1]


async def test_the_axis_stands_over_the_list_where_there_is_room(browse, press, lines):
    for size, mode in (((120, 40), BRIEF), ((120, 24), OFF), ((80, 40), OFF)):
        async with browse(size=size) as pilot:
            screen = await press(pilot)
            assert screen.query_one(Axis).mode == mode
            assert ("▲" in "\n".join(lines(pilot))) == (mode != OFF)


async def test_a_key_shows_it_enlarges_it_and_hides_it(browse, press):
    async with browse(size=(80, 24)) as pilot:
        axis, heights = pilot.app.screen.query_one(Axis), []
        await press(pilot, "A", "z", "a", "A", "A")  # more lanes than are shown in brief
        for mode in (BRIEF, LARGE, OFF):
            await press(pilot, "A")
            assert axis.mode == mode
            heights.append(axis.size.height)
        assert 0 < heights[0] < heights[1]
        assert not axis.display


async def test_lanes_are_named_and_today_is_marked(browse, press, lines):
    async with browse() as pilot:
        await press(pilot)
        axis = pilot.app.screen.query_one(Axis)
        drawn = "\n".join(lines(pilot)[axis.region.y : axis.region.bottom])
        assert "Water" in drawn
        assert "Fisheries" in drawn
        assert "┃" in drawn


async def test_the_fact_under_the_cursor_is_on_the_axis(browse, press, lines):
    async with browse() as pilot:
        screen = await press(pilot)
        axis = screen.query_one(Axis)
        for _ in range(8):
            screen = await press(pilot, "j")
            fact = screen.base.index.db.execute("SELECT earliest FROM fact WHERE id = ?", (screen.key,)).fetchone()
            line = lines(pilot)[axis.region.y + axis._rule]
            assert line.index("▲") == axis._names + 1 + axis.scale.cell(fact[0])


async def test_zooming_keeps_the_day_and_comes_back(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "j", "j")
        axis = screen.query_one(Axis)
        scale, column = axis.scale, axis.scale.cell(axis.day)
        await press(pilot, "+")
        assert axis.scale.last - axis.scale.first < scale.last - scale.first
        assert axis.scale.cell(axis.day) == column
        await press(pilot, "-")
        assert axis.scale == scale
        await press(pilot, "-", "-", "-", "-", "-", "-")
        assert "all facts found are in view" in said(pilot)
        await press(pilot, "0")
        assert axis.scale == axis.timeline.scale(axis.scale.width)
        await press(pilot, *("+" * 12))
        assert said(pilot) == "this is the nearest view"


async def test_a_hidden_axis_is_shown_when_it_is_zoomed(browse, press):
    async with browse(size=(80, 24)) as pilot:
        screen = await press(pilot, "+")
        assert screen.query_one(Axis).mode == BRIEF


async def test_periods_are_stepped_through_from_fact_to_fact(browse, press):
    async with browse() as pilot:
        screen = await press(pilot)
        there = [screen.key]
        for _ in range(12):
            screen = await press(pilot, "]")
            if screen.key == there[-1]:
                break
            there.append(screen.key)
        assert said(pilot) == "no dated fact comes after this period"
        assert len(there) > 3
        assert "undated" not in there
        for key in there[-2::-1]:
            screen = await press(pilot, "[")
            assert screen.key == key
        await press(pilot, "[")
        assert said(pilot) == "no dated fact comes before this period"


async def test_periods_run_backwards_where_the_order_does(browse, press):
    async with browse(size=(80, 24)) as pilot:
        screen = await press(pilot, "G", "[")
        key = screen.key
        screen = await press(pilot, "g", "]", "r", "]", "[")
        assert screen.key != key
        assert screen.view.reverse


@pytest.mark.parametrize(
    ("text", "key"),
    [("2018-10", "salmon-back"), ("May 2019", ""), ("1980s", "founded"), ("today", "fish-ladder"), ("2500", "")],
)
async def test_a_date_is_gone_to(browse, press, text, key):
    async with browse() as pilot:
        screen = await press(pilot, "t", *text, "enter")
        rows = [screen.rows.rows.row(place).key for place in range(len(screen.rows.rows))]
        db = screen.base.index.db
        days = [db.execute("SELECT row >> 20 FROM fact WHERE id = ?", (row,)).fetchone()[0] for row in rows[:-1]]
        from tui.model.periods import parse_period

        first = parse_period(text, screen.base.today)[0]
        wanted = next((place for place, day in enumerate(days) if day >= first), len(days) - 1)
        assert screen.rows.cursor == wanted
        assert not key or screen.rows.cursor == wanted


async def test_a_wrong_date_is_said_and_can_be_left(browse, press, lines):
    async with browse() as pilot:
        await press(pilot, "t", *"2018-13", "enter")
        assert "▲" in lines(pilot)[-1] + lines(pilot)[-2]
        assert pilot.app.screen.query_one("Complaint").display
        await press(pilot, "backspace")
        assert not pilot.app.screen.query_one("Complaint").display
        screen = await press(pilot, "escape")
        assert screen.rows.cursor == 0


async def test_the_time_in_view_is_a_filter(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "j", "j", "+", "+", "{")
        axis = screen.query_one(Axis)
        assert screen.view.query.startswith("date:2")
        assert 0 < len(screen.rows.rows) < 11
        assert axis.timeline.counts.total == screen.found.total
        screen = await press(pilot, "H", "}")
        assert screen.view.query.startswith("within:2")


async def test_the_axis_follows_the_query(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "/", "salmon", "enter")
        assert screen.query_one(Axis).timeline.counts.total < 10
        screen = await press(pilot, "escape")
        assert screen.query_one(Axis).timeline.counts.total == 10


async def test_other_orders_have_no_periods(browse, press):
    async with browse() as pilot:
        await press(pilot, "s", "]")
        assert "only where facts stand by date" in said(pilot)


async def test_facts_without_dates_have_no_axis(browse, press, lines):
    async with browse("id:undated") as pilot:
        await press(pilot)
        assert any("no fact here has a date" in line for line in lines(pilot))
        await press(pilot, "]")
        assert said(pilot) == "no fact here has a date"


async def test_the_axis_is_plain_where_there_is_no_unicode(browse, press, lines):
    async with browse(signs=ASCII) as pilot:
        await press(pilot, "A", "t", *"x", "enter")
        assert "\n".join(lines(pilot)).isascii()


@pytest.mark.parametrize("key", ["{", "}", "+", "-", "0"])
async def test_where_nothing_is_dated_there_is_no_time_to_look_at(browse, press, key):
    async with browse("id:undated") as pilot:
        screen = await press(pilot, key)
        assert screen.view.query == "id:undated"
        assert [note.message for note in pilot.app._notifications][-1] == "no fact here has a date"


async def test_nothing_is_enlarged_for_lanes_that_are_all_shown(browse, press):
    async with browse(size=(80, 40)) as pilot:
        axis = pilot.app.screen.query_one(Axis)
        for mode in (BRIEF, OFF):
            await press(pilot, "A")
            assert axis.mode == mode


async def test_lanes_go_by_what_is_asked_for_and_scroll(browse, press, lines):
    async with browse() as pilot:
        await press(pilot)
        axis = pilot.app.screen.query_one(Axis)
        for key, by in (("a", "actor"), ("s", "source"), ("k", "kind"), ("n", "none"), ("i", "issue")):
            await press(pilot, "z", key)
            head = lines(pilot)[axis.region.y + axis._rule - 1]
            assert head.startswith("z one lane" if by == "none" else f"z by {by}")
            assert len(axis.timeline.lanes) > (by != "none")
            assert axis.timeline.counts.total == 10
        await press(pilot, "z", "k", "z", "-", "z", "-")
        assert axis.room == len(axis.timeline.lanes) - 2
        first, other = (lane.title for lane in axis.timeline.lanes[:2])
        assert lines(pilot)[axis.region.y].startswith(f"1-{axis.room} of {axis.room + 2}")
        await press(pilot, "ctrl+e")
        assert axis.top == 1
        assert lines(pilot)[axis.region.y + axis._rule + 1].startswith(other)
        await press(pilot, "ctrl+y")
        assert lines(pilot)[axis.region.y + axis._rule + 1].startswith(first)
        await press(pilot, "ctrl+y")
        assert said(pilot) == "there are no more lanes this way"
        await press(pilot, "z", "+", "z", "+", "z", "+")
        assert said(pilot) == "all lanes are shown"


async def test_the_axis_moves_to_both_sides_as_far_as_there_are_facts(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "j", "j", *"+++")
        axis, key = screen.query_one(Axis), screen.key
        first = axis.scale.first
        await press(pilot, ">")
        assert first < axis.scale.first <= axis.scale.last
        await press(pilot, "<")
        assert axis.scale.first == first
        await press(pilot, ">", ">", ">", ">", "m", "escape")  # what is drawn anew does not bring it back
        assert axis.scale.first > first
        assert screen.key == key
        await press(pilot, *"0<")
        assert said(pilot) == "no fact lies earlier"
        await press(pilot, *"0>")
        assert said(pilot) == "no fact lies later"


async def test_a_span_is_chosen_end_by_end_shown_and_narrowed_to(browse, press, lines):
    async with browse() as pilot:
        screen = await press(pilot, "j", "j", "(")
        axis = screen.query_one(Axis)
        first = axis.about[0]
        rule = axis.region.y + axis._rule
        await press(pilot, *"...")
        assert axis.spot > first
        assert lines(pilot)[rule][axis._names + 1 :].count("━") >= 1
        assert "(" in lines(pilot)[rule]
        await press(pilot, ")")
        assert ")" in lines(pilot)[rule]
        last = axis.scale.days(axis.scale.cell(axis.spot))[1]
        assert axis.chosen == (first, last)
        screen = await press(pilot, "}")
        assert screen.view.query == f"within:{iso(first)}..{iso(last)}"
        assert axis.chosen == NONE
        assert axis.about[0] == first or len(screen.rows.rows) == 0


async def test_ends_of_a_span_are_taken_back(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "z", "x")
        assert said(pilot) == "no span is chosen: ( and ) choose one"
        axis = screen.query_one(Axis)
        await press(pilot, "j", "j", "(", "(")
        assert axis.chosen == NONE
        assert said(pilot) == "no span is chosen"
        await press(pilot, "(", *",,,", ")")  # before its start: begun anew
        assert axis.chosen.first is None
        await press(pilot, "z", "x")
        assert axis.chosen == NONE


async def test_a_date_in_rough_words_is_gone_to(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "t", *"mid 2019", "enter")
        assert screen.base.index.db.execute("SELECT latest FROM fact WHERE id = ?", (screen.key,)).fetchone()[0] > (
            days_from_civil(2019, 5, 1)
        )


async def test_a_span_is_chosen_by_the_names_of_its_periods(browse, press, lines):
    async with browse() as pilot:
        screen = await press(pilot, "t", *"2018", "enter", "(", "t", *"2019-03", "enter")
        axis = screen.query_one(Axis)
        assert "━" in lines(pilot)[axis.region.y + axis._rule]  # the end follows the cursor
        await press(pilot, ")", "t", *"2019-03", "enter")
        screen = await press(pilot, "{")
        assert screen.view.query == "date:2018-01-01..2019-03-31"
