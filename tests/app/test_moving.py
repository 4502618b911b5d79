import pytest

ORDER = [
    "founded", "state-of-treaty", "moor-promise", "salmon-back", "dam-by-2025", "fish-ladder", "signed", "count-board",
    "count-anglers", "hostile", "undated",
]  # fmt: skip


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ("j", 1),
        ("jj", 2),
        ("jjk", 1),
        ("k", 0),
        ("G", 10),
        ("Gk", 9),
        ("Gg", 0),
        (["down", "down", "up"], 1),
        (["end", "home"], 0),
        (["ctrl+d"], 4),
        (["ctrl+d", "ctrl+u"], 0),
        (["pagedown"], 7),
        (["end", "pageup"], 3),
    ],
)
async def test_keys_move_the_cursor(browse, press, keys, place):
    async with browse(size=(80, 12)) as pilot:
        screen = await press(pilot, *keys)
        assert screen.rows.cursor == place
        assert screen.rows.key == ORDER[place]
        assert screen.view.cursor == (ORDER[place] if place or len(keys) > 1 else "")


async def test_the_cursor_stays_in_sight(browse, press):
    async with browse(size=(60, 10)) as pilot:
        for key in "jjjjjjjjjkkkkkkkkkGgG":
            screen = await press(pilot, key)
            assert screen.rows.top <= screen.rows.cursor < screen.rows.top + screen.rows.window


async def test_the_detail_follows_the_cursor(browse, press, lines):
    async with browse(size=(120, 40)) as pilot:
        await press(pilot, "G", "k", "k", "k", "k")
        assert any("Anland and Belland signed the river treaty." in line for line in lines(pilot))


async def test_keys_scroll_the_detail_where_it_has_the_focus(browse, press):
    async with browse(size=(120, 14)) as pilot:
        screen = await press(pilot, "j", "j", "l", "j", "j")
        assert (screen.where, screen.page.top, screen.rows.cursor) == ("detail", 2, 2)
        screen = await press(pilot, "G")
        assert screen.page.top == screen.page.length - screen.page.window
        screen = await press(pilot, "h", "j")
        assert (screen.where, screen.rows.cursor) == ("list", 3)


async def test_the_detail_is_scrolled_from_the_list(browse, press):
    async with browse(size=(120, 14)) as pilot:
        screen = await press(pilot, "j", "j", "J")
        assert screen.page.top > 0
        assert screen.where == "list"
        assert (await press(pilot, "K")).page.top == 0


async def test_the_heading_names_the_first_year_seen(browse, press, lines):
    async with browse(size=(80, 10)) as pilot:
        assert lines(pilot)[2].startswith(" 1987 ")
        await press(pilot, "G")
        assert lines(pilot)[2].startswith(" 2019 ")


async def test_the_mouse_chooses_and_opens(browse, press):
    async with browse(size=(80, 20)) as pilot:
        await pilot.click("#rows", offset=(10, 3))
        await pilot.pause()
        assert pilot.app.screen.rows.key == "moor-promise"
        await pilot.click("#rows", offset=(10, 3), times=2)
        await pilot.pause()
        assert pilot.app.screen.view.opened


async def test_the_wheel_scrolls(browse):
    async with browse(size=(60, 9)) as pilot:
        rows = pilot.app.screen.rows
        await pilot._post_mouse_events([__import__("textual.events", fromlist=["x"]).MouseScrollDown], widget=rows)
        await pilot.pause()
        assert rows.top == 3
