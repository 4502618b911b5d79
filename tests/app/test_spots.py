"""Panes linked to each other: the way back, one part with all the room, more like a link, the marked facts."""

from tui.app.spots import here


def shown(screen):
    return [screen.rows.rows.row(place).key for place in range(len(screen.rows.rows))]


async def test_coming_back_is_to_the_same_row_line_link_and_pane(browse, press):
    async with browse(size=(120, 10)) as pilot:
        screen = await press(pilot, *"jjjjjjj", "tab", "tab", "tab", "tab")
        before = here(screen)
        assert (before.spot.inside, before.spot.link) == (True, 3)
        assert before.spot.row
        assert before.spot.line
        screen = await press(pilot, "enter")
        assert screen.view != screen.trail.past[-1]
        after = here(screen)
        screen = await press(pilot, "H")
        assert here(screen) == before
        screen = await press(pilot, "L")
        assert (screen.view.rows(), screen.key) == (after.rows(), after.cursor or shown(screen)[0])
        screen = await press(pilot, "H", "2", "j", "3", "H", "H")
        assert here(screen) == before
        screen = await press(pilot, "/", "salmon", "escape")
        assert here(screen)._replace(spot=None) == before._replace(spot=None)


async def test_in_a_narrow_window_too(browse, press):
    async with browse(size=(60, 8)) as pilot:
        screen = await press(pilot, *"jjjjjj", "enter", "tab", "tab", "tab")
        before = here(screen)
        assert before.spot.line
        screen = await press(pilot, "enter", "H")
        assert here(screen) == before
        await press(pilot, "Z")
        assert "room for one" in [note.message for note in pilot.app._notifications][-1]


async def test_one_part_has_all_the_room(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "j", "Z")
        assert (screen.rows.size.width, screen.page.display) == (120, False)
        screen = await press(pilot, "enter")
        assert (screen.rows.display, screen.page.has_focus) == (False, True)
        assert screen.page.size.width > 110
        screen = await press(pilot, "h", "2", "1")
        assert (screen.page.display, screen.view.whole) == (False, True)
        screen = await press(pilot, "escape")
        assert screen.rows.display
        assert screen.page.display
        assert screen.rows.has_focus
        screen = await press(pilot, "l", "Z")
        assert not screen.rows.display
        screen = await press(pilot, "Z")
        assert (screen.rows.display, screen.page.has_focus, screen.key) == (True, True, "state-of-treaty")


async def test_more_like_the_link_under_the_cursor(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, "j", "j", "tab", "tab", "*")
        assert screen.view.query == "actor:moor"
        await press(pilot, "*")
        assert "already" in [note.message for note in pilot.app._notifications][-1]
        screen = await press(pilot, "H", "tab", "tab", "tab", "tab", "tab", "*")
        assert screen.view.query.partition(":")[0] == "source"
        screen = await press(pilot, "6", "tab", "*")
        assert "narrows the query" in [note.message for note in pilot.app._notifications][-1]


async def test_marks_outlive_filters_and_are_shown_alone_and_left_again(browse, press):
    async with browse() as pilot:
        screen = await press(pilot, " ", "/", "salmon", "enter", " ", "M")
        assert shown(screen) == ["founded", "moor-promise"]
        screen = await press(pilot, "M")
        assert screen.view.query == "salmon*"
        screen = await press(pilot, "escape")
        assert screen.marks == {"founded", "moor-promise"}
